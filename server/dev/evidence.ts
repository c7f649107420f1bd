import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { PackName } from '../src/packs/schemas';
import { packFilesOf } from './files';

/** `npm run evidence`: writes into every shipped pack where the seeds attest its entries. */
export default function writeEvidence(root: string): void {
  const seeds = seedLines(root);
  for (const { pack, file } of packFilesOf(root)) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const filled = withEvidence(text, pack, seeds);
    if (filled === text) continue;
    writeFileSync(path, filled);
    console.log(file);
  }
}

/** A line of a seed draft; `place` is how packs point at it: 004:55. */
interface SeedLine {
  readonly place: string;
  readonly text: string;
}

/** The seeds, each under its number, line by line. */
export const seedLines = (root: string): SeedLine[][] =>
  readdirSync(join(root, 'seeds'))
    .sort()
    .map((name) =>
      readFileSync(join(root, 'seeds', name), 'utf8')
        .split('\n')
        .map((text, i) => ({ place: `${name.slice(0, 3)}:${i + 1}`, text })),
    );

type Entry = Readonly<Record<string, unknown>>;
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/** Whether a line of a seed shows what an entry is about. */
export function attests(pack: PackName, entry: Entry, line: string): boolean {
  switch (pack) {
    case 'plans':
    case 'slogans':
      return line.includes(`“${entry['name']}”`);
    case 'formulae':
      // Its variants may mean something else.
      return line.includes(String(entry['form']));
    case 'congresses':
      return new RegExp(`(?:党的|中共)${entry['number']}大|(?<![一二三四五六七八九十])${entry['number']}届.中`).test(
        line,
      );
    case 'anniversaries':
      return texts(entry['terms']).some((term) => new RegExp(`${term}[0-9一二三四五六七八九十百]{1,4}周年`).test(line));
    case 'repeats':
      // A single character attests nothing.
      return texts(entry['items'])
        .flatMap((items) => items.split(/\s+/))
        .some((item) => item.length > 1 && line.includes(item));
    default: {
      const except = texts(entry['except']);
      return ['terms', 'term', 'word', 'name']
        .flatMap((field) => texts(entry[field]))
        .some((term) => stands(term, line, except));
    }
  }
}

/** Whether a term stands in a line other than inside a longer expression that means something else. */
function stands(term: string, line: string, except: readonly string[]): boolean {
  for (let at = line.indexOf(term); at >= 0; at = line.indexOf(term, at + 1)) {
    const covered = except.some((longer) => {
      const from = line.indexOf(longer, Math.max(0, at + term.length - longer.length));
      return from >= 0 && from <= at;
    });
    if (!covered) return true;
  }
  return false;
}

/** The first line of each seed that attests an entry. */
const evidenceFor = (pack: PackName, entry: Entry, seeds: readonly SeedLine[][]): string[] =>
  seeds.flatMap((lines) => lines.find(({ text }) => attests(pack, entry, text))?.place ?? []);

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A pack file with the evidence of each entry set; everything else stays as it is written. */
export function withEvidence(text: string, pack: PackName, seeds: readonly SeedLine[][]): string {
  const { contents } = parseDocument(text);
  if (!isSeq(contents)) return text;
  const changes = contents.items.flatMap((item) => (isMap(item) ? changesOf(text, item, pack, seeds) : []));
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: put }) => result.slice(0, from) + put + result.slice(to), text);
}

function changesOf(text: string, item: YAMLMap, pack: PackName, seeds: readonly SeedLine[][]): Change[] {
  const evidence = evidenceFor(pack, item.toJSON() as Entry, seeds);
  const value = `evidence: [${evidence.map((place) => `'${place}'`).join(', ')}]`;
  const pair = item.items.find(({ key }) => isScalar(key) && key.value === 'evidence');
  const range = (node: unknown) => (node as { range: [number, number, number] }).range;
  if (pair) {
    const from = range(pair.key)[0];
    const to = range(pair.value)[1];
    if (evidence.length > 0) return [{ from, to, text: value }];
    // With what joins it to the entry before it.
    const joint = /(?:,[ \t]*|\n[ \t]*)$/.exec(text.slice(0, from))?.[0].length ?? 0;
    return [{ from: from - joint, to, text: '' }];
  }
  if (evidence.length === 0) return [];
  const end = text.slice(0, range(item)[1]).trimEnd().length;
  if (item.flow) {
    const inside = text.slice(0, end - 1).trimEnd().length;
    return [{ from: inside, to: inside, text: `, ${value}` }];
  }
  const key = range(item.items[0]!.key)[0];
  const indent = key - (text.lastIndexOf('\n', key) + 1);
  return [{ from: end, to: end, text: `\n${' '.repeat(indent)}${value}` }];
}
