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
        const candidate = words.slice(middle * size, middle * size + size);
        if (candidate === word) return true;
        if (candidate < word) low = middle + 1;
        else high = middle - 1;
      }
      return false;
    },
  };
}
