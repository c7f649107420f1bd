import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltinLinter } from '../../src/engine/builtin';
import { applyEdits, editsFor } from '../../src/engine/fixes';

const SEEDS = join(process.cwd(), 'seeds');
const linter = createBuiltinLinter({ settings: { only: ['punctuation'] } });
const lint = (text: string) => linter.lint(text).findings;
const seedOf = (number: string): string => {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number));
  assert.ok(name);
  return readFileSync(join(SEEDS, name), 'utf8');
};
const correct = (text: string): string => applyEdits(text, editsFor(lint(text), ['safe']));
const wordsOf = (text: string): string => (text.match(/[\p{Script=Han}0-9A-Za-z]/gu) ?? []).join('');

describe('punctuation', () => {
  it('reports the half-width commas of a whole draft as one finding', () => {
    const text = seedOf('004');
    const commas = lint(text).filter(({ rule, text: mark }) => rule === 'punctuation/half-width' && mark === ',');
    assert.equal(commas.length, 1);
    assert.equal(commas[0]!.occurrences?.length, text.split(',').length - 1);
  });

  for (const number of ['000', '001', '002', '003', '004']) {
    it(`corrects seed ${number} at once, and only its marks and spaces`, () => {
      const text = seedOf(number);
      const corrected = correct(text);
      assert.deepEqual(editsFor(lint(corrected), ['safe']), []);
      assert.equal(wordsOf(corrected), wordsOf(text));
    });
  }

  it('leaves no half-width mark in seed 004 but the points of its numbers', () => {
    const left = correct(seedOf('004')).match(/[,;:?!()"']|\.(?!\d)/g);
    assert.equal(left, null);
  });

  it('blames the mark that is wrong, and points at its partner', () => {
    const text = seedOf('004');
    const [pair] = lint(text).filter(({ rule }) => rule === 'punctuation/pairs');
    assert.equal(pair?.text, '”五型”');
    assert.equal(text.slice(pair.related[0]!.span.start).slice(0, 5), '“红岩先锋');
  });

  it('matches quotes over lines that end with CRLF', () => {
    const text = '文件指出：\r\n“第一，提高站位。\r\n“第二，狠抓落实。”\r\n要坚定“四个自信、做到“两个维护”。';
    const findings = lint(text);
    assert.deepEqual(
      findings.map(({ rule, span }) => [rule, text.slice(span.start, span.start + 5)]),
      [['punctuation/pairs', '“四个自信']],
    );
  });

  it('takes time in proportion to the text, also on a hostile paragraph', () => {
    const time = (text: string): number => {
      const begun = performance.now();
      createBuiltinLinter({ settings: { only: ['punctuation'] } }).lint(text);
      return performance.now() - begun;
    };
    for (const piece of ['“', '”', '（', '了的', '-', '，（', '…', '共同、', '人 ', '"', '《《》', 'a@', '<a'])
      assert.ok(time(`中${piece.repeat(20_000)}`) < 2_000, piece);
  });
});
