import assert from 'node:assert/strict';
import { loadSegment } from '../../src/segmenter/jieba';
import { intlSegment } from '../../src/segmenter/segment';

const TEXT = '我们要加快建设现代化产业体系，😀推动高质量发展。';
const noBinary = () => {
  throw new Error('no binary');
};

describe('segmenter', () => {
  for (const [name, segment] of [
    ['Intl.Segmenter', intlSegment()],
    ['nodejieba', loadSegment().segment],
  ] as const)
    it(`${name}: the words join back to the text, each at its start`, () => {
      const words = segment(TEXT);
      assert.equal(words.map((word) => word.text).join(''), TEXT);
      for (const word of words) assert.equal(TEXT.startsWith(word.text, word.start), true);
      assert.ok(words.length > 5);
    });

  it('falls back, with a note, where nodejieba cannot be loaded', () => {
    const { segment, note } = loadSegment(noBinary);
    assert.deepEqual(segment(TEXT), intlSegment()(TEXT));
    assert.match(note ?? '', /no binary/);
  });
});
