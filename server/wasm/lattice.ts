/**
 * All readings of the run as words, with what the best one costs before and after each place, so that a change of one
 * character is priced by the words that hold it alone.
 */
import { addHash, addPlace, NO_HASH } from './hash';
import { codeAt, joins, LONGEST_RUN, singleCost, size, stretchCost } from './run';
import { wordCost } from './tables';

/** The longest word looked up. */
export const LONGEST: i32 = 7;
const ROW: i32 = LONGEST + 1;
const FAR: i32 = 0x3fffffff;

/** The cost of the best reading up to, and from, each place. */
export const before = new StaticArray<i32>(LONGEST_RUN + 1);
export const after = new StaticArray<i32>(LONGEST_RUN + 1);
/** The length of the word of the best reading that starts here; 0 inside one. */
export const words = new StaticArray<u8>(LONGEST_RUN + 1);

const take = new StaticArray<u8>(LONGEST_RUN);
const costs = new StaticArray<u8>(LONGEST_RUN * ROW);
const reach = new StaticArray<i32>(LONGEST_RUN);

export function readRun(): void {
  for (let at = 0; at < size; at++) reach[at] = findWords(at);
  readBackward();
  readForward();
  for (let at = 0; at <= size; at++) words[at] = 0;
  for (let at = 0; at < size; at += take[at]) words[at] = take[at];
}

/** Notes what the words cost that start here; returns the length of the longest stretch whose characters join. */
function findWords(at: i32): i32 {
  costs[at * ROW + 1] = <u8>singleCost(codeAt(at));
  let hash = addHash(NO_HASH, codeAt(at));
  let place = addPlace(0, codeAt(at));
  let next = at + 1;
  for (; next < size && next - at < LONGEST && joins(next); next++) {
    hash = addHash(hash, codeAt(next));
    place = addPlace(place, codeAt(next));
    costs[at * ROW + next - at + 1] = <u8>wordCost(hash, place);
  }
  return next - at;
}

function readBackward(): void {
  after[size] = 0;
  for (let at = size - 1; at >= 0; at--) {
    let best = <i32>costs[at * ROW + 1] + after[at + 1];
    let length = 1;
    for (let more = 2; more <= reach[at]; more++) {
      const cost = <i32>costs[at * ROW + more];
      if (cost === 0 || cost + after[at + more] > best) continue;
      best = cost + after[at + more];
      length = more;
    }
    after[at] = best;
    take[at] = <u8>length;
  }
}

function readForward(): void {
  before[0] = 0;
  for (let at = 1; at <= size; at++) before[at] = FAR;
  for (let at = 0; at < size; at++)
    for (let length = 1; length <= reach[at]; length++) {
      const cost = <i32>costs[at * ROW + length];
      if (cost > 0 && before[at] + cost < before[at + length]) before[at + length] = before[at] + cost;
    }
}

/** The cost of the dearest character that the best reading of the stretch leaves single; 0 where it leaves none. */
export function dearestSingle(start: i32, end: i32): i32 {
  let first = start;
  while (first > 0 && words[first] === 0) first--;
  let dearest = 0;
  for (let at = first; at < end; at += max<i32>(1, words[at]))
    if (words[at] === 1) dearest = max(dearest, singleCost(codeAt(at)));
  return dearest;
}

/**
 * What the best reading costs up to a place; where that is within two words read as one (政协|工作), as if the first of
 * them ended there and the second cost the rest.
 */
export function costBefore(start: i32): i32 {
  if (words[start] !== 0) return before[start];
  let first = start - 1;
  while (words[first] === 0) first--;
  const end = first + <i32>words[first];
  if (end - start < 2 || start - first < 2) return before[start];
  const second = stretchCost(start, end);
  if (second === 0 || stretchCost(first, start) === 0) return before[start];
  return after[0] - second - after[end];
}
