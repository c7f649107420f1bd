import { isHanCode } from '../../server/src/draft/characters';
import { addHash, addPlace, type Ngrams, NO_HASH } from '../../server/src/engine/ngrams';

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

const MOST = 400;
const ROW = LONGEST + 1;

/** Reads a run that holds something unfamiliar, or every run. */
export function createReader(ngrams: Ngrams, all = false): (run: string) => Lattice | undefined {
  // One set of arrays for all runs: a lattice is valid until the next one is asked for.
  const codes = new Uint16Array(MOST);
  const before = new Int32Array(MOST + 1);
  const after = new Int32Array(MOST + 1);
  const words = new Uint8Array(MOST + 1);
  const take = new Uint8Array(MOST + 1);
  const costs = new Uint8Array(MOST * ROW);
  const reach = new Uint8Array(MOST);

  function read(size: number): void {
    for (let at = 0; at < size; at++) reach[at] = readWords(at, size);
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

  /** The costs of the words that start here; returns the length of the longest stretch looked up. */
  function readWords(at: number, size: number): number {
    const row = at * ROW;
    costs[row + 1] = ngrams.characterCost(codes[at]!) || UNKNOWN;
    let hash = addHash(NO_HASH, codes[at]!);
    let place = addPlace(0, codes[at]!);
    let next = at + 1;
    for (; next < size && next - at < LONGEST; next++) {
      if (!ngrams.mayJoin(codes[next - 1]!, codes[next]!)) break;
      hash = addHash(hash, codes[next]!);
      place = addPlace(place, codes[next]!);
      costs[row + next - at + 1] = ngrams.wordCost(hash, place);
    }
    return next - at;
  }

  /** Every pair of characters stands side by side in the texts, or joins two words: nothing here reads badly. */
  function isFamiliar(size: number): boolean {
    for (let at = 1; at < size; at++) {
      if (ngrams.isSeen(codes[at - 1]!, codes[at]!)) continue;
      if (at < 2 || !ngrams.mayJoin(codes[at - 2]!, codes[at - 1]!)) return false;
      if (at + 1 >= size || !ngrams.mayJoin(codes[at]!, codes[at + 1]!)) return false;
    }
    return true;
  }

  return (run) => {
    const size = Math.min(run.length, MOST);
    for (let at = 0; at < size; at++) codes[at] = run.charCodeAt(at);
    if (size < 2 || (!all && isFamiliar(size))) return undefined;
    read(size);
    return { size, codes, before, after, words };
  };
}

/** The runs of Chinese characters of a text, and where each starts. */
export function* runsOf(text: string): Iterable<{ readonly run: string; readonly start: number }> {
  for (let at = 0; at < text.length; at++) {
    if (!isHanCode(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && at - start < MOST && isHanCode(text.charCodeAt(at))) at++;
    yield { run: text.slice(start, at), start };
  }
}
