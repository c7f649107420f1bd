import { isHanCode } from '../../src/draft/characters';
import type { Ngrams } from '../../src/engine/ngrams';

/** Two words that stand side by side this often are read as one. */
const PHRASE = 3;
/** The longest word, and the longest run that is read: as in server/wasm. */
export const LONGEST = 7;
const LONGEST_RUN = 400;
/** A word of the dictionary this frequent counts as seen once. */
const FAMILIAR = 50;

/** Words of the best readings, and pairs of neighbours that are frequent enough to be read as one. */
export function countWords(ngrams: Ngrams, texts: readonly string[]): Map<string, number> {
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
  for (const [phrase, count] of phrases) if (count >= PHRASE && !words.has(phrase)) words.set(phrase, count);
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

/** Characters side by side in the texts; a word of the dictionary counts a little, by its frequency. */
export function pairCounts(frequencies: ReadonlyMap<string, number>, texts: readonly string[]): Map<number, number> {
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
