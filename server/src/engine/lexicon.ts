/** A closed list of words, one string of equal-length words in code-unit order for each length: it costs nothing to load. */
export interface Lexicon {
  has(word: string): boolean;
}

/** `byLength` maps a word length (UTF-16 units) to its sorted, concatenated words. Lookup is O(log n). */
export function createLexicon(byLength: Readonly<Record<number, string>>): Lexicon {
  return {
    has(word) {
      const size = word.length;
      const words = byLength[size];
      if (!words) return false;
      let low = 0;
      let high = words.length / size - 1;
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
