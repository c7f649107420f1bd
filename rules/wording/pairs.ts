import { JOINED, SEEN } from '../../server/src/engine/ngrams';

/** Every pair of characters stands side by side in the texts, or joins two words: nothing here reads badly. */
export function isFamiliar(marks: Uint8Array, size: number): boolean {
  for (let at = 1; at < size; at++) {
    if ((marks[at]! & SEEN) !== 0) continue;
    if (at < 2 || (marks[at - 1]! & JOINED) === 0) return false;
    if (at + 1 >= size || (marks[at + 1]! & JOINED) === 0) return false;
  }
  return true;
}
