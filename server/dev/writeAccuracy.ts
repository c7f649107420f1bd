import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createBuiltinLinter, rules } from '../src/engine/builtin';
import { ngramsAt } from '../src/statistics/loadNgrams';
import { readExamples } from '../test/support/rulePage';
import { linterLeavingOut, measureAccuracy } from './accuracy/measure';
import { type AccuracyFigures, accuracyPage, type Planting, type PublishedSet } from './accuracy/page';
import { measureTyposInFolds } from './accuracy/typos';

const PAGE = 'docs/accuracy.md';
/** Planted errors as `[{ "family": "count", "kind": "…", "planted": 12, "found": 9 }]`, written by another bench. */
const PLANTING = 'docs/planting.json';
const FOLDS = 4;

/**
 * `npm run docs:accuracy -- CORPUS_DIR CASES_DIR`: measures every rule and writes docs/accuracy.md. Each folder of
 * CORPUS_DIR is a set of published texts, each .tsv of CASES_DIR a set of real slips. The page names no path.
 */
export default function writeAccuracy(root: string, [corpus, cases]: readonly string[]): void {
  if (!corpus || !cases) throw new Error('usage: npm run docs:accuracy -- CORPUS_DIR CASES_DIR');
  const folders = filesIn(corpus, '').filter((path) => !/\.\w+$/.test(path));
  const rows = filesIn(cases, '.tsv');
  const published = folders.map((folder): PublishedSet => {
    const others = [...folders.filter((other) => other !== folder), ...rows];
    return { name: basename(folder), accuracy: measureAccuracy(folder, linterLeavingOut(root, folder, others, FOLDS)) };
  });
  const typos = rows.map((file) =>
    measureTyposInFolds(root, file, [...folders, ...rows.filter((other) => other !== file)], FOLDS),
  );
  const figures: AccuracyFigures = {
    folds: FOLDS,
    published,
    typos,
    planting: plantingFigures(join(root, PLANTING)),
    inSeeds: findingsInSeeds(root),
    examples: new Map(rules.map(({ id }) => [id, examplesOf(join(root, 'rules', id, 'rule.md'))])),
  };
  mkdirSync(dirname(join(root, PAGE)), { recursive: true });
  writeFileSync(join(root, PAGE), accuracyPage(rules, figures));
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));

const plantingFigures = (file: string): readonly Planting[] =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

function examplesOf(page: string): readonly [reported: number, silent: number] {
  const examples = readExamples(readFileSync(page, 'utf8'));
  const reported = examples.filter(({ marked }) => marked.includes('⟦')).length;
  return [reported, examples.length - reported];
}

/** By rule. */
function findingsInSeeds(root: string): Map<string, number> {
  const ngrams = ngramsAt(join(root, 'server/data/ngrams.bin'));
  const linter = createBuiltinLinter({ settings: { preview: true }, ngrams });
  const counts = new Map<string, number>();
  for (const file of filesIn(join(root, 'seeds'), '.txt'))
    for (const { rule } of linter.lint(readFileSync(file, 'utf8'), { path: file }).findings)
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
