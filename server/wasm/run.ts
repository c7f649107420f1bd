/** The run of Chinese characters that is being looked at, one at a time. Offsets are in it. */
import { addHash, addPlace, NO_HASH } from './hash';
import { characterCost, JOINED, pairMark, SEEN, wordCost } from './tables';

/** Longer ones are cut. */
export const LONGEST_RUN: i32 = 400;
/** What a character costs that is no known word. */
export const UNKNOWN: i32 = 160;

let begin: usize = 0;
export let size: i32 = 0;
/** By place, `JOINED` and `SEEN` of the character there and the one before it. */
const marks = new StaticArray<u8>(LONGEST_RUN);

export function setRun(at: usize, length: i32): void {
  begin = at;
  size = length;
}

/** Before `joins`, `follows` and `isFamiliar` are asked. */
export function markRun(): void {
  marks[0] = 0;
  for (let at = 1; at < size; at++) marks[at] = <u8>pairMark(codeAt(at - 1), codeAt(at));
}

export function codeAt(at: i32): u32 {
  return load<u16>(begin + 2 * at);
}

/** Whether a word holds the character and the one before it side by side. */
export function joins(at: i32): bool {
  return (marks[at] & JOINED) !== 0;
}

/** Whether texts, or a familiar word, have the character after the one before it. */
export function follows(at: i32): bool {
  return (marks[at] & SEEN) !== 0;
}

/** Every pair of characters stands side by side in the texts, or joins two words: nothing here reads badly. */
export function isFamiliar(): bool {
  for (let at = 1; at < size; at++) {
    if (follows(at)) continue;
    if (at < 2 || !joins(at - 1) || at + 1 >= size || !joins(at + 1)) return false;
  }
  return true;
}

export function singleCost(code: u32): i32 {
  const cost = characterCost(code);
  return cost === 0 ? UNKNOWN : cost;
}

/** What a stretch costs as one word; 0 where it is none. */
export function stretchCost(start: i32, end: i32): i32 {
  let hash = NO_HASH;
  let place: u32 = 0;
  for (let at = start; at < end; at++) {
    hash = addHash(hash, codeAt(at));
    place = addPlace(place, codeAt(at));
  }
  return wordCost(hash, place);
}
