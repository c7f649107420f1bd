import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createBuiltinLinter } from '../../src/engine/builtin';
import type { Finding } from '../../src/engine/finding';
import type { Linter } from '../../src/engine/linter';
import type { Ngrams } from '../../src/engine/ngrams';
import type { Severity } from '../../src/engine/rule';
import { ngramsAt } from '../../src/statistics/loadNgrams';
import { filesUnder, textsIn } from '../files';
import { foldsOf, trainWithoutFolds } from './leaveOut';

/** What the rules say of published texts, which are right but for a few slips of the publisher. */
export interface Accuracy {
  readonly files: readonly string[];
  /** Han characters. */
  readonly characters: number;
  readonly byRule: ReadonlyMap<string, RuleAccuracy>;
}

interface RuleAccuracy {
  readonly counts: Partial<Record<Severity, number>>;
  readonly samples: readonly string[];
}

/**
 * Checks every .txt of a folder and its subfolders, with every rule, those on trial too, at its own date: the one a
 * `dates.tsv` beside it gives (name without ending, date), else the one the draft tells, else the year in its name.
 */
export function measureAccuracy(folder: string, linterOf: (file: string) => Linter): Accuracy {
  const byRule = new Map<string, { counts: Partial<Record<Severity, number>>; samples: string[] }>();
  const files = filesUnder(folder, '.txt');
  let characters = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const result = linterOf(file).lint(text, { path: file, date: listedDate(file) });
    characters += result.characters;
    for (const finding of result.findings) {
      const entry = byRule.get(finding.rule) ?? { counts: {}, samples: [] };
      byRule.set(finding.rule, entry);
      entry.counts[finding.severity] = (entry.counts[finding.severity] ?? 0) + 1;
      entry.samples.push(sampleOf(basename(file), text, finding));
    }
  }
  return { files, characters, byRule };
}

const linterWith = (ngrams: () => Ngrams | undefined): Linter =>
  createBuiltinLinter({ settings: { preview: true }, ngrams });

/** Rules and statistics as they ship. */
export function shippedLinter(root: string): () => Linter {
  const linter = linterWith(ngramsAt(join(root, 'server/data/ngrams.bin')));
  return () => linter;
}

/** Each text is checked with statistics trained on `others` and on the texts of the folder outside its fold. */
export function linterLeavingOut(
  root: string,
  folder: string,
  others: readonly string[],
  folds: number,
): (file: string) => Linter {
  const files = filesUnder(folder, '.txt');
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const foldOf = foldsOf(files.length, folds);
  const held = Array.from({ length: folds }, (_, fold) => texts.filter((_, i) => foldOf[i] === fold));
  const linters = trainWithoutFolds(root, held, [...others.flatMap(textsIn), ...texts]).map(linterWith);
  return (file) => linters[foldOf[files.indexOf(file)]!]!;
}

export const perTenThousand = (count: number, { characters }: Accuracy): number =>
  characters === 0 ? 0 : (count * 10_000) / characters;

/** Findings of these severities of one rule, or of every rule whose id begins so. */
export function countOf({ byRule }: Accuracy, severities: readonly Severity[], prefix = ''): number {
  let count = 0;
  for (const [rule, { counts }] of byRule)
    if (rule.startsWith(prefix)) for (const severity of severities) count += counts[severity] ?? 0;
  return count;
}

/** The date of a text by a `dates.tsv` beside it (name without ending TAB date). */
export function listedDate(file: string): string | undefined {
  const list = join(dirname(file), 'dates.tsv');
  const name = basename(file, '.txt');
  if (!existsSync(list)) return undefined;
  const row = readFileSync(list, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .find(([listed]) => listed === name);
  return row?.[1];
}

const AROUND = 16;

function sampleOf(name: string, text: string, { span: { start, end }, message }: Finding): string {
  const line = text.slice(0, start).split('\n').length;
  const marked = text.slice(start, Math.min(end, start + 40));
  const place = `${text.slice(Math.max(0, start - AROUND), start)}⟦${marked}⟧${text.slice(end, end + AROUND)}`;
  return `${name}:${line} ${place.replace(/[\r\n]+/g, '⏎')} — ${message}`;
}
