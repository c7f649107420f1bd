import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DICTIONARY, wordsIn } from '../files';

/** The least frequency of a word of the dictionary, by its length. */
const LEAST: Readonly<Record<number, number>> = { 1: 1, 2: 5, 3: 6, 4: 3, 5: 3, 6: 3, 7: 3 };
/** What a word of modern-words.txt counts at least. */
const EXTRA = 30;

/** The words of the dictionary and of modern-words.txt with their frequencies, less those of wrong-words.txt. */
export function readFrequencies(root: string): Map<string, number> {
  const wrong = new Set(wordsIn(join(root, 'rules/vocabulary/wrong-words.txt')));
  const words = readDictionary(readFileSync(join(root, DICTIONARY), 'utf8'), wrong);
  for (const word of wordsIn(join(root, 'rules/vocabulary/modern-words.txt')))
    words.set(word, Math.max(EXTRA, words.get(word) ?? 0));
  return words;
}

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

/** What words cost, in tenths of a nat, 1–250; `share` is that of the texts against that of the dictionary. */
export function costsOf(frequencies: ReadonlyMap<string, number>, counted: ReadonlyMap<string, number>, share: number) {
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
