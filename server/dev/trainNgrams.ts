/**
 * Counts official Chinese into server/data/ngrams.bin (see server/wasm for its use):
 *
 *   node esbuild.mjs --run trainNgrams node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8 TEXT… [--beside TEXT…]
 *
 * TEXT is a file or a folder of texts; of a `.tsv` (written TAB intended) the intended side counts. The texts after
 * `--beside` only tell which terms less a character stand by themselves: more is better, of whatever kind. Run by hand,
 * only when the texts or the choice change: the result is kept in the repository.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHanCode } from '../src/draft/characters';
import { type Ngrams, openNgrams } from '../src/engine/ngrams';
import { commonCharacters, confusablesSections } from './train/confusables';
import { packNgrams, packPlace, pairKey, SHORTENED_BITS, TERM_BITS } from './train/pack';
import {
  type Entry,
  everyTriple,
  hashesOf,
  pairMarks,
  placesFor,
  type Short,
  shortTable,
  table,
  tripleFilter,
} from './train/tables';

/** The least frequency of a word of the dictionary, by its length. */
const LEAST: Readonly<Record<number, number>> = { 1: 1, 2: 5, 3: 6, 4: 3, 5: 3, 6: 3, 7: 3 };
/** The share of the texts, against that of the dictionary, in what a word costs. */
const SHARE = 0.5;
/** Two words that stand side by side this often are read as one. */
const PHRASE = 3;
/** A term is this long and this frequent: what it lacks is then missed. */
const TERM = 4;
const TERM_COUNT = 4;
/** A stretch that could be more terms than this tells nothing. */
const MOST_TERMS = 8;
/** What a word of modern-words.txt counts at least. */
const EXTRA = 30;
/** The longest word, and the longest run that is read: as in server/wasm. */
const LONGEST = 7;
const LONGEST_RUN = 400;
/** A word of the dictionary this frequent counts as seen once. */
const FAMILIAR = 50;

export default function trainNgrams(root: string, [dictionary, ...paths]: readonly string[]): void {
  if (!dictionary || paths.length === 0) throw new Error('usage: node esbuild.mjs --run trainNgrams DICTIONARY TEXT…');
  const border = paths.includes('--beside') ? paths.indexOf('--beside') : paths.length;
  const beside = paths.slice(border + 1).flatMap(textsIn);
  const bytes = train(root, readFileSync(dictionary, 'utf8'), paths.slice(0, border).flatMap(textsIn), beside);
  writeFileSync(join(root, 'server/data/ngrams.bin'), bytes);
  console.log(`${(bytes.length / 1024).toFixed(0)} KB`);
}

export function textsIn(path: string): string[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => textsIn(join(path, name)));
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.tsv')) return path.endsWith('.txt') ? [text] : [];
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[1] ?? '');
}

export function train(
  root: string,
  dictionary: string,
  texts: readonly string[],
  beside: readonly string[] = [],
  options = { share: SHARE, phrase: PHRASE },
): Uint8Array {
  const terms = wordsIn(join(root, 'rules/vocabulary/official-terms.txt'));
  const frequencies = readDictionary(dictionary, new Set(wordsIn(join(root, 'rules/vocabulary/wrong-words.txt'))));
  for (const word of wordsIn(join(root, 'rules/vocabulary/modern-words.txt')))
    frequencies.set(word, Math.max(EXTRA, frequencies.get(word) ?? 0));
  const confusables = confusablesSections(root, commonCharacters(frequencies));
  const pairs = pairCounts(frequencies, [...texts, ...terms]);
  const pack = (costs: ReadonlyMap<string, number>, frequent: readonly string[]) => {
    const entries = [...costs]
      .filter(([word]) => word.length > 1)
      .map(([word, cost]): Entry => [...hashesOf(word), cost]);
    const words = table(entries, new Int32Array(placesFor(entries.length)));
    const single = new Uint8Array(0x9fff - 0x4e00 + 1);
    for (const [word, cost] of costs) if (word.length === 1) single[word.charCodeAt(0) - 0x4e00] = cost;
    const counted = [...pairs].map(
      ([pair, count]): Entry => [pairKey(pair), pair, Math.min(255, Math.round(1 + 12 * Math.log2(count)))],
    );
    const counts = table(counted, new Uint16Array(placesFor(counted.length)));
    const lacking = shortened(frequent, new Set(costs.keys()));
    const shorts = shortTable(withCounts(lacking, [...texts, ...beside]));
    const filters = [
      pairMarks(costs.keys(), pairs),
      tripleFilter(
        lacking.map(([short]) => [short, 0]),
        SHORTENED_BITS,
      ),
      tripleFilter(termsIn(costs.keys()).flatMap(everyTriple), TERM_BITS),
    ];
    return packNgrams([
      words.keys,
      counts.keys,
      ...filters,
      ...shorts,
      ...confusables,
      single,
      words.values,
      counts.values,
    ]);
  };
  const counted = countWords(openNgrams(pack(costsOf(frequencies, new Map(), 0), []))!, texts, options.phrase);
  for (const term of terms) counted.set(term, Math.max(TERM_COUNT, counted.get(term) ?? 0));
  const frequent = [...counted]
    .filter(([word, count]) => word.length >= TERM && count >= TERM_COUNT)
    .map(([word]) => word);
  return pack(costsOf(frequencies, counted, options.share), frequent);
}

/** Words separated by white space; lines starting with `#` are comments. */
export const wordsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '');

function readDictionary(dictionary: string, wrong: ReadonlySet<string>): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of dictionary.split('\n')) {
    const [word = '', frequency, tag = ''] = line.trim().split(' ');
    const least = LEAST[word.length];
    // Of names like 吴晓灵 there are as many as one can give: a person of the draft is no slip for one of them.
    if (word.length === 3 && tag === 'nr') continue;
    if (!least || !/^[\u4e00-\u9fff]+$/.test(word) || Number(frequency) < least || wrong.has(word)) continue;
    words.set(word, Number(frequency));
  }
  return words;
}

/** The runs of two Chinese characters or more; very long ones in pieces. */
function* runsOf(text: string): Iterable<string> {
  for (let start = 0; start < text.length; start++) {
    let end = start;
    while (end - start < LONGEST_RUN && isHanCode(text.charCodeAt(end))) end++;
    if (end - start > 1) yield text.slice(start, end);
    if (end > start) start = end - 1;
  }
}

/** Tenths of a nat, 1–250. */
function costsOf(frequencies: ReadonlyMap<string, number>, counted: ReadonlyMap<string, number>, share: number) {
  const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
  const all = sum(frequencies.values());
  const seen = sum(counted.values()) || 1;
  const costs = new Map<string, number>();
  for (const word of new Set([...frequencies.keys(), ...counted.keys()])) {
    const probability = ((1 - share) * (frequencies.get(word) ?? 0)) / all + (share * (counted.get(word) ?? 0)) / seen;
    costs.set(word, Math.max(1, Math.min(250, Math.round(-10 * Math.log(probability)))));
  }
  return costs;
}

/** Words of the best readings, and pairs of neighbours that are frequent enough to be read as one. */
function countWords(ngrams: Ngrams, texts: readonly string[], least: number): Map<string, number> {
  const words = new Map<string, number>();
  const phrases = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const text of texts) {
    for (const run of runsOf(text)) {
      let last = '';
      let at = 0;
      for (const length of ngrams.wordsOf(run)) {
        const word = run.slice(at, at + length);
        add(words, word);
        if (last.length > 1 && word.length > 1 && last.length + word.length <= LONGEST) add(phrases, last + word);
        last = word;
        at += length;
      }
    }
  }
  for (const [phrase, count] of phrases) if (count >= least && !words.has(phrase)) words.set(phrase, count);
  return words;
}

/** Characters side by side in the texts; a word of the dictionary counts a little, by its frequency. */
function pairCounts(frequencies: ReadonlyMap<string, number>, texts: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (word: string, times: number) => {
    for (let i = 1; i < word.length; i++) {
      const pair = (word.charCodeAt(i - 1) << 16) | word.charCodeAt(i);
      counts.set(pair, (counts.get(pair) ?? 0) + times);
    }
  };
  for (const text of texts) for (const [run] of text.matchAll(/[\u4e00-\u9fff]+/g)) add(run, 1);
  for (const [word, frequency] of frequencies) if (frequency >= FAMILIAR) add(word, frequency / FAMILIAR);
  for (const [pair, count] of counts) if (count < 1) counts.delete(pair);
  return counts;
}

/** Every term less one character, where that is no word itself and no more than a few terms give it. */
function shortened(terms: readonly string[], words: ReadonlySet<string>): Short[] {
  const made = new Map<string, Map<string, Short>>();
  for (const term of terms)
    for (let i = 0; i < term.length; i++) {
      const short = term.slice(0, i) + term.slice(i + 1);
      if (words.has(short)) continue;
      const entries = made.get(short) ?? new Map();
      made.set(short, entries.set(term, [short, i, term.charCodeAt(i)]));
    }
  return [...made.values()].filter(({ size }) => size <= MOST_TERMS).flatMap((entries) => [...entries.values()]);
}

/** How often a shortened term stands in the texts otherwise than as the beginning or end of the term, and how often the term. */
function withCounts(entries: readonly Short[], texts: readonly string[]): Short[] {
  const wanted = new Set(entries.flatMap(([short, at, code]) => [short, termOf(short, at, code)]));
  const counts = new Map<string, number>();
  for (const text of texts)
    for (let at = 0; at < text.length; at++)
      for (let size = TERM - 1; size <= LONGEST; size++) {
        const stretch = text.slice(at, at + size);
        if (wanted.has(stretch)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
      }
  return entries.map(([short, at, code]) => {
    const term = counts.get(termOf(short, at, code)) ?? 0;
    const own = (counts.get(short) ?? 0) - (at === 0 || at === short.length ? term : 0);
    return [short, packPlace(at, own, term), code];
  });
}

const termOf = (short: string, at: number, code: number): string =>
  short.slice(0, at) + String.fromCharCode(code) + short.slice(at);

/** Words of which a character too many is looked for. */
const termsIn = (words: Iterable<string>): string[] => [...words].filter((word) => word.length >= TERM);
