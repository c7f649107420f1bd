import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unitsOf } from '../../src/draft/codes';
import { openNgrams, type Suspicion } from '../../src/engine/ngrams';

const BYTES = readFileSync('server/data/ngrams.bin');
const ngrams = openNgrams(BYTES)!;
const SLIP = '维护群众合法权溢。';
/** The longest text that server/wasm takes at a time. */
const PIECE = 1 << 15;

const suspicionsIn = (text: string): readonly Suspicion[] => ngrams.suspicionsIn(text, unitsOf(text).codes);

/** How much longer the fix is than what is written. */
const GROWTH = { replaced: 0, missing: 1, added: -1 };

function assertSound(text: string, { kind, start, end, at, fix, score }: Suspicion): void {
  assert.ok(0 <= start && start <= at && at <= end && end <= text.length, `${start} ${at} ${end} of ${text.length}`);
  assert.equal(fix.length - (end - start), GROWTH[kind]);
  assert.notEqual(fix, text.slice(start, end));
  assert.ok(Number.isFinite(score));
}

describe('engine: the statistics', () => {
  it('find a character replaced, one missing and one too many, where they are', () => {
    const kinds = new Map<string, string>();
    for (const text of [SLIP, '不断完善工系作体系。', '健全政协工机制，推进政协工作。', '坚持高质量的发展不动摇。'])
      for (const suspicion of suspicionsIn(text)) {
        assertSound(text, suspicion);
        kinds.set(suspicion.kind, suspicion.fix);
      }
    assert.deepEqual([...kinds.keys()].sort(), ['added', 'missing', 'replaced']);
    assert.equal(suspicionsIn(SLIP)[0]!.fix, '权益');
  });

  it('find a word of two characters that another of the same sound stands for', () => {
    const [suspicion] = suspicionsIn('引入第三方机构平谷机制。');
    assert.deepEqual([suspicion!.fix, suspicion!.isWord], ['评估机制', true]);
    assert.deepEqual(suspicionsIn('引入第三方机构评估机制。'), []);
    assert.equal(suspicionsIn(SLIP)[0]!.isWord, false);
  });

  it('find the same in a paragraph longer than they take at a time, with its own offsets', () => {
    const filler = '。'.repeat(PIECE + 5);
    const [first] = suspicionsIn(SLIP);
    const [moved] = suspicionsIn(filler + SLIP);
    assert.deepEqual(moved, {
      ...first,
      start: first!.start + filler.length,
      end: first!.end + filler.length,
      at: first!.at + filler.length,
    });
  });

  it('say the same of a run the second time', () => {
    for (let i = 0; i < 3; i++) assert.equal(suspicionsIn(SLIP).length, 1);
    assert.deepEqual(suspicionsIn('我们要抓好落实。'), []);
    assert.deepEqual(suspicionsIn('我们要抓好落实。'), []);
  });

  it('take any text', () => {
    const han = fc.string({ unit: fc.constantFrom(...'政协工作的权溢益“”，。A1𠮷党委委会') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), han), (text) => {
        for (const suspicion of suspicionsIn(text)) assertSound(text, suspicion);
      }),
      { numRuns: 300 },
    );
    const endless = '政协工作体系中的重大问题'.repeat(5000);
    for (const suspicion of suspicionsIn(endless)) assertSound(endless, suspicion);
  });

  it('read a run as words', () => {
    const text = '人民政协工作';
    const words: string[] = [];
    for (const length of ngrams.wordsOf(text)) words.push(text.slice(words.join('').length).slice(0, length));
    assert.equal(words.join(''), text);
    assert.ok(words.length < text.length);
  });

  it('are not read from bytes that are something else', () => {
    assert.equal(openNgrams(new Uint8Array(0)), undefined);
    assert.equal(openNgrams(new Uint8Array(51)), undefined);
    assert.equal(openNgrams(BYTES.subarray(0, 1000)), undefined);
    assert.equal(openNgrams(new TextEncoder().encode('x'.repeat(1000))), undefined);
    assert.ok(openNgrams(BYTES.subarray(0)), 'a view at any place of a buffer');
  });
});
