import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createBuiltinLinter } from '../../src/engine/builtin';
import type { LintResult } from '../../src/engine/finding';
import { applyEdits, editsFor } from '../../src/engine/fixes';

const SEEDS = readdirSync('seeds').map((name) => readFileSync(`seeds/${name}`, 'utf8'));
const PIECES = [
  ...'一二三四五六七八九十（）(),，。、；：:;!！?？“”‘’"\'《》〈〉【】[]{}*×X某□_—-…·.1234567890 　\t\n\r\u200b\ufeff\u00a0\ud83d😀的了要是',
  '第一',
  '一是',
  '二是',
  '（一）',
  '一、',
  '2024年',
  '“十三五”',
  '收官之年',
  '二十届三中全会',
  '成立75周年',
  '完善完善',
  '各位委员：',
  '...',
  '……',
  '```',
  '# ',
  '---\n',
  '(上接1版)',
];

function assertSound(text: string, { findings, failures }: LintResult): void {
  assert.deepEqual(failures, []);
  for (const finding of findings) {
    for (const { start, end } of [
      finding.span,
      ...(finding.occurrences ?? []),
      ...finding.related.map((place) => place.span),
    ]) {
      assert.ok(0 <= start && start <= end && end <= text.length, `${finding.rule}: ${start}–${end} of ${text.length}`);
    }
    let last = 0;
    for (const { span } of finding.fix?.edits ?? []) {
      assert.ok(
        last <= span.start && span.start <= span.end && span.end <= text.length,
        `${finding.rule}: edits out of order`,
      );
      last = span.end;
    }
    assert.doesNotMatch(finding.message, /\{\w+\}/, `${finding.rule}: an empty slot`);
  }
}

describe('any text', function () {
  this.timeout(60_000);
  const linter = createBuiltinLinter();
  const options = fc.record({
    format: fc.constantFrom('plain' as const, 'markdown' as const),
    date: fc.constantFrom('2008', '2024-03', '2026-11-20', undefined),
  });

  it('gets findings inside it, edits in order, and no failure', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), options, (pieces, given) => {
        const text = `稿${pieces.join('')}`;
        assertSound(text, linter.lint(text, given));
      }),
      { numRuns: 1500 },
    );
  });

  it('so does a seed with something typed into it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.nat(),
        fc.constantFrom(...PIECES),
        options,
        (seed, at, piece, given) => {
          const place = at % seed.length;
          const text = seed.slice(0, place) + piece + seed.slice(place);
          assertSound(text, linter.lint(text, given));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('safe fixes settle: what they leave needs no further safe fix', () => {
    for (const seed of SEEDS) {
      let text = seed;
      for (let round = 0; round < 3; round++) text = applyEdits(text, editsFor(linter.lint(text).findings, ['safe']));
      assert.deepEqual(editsFor(linter.lint(text).findings, ['safe']), []);
    }
  });
});
