import { readFileSync } from 'node:fs';
import { createBuiltinLinter } from '../../src/engine/builtin';
import { applyEdits, editsFor } from '../../src/engine/fixes';
import type { Linter } from '../../src/engine/linter';
import type { Ngrams } from '../../src/engine/ngrams';
import { textsIn } from '../files';
import { foldsOf, trainWithoutFolds } from './leaveOut';

type TypoRow = readonly [written: string, intended: string];

export interface Counts {
  hits: number;
  flagged: number;
  wrong: number;
}

export interface TypoFigures {
  readonly rows: number;
  readonly sentences: Counts;
  readonly characters: Counts;
  /** Sentences flagged, and rightly so. */
  readonly byRule: ReadonlyMap<string, readonly [flagged: number, hits: number]>;
}

/** Lines of `written TAB intended`, with a head line. */
export const readRows = (file: string): TypoRow[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([written = '', intended = '']) => [written, intended]);

/**
 * A sentence is flagged when a rule of the family `wording` says more than a hint of it, rightly so when it differs from
 * what was intended; a character, when a finding's fix changes it.
 */
export function measureTypos(rows: readonly TypoRow[], linterOf: (row: number) => Linter): TypoFigures {
  const sentences = { hits: 0, flagged: 0, wrong: 0 };
  const characters = { hits: 0, flagged: 0, wrong: 0 };
  const byRule = new Map<string, [number, number]>();
  for (const [i, [written, intended]] of rows.entries()) {
    const { findings } = linterOf(i).lint(written, { path: 'sentence.txt' });
    const isWrong = written !== intended;
    if (isWrong) sentences.wrong++;
    if (findings.length > 0) sentences.flagged++;
    if (isWrong && findings.length > 0) sentences.hits++;
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const counts = byRule.get(rule) ?? [0, 0];
      byRule.set(rule, [counts[0] + 1, counts[1] + Number(isWrong)]);
    }
    count(characters, written, intended, applyEdits(written, editsFor(findings, ['safe', 'review', 'idea'])));
  }
  return { rows: rows.length, sentences, characters, byRule };
}

export const typoLinter = (ngrams: () => Ngrams | undefined): Linter =>
  createBuiltinLinter({ settings: { only: ['wording'], profile: 'standard' }, ngrams });

/**
 * Each row is checked with statistics trained without what was intended in the rows of its fold; `others` are the texts
 * and the files of rows that train all of them.
 */
export function measureTyposInFolds(root: string, file: string, others: readonly string[], folds: number): TypoFigures {
  const rows = readRows(file);
  const foldOf = foldsOf(rows.length, folds);
  const held = Array.from({ length: folds }, (_, fold) =>
    rows.filter((_, i) => foldOf[i] === fold).map(([, intended]) => intended),
  );
  const texts = [...others.flatMap(textsIn), ...rows.map(([, intended]) => intended)];
  const linters = trainWithoutFolds(root, held, texts).map(typoLinter);
  return measureTypos(rows, (i) => linters[foldOf[i]!]!);
}

/** Precision, recall and F0.5. */
export function scores({ hits, flagged, wrong }: Counts): { precision: number; recall: number; f: number } {
  const precision = flagged === 0 ? 1 : hits / flagged;
  const recall = wrong === 0 ? 1 : hits / wrong;
  const f = precision + recall === 0 ? 0 : (1.25 * precision * recall) / (0.25 * precision + recall);
  return { precision, recall, f };
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
