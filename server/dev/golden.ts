import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { positionAt } from '../src/cli/checkedFile';
import { printable } from '../src/cli/printable';
import { middleCut } from '../src/cli/report/excerpt';
import { createBuiltinLinter } from '../src/engine/builtin';
import type { Finding } from '../src/engine/finding';
import { ngramsAt } from '../src/statistics/loadNgrams';

export const GOLDEN = 'test-fixtures/seeds.golden.txt';

/** `npm run golden` */
export default function writeGolden(root: string): void {
  writeFileSync(join(root, GOLDEN), goldenReport(root));
}

/** What Hegao says of the seeds, one line for each finding, so that review sees what a change does to them. */
export function goldenReport(root: string): string {
  const linter = createBuiltinLinter({ ngrams: ngramsAt(join(root, 'server/data/ngrams.bin')) });
  return readdirSync(join(root, 'seeds'))
    .sort()
    .map((name) => {
      const { draft, date, characters, findings, failures } = linter.lint(
        readFileSync(join(root, 'seeds', name), 'utf8'),
        { path: name },
      );
      const head = `== ${name} ${date ? `${date.value} ${date.from}` : 'no date'}, ${characters} characters`;
      const short = name.slice(0, 3);
      const lines = findings.map((finding) => {
        const { line, column } = positionAt(draft, finding.span.start);
        return `${short}:${line}:${column} ${finding.severity} ${finding.rule} ${marked(finding)} ${finding.message}`;
      });
      return [head, ...lines, ...failures.map(({ rule, reason }) => `!! ${rule} ${reason}`), ''].join('\n');
    })
    .join('\n');
}

function marked({ text, fix, confidence }: Finding): string {
  const place = `「${printable(middleCut(text))}」`;
  if (!fix) return place;
  const shown = fix.edits.slice(0, 3).map((edit) => `「${printable(middleCut(edit.text))}」`);
  const more = fix.edits.length > shown.length ? ` …${fix.edits.length}` : '';
  return `${place} →(${confidence}) ${shown.join(' ')}${more}`;
}
