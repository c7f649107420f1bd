import { isHanCode } from '../../server/src/draft/characters';
import type { Ngrams } from '../../server/src/engine/ngrams';

/** The longest word looked up. */
export const LONGEST = 7;
/** A character that is no known word. */
export const UNKNOWN = 160;

/**
 * All readings of a run of Chinese characters as words, with what the best one costs before and after each place, so
 * that a change of one character is priced by the words that hold it alone.
 */
export interface Lattice {
  readonly size: number;
  readonly codes: Uint16Array;
  /** The cost of the best reading up to, and from, each place. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** The length of the word of the best reading that starts here; 0 inside one. */
  readonly words: Uint8Array;
}

/** Runs are cut here. */
export const LONGEST_RUN = 400;
const ROW = LONGEST + 1;

/** Reads a run; of a very long one the beginning. */
export function createReader(ngrams: Ngrams): (run: string) => Lattice {
  // One set of arrays for all runs: a lattice is valid until the next one is asked for.
  const codes = new Uint16Array(LONGEST_RUN);
  const before = new Int32Array(LONGEST_RUN + 1);
  const after = new Int32Array(LONGEST_RUN + 1);
  const words = new Uint8Array(LONGEST_RUN + 1);
  const take = new Uint8Array(LONGEST_RUN + 1);
  const costs = new Uint8Array(LONGEST_RUN * ROW);
  const reach = new Uint8Array(LONGEST_RUN);
  const marks = new Uint8Array(LONGEST_RUN);

  function read(size: number): void {
    ngrams.markPairs(codes, 0, size, marks);
    for (let at = 0; at < size; at++) {
      costs[at * ROW + 1] = ngrams.characterCost(codes[at]!) || UNKNOWN;
      reach[at] = ngrams.costsFrom(codes, at, size, LONGEST, marks, costs, at * ROW);
    }
    after[size] = 0;
    for (let at = size - 1; at >= 0; at--) {
      const row = at * ROW;
      let best = costs[row + 1]! + after[at + 1]!;
      let length = 1;
      for (let more = 2; more <= reach[at]!; more++) {
        const cost = costs[row + more]!;
        if (cost === 0 || cost + after[at + more]! > best) continue;
        best = cost + after[at + more]!;
        length = more;
      }
      after[at] = best;
      take[at] = length;
    }
    before.fill(0x3fffffff, 0, size + 1);
    before[0] = 0;
    for (let at = 0; at < size; at++) {
      const row = at * ROW;
      const cost = before[at]!;
      for (let length = 1; length <= reach[at]!; length++) {
        const word = costs[row + length]!;
        if (word > 0 && cost + word < before[at + length]!) before[at + length] = cost + word;
      }
    }
    words.fill(0, 0, size + 1);
    for (let at = 0; at < size; at += take[at]!) words[at] = take[at]!;
  }

  return (run) => {
    const size = Math.min(run.length, LONGEST_RUN);
    for (let at = 0; at < size; at++) codes[at] = run.charCodeAt(at);
    read(size);
    return { size, codes, before, after, words };
  };
}

/** Where a run of Chinese characters that starts here ends; the start where none does. */
export function runEnd(codes: Uint16Array, start: number): number {
  let end = start;
  while (end < codes.length && end - start < LONGEST_RUN && isHanCode(codes[end]!)) end++;
  return end;
}
