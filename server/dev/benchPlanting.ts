/**
 * `npm run bench:planting -- DIR [DATES.tsv] [--terms FILE]… [--confusables FILE]… [--missed N] [--only KIND] [--most N]
 * [--json FILE]`: puts one defect at a time into the published texts of DIR and counts which of them the family concerned
 * finds. The seed is fixed. DATES.tsv is `name TAB date`; without it, see `listedDate`. Official terms are those of the
 * vocabulary, and the lines of the files given; confusables those of the tables given (see plant/confusables.ts). The JSON
 * file is for docs/accuracy.md (see writeAccuracy.ts).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBuiltinLinter, vocabulary } from '../src/engine/builtin';
import type { Finding } from '../src/engine/finding';
import { ngramsAt } from '../src/statistics/loadNgrams';
import { listedDate } from './accuracy/measure';
import { filesUnder, wordsIn } from './files';
import { confusables, pairsIn } from './plant/confusables';
import { counts } from './plant/counts';
import { formulae } from './plant/formulae';
import { type Planter, type Planting, type Random, sample, seeded } from './plant/planting';
import { termsAdded, termsDropped } from './plant/terms';
import { figures, meetings, names, sessions, slogans } from './plant/twice';

const SEED = 20_240_921;
/** A finding may stand this far from the place. */
const REACH = 3;

interface Text {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly date: string | undefined;
}

interface Score {
  planted: number;
  found: number;
  /** Of those found, by a family that is as right as the one concerned (`Planting.also`) and not by that one. */
  byAlso: number;
  /** Of those missed, where a family that is not concerned said something. */
  byOthers: number;
  readonly missed: string[];
}

const USAGE =
  'npm run bench:planting -- DIR [DATES.tsv] [--terms FILE]… [--confusables FILE]… [--missed N] [--only KIND] [--most N] [--json FILE]';

export default function benchPlanting(root: string, args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      terms: { type: 'string', multiple: true, default: [] },
      confusables: { type: 'string', multiple: true, default: [] },
      missed: { type: 'string', default: '0' },
      only: { type: 'string', default: '' },
      most: { type: 'string', default: '400' },
      json: { type: 'string', default: '' },
    },
  });
  const [folder, dates] = positionals;
  if (!folder) throw new Error(USAGE);
  const texts = readTexts(folder, dates);
  const bench: Bench = { texts, corpus: texts.map(({ text }) => text).join('\n'), check: createCheck(root) };
  const all: Score[] = [];
  const kinds: { family: string; kind: string; planted: number; found: number }[] = [];
  for (const [name, planter] of plantersOf(root, values.terms, values.confusables)) {
    if (!name.startsWith(values.only)) continue;
    const random = seeded(SEED);
    const scores = scoresOf(planter, Number(values.most), random, bench);
    for (const [kind, score] of scores) {
      print(kind, score);
      for (const place of sample(random, score.missed, Number(values.missed))) console.log(`    ${place}`);
      all.push(score);
      kinds.push({ family: planter.families.join('、'), kind, planted: score.planted, found: score.found });
    }
    if (scores.length > 1) print(`${name}: all`, total(scores.map(([, score]) => score)));
  }
  print('all kinds', total(all));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(kinds, null, 2)}\n`);
}

interface Bench {
  readonly texts: readonly Text[];
  readonly corpus: string;
  readonly check: ReturnType<typeof createCheck>;
}

/** Plants what a planter breaks, `most` at most, one at a time; the scores by kind. */
function scoresOf(planter: Planter, most: number, random: Random, { texts, corpus, check }: Bench): [string, Score][] {
  const plantings = texts.flatMap((text) =>
    [...planter.plant(text.text, { random, corpus })].map((planting) => ({ text, planting })),
  );
  const scores = new Map<string, Score>();
  for (const { text, planting } of sample(random, plantings, most)) {
    const score = scores.get(planting.kind) ?? { planted: 0, found: 0, byAlso: 0, byOthers: 0, missed: [] };
    scores.set(planting.kind, score);
    count(score, planter, planting, check(text, planting), text);
  }
  return [...scores].sort();
}

/** `families` are those that say something of what was planted. */
function count(score: Score, planter: Planter, planting: Planting, families: ReadonlySet<string>, text: Text): void {
  score.planted++;
  const isFound = planter.families.some((family) => families.has(family));
  const isFoundAlso = !isFound && planting.also !== undefined && families.has(planting.also);
  if (isFound || isFoundAlso) score.found++;
  if (isFoundAlso) score.byAlso++;
  if (isFound || isFoundAlso) return;
  if (families.size > 0) score.byOthers++;
  const others = families.size > 0 ? ` (${[...families].join()})` : '';
  score.missed.push(`${text.name}: ${around(text.text, planting)}${others}`);
}

function plantersOf(root: string, termFiles: readonly string[], pairFiles: readonly string[]): [string, Planter][] {
  const terms = [join(root, 'rules/vocabulary/official-terms.txt'), ...termFiles].flatMap(wordsIn);
  const pairs = pairFiles.flatMap((file) => pairsIn(readFileSync(file, 'utf8')));
  return [
    ['count', counts],
    ['formula', formulae(vocabulary.formulae.map(({ form }) => form))],
    ['name', names],
    ['session', sessions],
    ['figure', figures],
    ['slogan', slogans],
    ['meeting', meetings],
    ['term: dropped', termsDropped(terms)],
    ['term: added', termsAdded(terms)],
    ['confusable', confusables(pairs)],
  ];
}

function readTexts(folder: string, datesFile: string | undefined): Text[] {
  const dates = new Map(
    datesFile
      ? readFileSync(datesFile, 'utf8')
          .trim()
          .split('\n')
          .map((line) => line.split('\t').slice(0, 2) as [string, string])
      : [],
  );
  return filesUnder(folder, '.txt').map((path) => {
    const name = basename(path, '.txt');
    const date = dates.get(name) ?? listedDate(path) ?? /(?:19|20)\d\d/.exec(name)?.[0];
    return { name, path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), date };
  });
}

/** Plants, checks, and tells which families say something there that they did not say before. */
function createCheck(root: string): (text: Text, planting: Planting) => Set<string> {
  const linter = createBuiltinLinter({
    ngrams: ngramsAt(join(root, 'server/data/ngrams.bin')),
    settings: { preview: true },
  });
  const lint = (text: string, { path, date }: Text) => linter.lint(text, { path, ...(date && { date }) }).findings;
  const known = new Map<string, readonly Finding[]>();
  return (text, { start, end, wrong }) => {
    let before = known.get(text.path);
    if (!before) known.set(text.path, (before = lint(text.text, text)));
    const planted = text.text.slice(0, start) + wrong + text.text.slice(end);
    const said = new Set(before.filter((finding) => touches(finding, start, end)).map(nameOf));
    const now = lint(planted, text).filter((finding) => touches(finding, start, start + wrong.length));
    return new Set(now.filter((finding) => !said.has(nameOf(finding))).map(({ rule }) => rule.split('/')[0]!));
  };
}

const nameOf = ({ rule, text, message }: Finding): string => `${rule} ${text} ${message}`;

function touches(finding: Finding, start: number, end: number): boolean {
  const spans = [finding.span, ...(finding.occurrences ?? []), ...finding.related.map(({ span }) => span)];
  return spans.some((span) => span.start < end + REACH && start - REACH < span.end);
}

const around = (text: string, { start, end, wrong }: Planting): string =>
  `${text.slice(Math.max(0, start - 14), start)}⟦${text.slice(start, end)}→${wrong}⟧${text.slice(end, end + 14)}`.replace(
    /\s+/g,
    ' ',
  );

const total = (scores: readonly Score[]): Score => ({
  planted: scores.reduce((sum, { planted }) => sum + planted, 0),
  found: scores.reduce((sum, { found }) => sum + found, 0),
  byAlso: scores.reduce((sum, { byAlso }) => sum + byAlso, 0),
  byOthers: scores.reduce((sum, { byOthers }) => sum + byOthers, 0),
  missed: [],
});

function print(kind: string, { planted, found, byAlso, byOthers }: Score): void {
  const share = planted === 0 ? '–' : `${((100 * found) / planted).toFixed(1)} %`;
  const also = byAlso === 0 ? '' : `; of these by another family that is as right: ${byAlso}`;
  const others = byOthers === 0 ? '' : `; missed, but another family says something: ${byOthers}`;
  console.log(`${kind}: ${found} of ${planted} found (${share})${also}${others}`);
}
