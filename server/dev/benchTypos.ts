import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltinLinter } from '../src/engine/builtin';
import { applyEdits, editsFor } from '../src/engine/fixes';
import { ngramsAt } from '../src/statistics/loadNgrams';

/**
 * `npm run bench:typos -- FILE.tsv`: lines of `written TAB intended`, with a head line. A sentence is flagged when a rule
 * of the family `wording` says more than a hint of it, rightly so when it differs from what was intended; a character,
 * when a finding's fix changes it.
 */
export default function benchTypos(root: string, files: readonly string[]): void {
  if (files.length === 0) throw new Error('usage: npm run bench:typos -- FILE.tsv…');
  const ngrams = ngramsAt(join(root, 'server/data/ngrams.bin'));
  const linter = createBuiltinLinter({ settings: { only: ['wording'], profile: 'standard' }, ngrams });
  for (const file of files) {
    const rows = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    const sentences = { hits: 0, flagged: 0, wrong: 0 };
    const characters = { hits: 0, flagged: 0, wrong: 0 };
    const byRule = new Map<string, [number, number]>();
    for (const [written = '', intended = ''] of rows) {
      const { findings } = linter.lint(written, { path: 'sentence.txt' });
      const isWrong = written !== intended;
      if (isWrong) sentences.wrong++;
      if (findings.length > 0) sentences.flagged++;
      if (isWrong && findings.length > 0) sentences.hits++;
      for (const rule of new Set(findings.map((finding) => finding.rule))) {
        const counts = byRule.get(rule) ?? [0, 0];
        byRule.set(rule, [counts[0] + 1, counts[1] + Number(isWrong)]);
      }
      const corrected = applyEdits(written, editsFor(findings, ['safe', 'review', 'idea']));
      count(characters, written, intended, corrected);
    }
    console.log(`${file}: ${rows.length} sentences, ${sentences.wrong} with slips`);
    console.log(`  sentences:  ${figures(sentences)}`);
    console.log(`  characters: ${figures(characters)}`);
    for (const [rule, [flagged, hits]] of [...byRule].sort((a, b) => b[1][0] - a[1][0]))
      console.log(`    ${rule}: ${flagged} sentences flagged, ${hits} rightly`);
  }
}

interface Counts {
  hits: number;
  flagged: number;
  wrong: number;
}

/** By position; where lengths differ, only up to the first difference and from the last one. */
function count(counts: Counts, written: string, intended: string, corrected: string): void {
  const wrong = changed(written, intended);
  const flagged = changed(written, corrected);
  counts.wrong += wrong.size;
  counts.flagged += flagged.size;
  for (const at of flagged) if (wrong.has(at)) counts.hits++;
}

function changed(from: string, to: string): Set<number> {
  const places = new Set<number>();
  if (from.length === to.length) {
    for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) places.add(i);
    return places;
  }
  let start = 0;
  while (start < from.length && from[start] === to[start]) start++;
  places.add(start);
  return places;
}

function figures({ hits, flagged, wrong }: Counts): string {
  const precision = flagged === 0 ? 1 : hits / flagged;
  const recall = wrong === 0 ? 1 : hits / wrong;
  const f = precision + recall === 0 ? 0 : (1.25 * precision * recall) / (0.25 * precision + recall);
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F0.5 ${f.toFixed(3)}`;
}
