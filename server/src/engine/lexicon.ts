/** A closed list of words, one string of equal-length words in code-unit order for each length: it costs nothing to load. */
export interface Lexicon {
  has(word: string): boolean;
}

/** Word length (UTF-16 units) to its sorted, concatenated words. */
type ByLength = Readonly<Record<number, string>>;
/** Word length to where the words of each group start, and where the last one ends, counted in words. */
type Guides = Readonly<Record<number, readonly number[]>>;

/** Words belong to a group by their first unit without its last bits: a search goes through some forty of them. */
const GROUP_BITS = 4;
const GROUPS = 0x10000 >> GROUP_BITS;

/** Where the groups start; the build works it out for the words that are shipped. */
export const guidesOf = (byLength: ByLength): Guides =>
  Object.fromEntries(Object.entries(byLength).map(([size, words]) => [size, guideOf(words, Number(size))]));

function guideOf(words: string, size: number): number[] {
  const guide = [0];
  for (let at = 0; at < words.length; at += size) {
    const group = words.charCodeAt(at) >> GROUP_BITS;
    while (guide.length <= group) guide.push(at / size);
  }
  while (guide.length <= GROUPS) guide.push(words.length / size);
  return guide;
}

export function createLexicon(byLength: ByLength, guides = guidesOf(byLength)): Lexicon {
  return {
    has(word) {
      const size = word.length;
      const words = byLength[size];
      if (!words) return false;
      const group = word.charCodeAt(0) >> GROUP_BITS;
      const guide = guides[size]!;
      let low = guide[group]!;
      let high = guide[group + 1]! - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const order = compareAt(words, middle * size, word);
        if (order === 0) return true;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return false;
    },
  };
}

/** Compares by code unit, without cutting a string out for each step. */
function compareAt(words: string, at: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    const difference = words.charCodeAt(at + i) - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
