import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltinLinter, rules } from '../../src/engine/builtin';
import { applyEdits, editsFor } from '../../src/engine/fixes';
import { ngramsAt } from '../../src/statistics/loadNgrams';
import { readExamples, stripMarks, writeMarks } from '../support/rulePage';

const ROOT = process.cwd();
const ngrams = ngramsAt(join(ROOT, 'server/data/ngrams.bin'));

describe('rule pages', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      const file = join(ROOT, 'rules', rule.id, 'rule.md');
      const examples = existsSync(file) ? readExamples(readFileSync(file, 'utf8')) : [];
      const linter = createBuiltinLinter({ settings: { only: [rule.id] }, ngrams });
      it('has a page with a reported and a silent example', () => {
        assert.ok(
          examples.some(({ marked }) => marked.includes('⟦')),
          'no reported example',
        );
        assert.ok(
          examples.some(({ marked }) => !marked.includes('⟦')),
          'no silent example',
        );
      });
      for (const example of examples) {
        it(`rule.md:${example.line}`, () => {
          const options = { date: example.date, format: example.format };
          const text = stripMarks(example.marked);
          const { findings, failures } = linter.lint(text, options);
          assert.deepEqual(failures, []);
          assert.equal(writeMarks(text, findings), example.marked);
          const corrected = applyEdits(text, editsFor(findings, ['safe', 'review', 'idea']));
          const again = linter.lint(corrected, options).findings.filter((finding) => finding.fix);
          assert.equal(writeMarks(corrected, again), corrected, 'the corrected text needs another correction');
        });
      }
    });
  }
});
