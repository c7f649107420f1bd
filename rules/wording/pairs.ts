import type { Ngrams } from '../../server/src/engine/ngrams';

/** What is known of two characters side by side: some word holds them, and texts have them. */
export const JOINED = 1;
export const SEEN = 2;

/** Marks each character of a run with what is known of it and the one before. */
export function markPairs(ngrams: Ngrams, codes: Uint16Array, start: number, end: number, marks: Uint8Array): void {
  marks[0] = 0;
  for (let at = start + 1; at < end; at++) {
    const [first, second] = [codes[at - 1]!, codes[at]!];
    marks[at - start] = (ngrams.mayJoin(first, second) ? JOINED : 0) | (ngrams.isSeen(first, second) ? SEEN : 0);
  }
}

/** Every pair of characters stands side by side in the texts, or joins two words: nothing here reads badly. */
export function isFamiliar(marks: Uint8Array, size: number): boolean {
  for (let at = 1; at < size; at++) {
    if ((marks[at]! & SEEN) !== 0) continue;
    if (at < 2 || (marks[at - 1]! & JOINED) === 0) return false;
    if (at + 1 >= size || (marks[at + 1]! & JOINED) === 0) return false;
  }
  return true;
}
