import assert from 'node:assert/strict';
import { intlSegmenter } from '../../src/draft/segmenter';
import { loadSegmenter } from '../../src/segmenter/jieba';

const TEXT = '我们要加快建设现代化产业体系，😀推动高质量发展。';

describe('segmenter', () => {
  for (const { segmenter } of [{ segmenter: intlSegmenter() }, loadSegmenter()]) {
    it(`${segmenter.name}: the words join back to the text, each at its start`, () => {
      const words = segmenter.cut(TEXT);
      assert.equal(words.map((word) => word.text).join(''), TEXT);
      for (const word of words) assert.equal(TEXT.startsWith(word.text, word.start), true);
      assert.ok(words.length > 5);
      const tagged = segmenter.tag(TEXT);
      assert.equal(tagged.map((word) => word.text).join(''), TEXT);
      for (const word of tagged) assert.equal(TEXT.startsWith(word.text, word.start), true);
    });
  }

  it('falls back, with a note, where nodejieba cannot be loaded', () => {
    const { segmenter, note } = loadSegmenter(() => {
      throw new Error('no binary');
    });
    assert.equal(segmenter.name, 'Intl.Segmenter');
    assert.match(note ?? '', /no binary/);
  });
});
