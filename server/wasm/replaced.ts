/** Characters in whose place another makes a better reading of the run. */
import { addHash, addPlace, NO_HASH } from './hash';
import { after, before, words } from './lattice';
import { codeAt, follows, joins, size } from './run';
import { scoreOf } from './score';
import { addSuspicion, least, REPLACED } from './suspicion';
import { confusable, confusables, findConfusables, JOINED, near, pairMark, shape, wordCost } from './tables';

/** A character that stands alone this cheaply is a common word (的, 在, 要), not a fragment. */
const FRAGMENT: i32 = 58;
/** A word of two characters that is this dear may be two fragments that meet by chance (刑政, 懂事). */
const RARE: i32 = 105;
/** No word is cheaper. */
const CHEAPEST: i32 = 50;
/** A word that is common enough to be shown for itself. */
const COMMON: i32 = 130;
const LEAST_GAIN: i32 = 30;
/** Longer words hold shorter ones that tell as much. */
const WIDEST: i32 = 6;

/**
 * The stretches over a place that one word might hold for less: `most` is what the word may cost. They come by their
 * start, the nearest first, with the shared hashes of what stands before the place.
 */
const windows = new StaticArray<i32>(WIDEST * WIDEST);
const starts = new StaticArray<i32>(WIDEST * WIDEST);
const ends = new StaticArray<i32>(WIDEST * WIDEST);
const hashes = new StaticArray<u32>(WIDEST * WIDEST);
const places = new StaticArray<u32>(WIDEST * WIDEST);
let found: i32 = 0;

export function findReplaced(): void {
  for (let start = 0; start < size; ) {
    const length = <i32>words[start];
    if (length <= 2 && isFragment(start, length))
      for (let at = start; at < start + length; at++) replace(at, start, length);
    start += length;
  }
}

function isFragment(start: i32, length: i32): bool {
  if (after[start] - after[start + length] < (length === 1 ? FRAGMENT : RARE)) return false;
  const end = start + length;
  const left = start > 0 && !follows(start);
  const right = end < size && !follows(end);
  if (length === 1) return left || right;
  return (left || start === 0) && (right || end === size) && (left || right);
}

function findWindows(at: i32): void {
  found = 0;
  const total = after[0] - LEAST_GAIN;
  for (let start = at; start >= 0 && at - start < WIDEST; start--) {
    if (start < at - 1 && !joins(start + 1)) break;
    let hash = NO_HASH;
    let place: u32 = 0;
    for (let i = start; i < at; i++) {
      hash = addHash(hash, codeAt(i));
      place = addPlace(place, codeAt(i));
    }
    for (let end = at + 1; end <= size && end - start <= WIDEST; end++) {
      if (end > at + 2 && !joins(end - 1)) break;
      const most = total - before[start] - after[end];
      if (end - start < 2 || most < CHEAPEST) continue;
      windows[found] = most;
      starts[found] = start;
      ends[found] = end;
      hashes[found] = hash;
      places[found] = place;
      found++;
    }
  }
}

/** What the window costs as one word with another character at the place; 0 when that is none. */
function costWith(window: i32, at: i32, code: u32): i32 {
  let hash = addHash(hashes[window], code);
  let place = addPlace(places[window], code);
  for (let i = at + 1; i < ends[window]; i++) {
    hash = addHash(hash, codeAt(i));
    place = addPlace(place, codeAt(i));
  }
  return wordCost(hash, place);
}

/** What a mistake of the sound or of the shape is worth less than one of the very syllable. */
function malusOf(i: i32): i32 {
  return i < near ? 0 : i < shape ? 5 : 10;
}

function replace(at: i32, start: i32, length: i32): void {
  findWindows(at);
  if (found === 0) return;
  findConfusables(codeAt(at));
  let best = -1;
  let chosen = 0;
  let gain = 0;
  for (let i = 0; i < confusable; i++) {
    const other = <u32>load<u16>(confusables + 2 * i);
    const left = at > 0 && (pairMark(codeAt(at - 1), other) & JOINED) !== 0;
    const right = at + 1 < size && (pairMark(other, codeAt(at + 1)) & JOINED) !== 0;
    if (!left && !right) continue;
    const malus = malusOf(i);
    for (let w = 0; w < found; w++) {
      if ((starts[w] < at && !left) || (ends[w] > at + 1 && !right)) continue;
      if (windows[w] - malus - CHEAPEST <= gain) continue;
      const cost = costWith(w, at, other);
      if (cost === 0 || windows[w] - cost - malus <= gain) continue;
      gain = windows[w] - cost - malus;
      best = w;
      chosen = i;
    }
  }
  if (best < 0) return;
  const malus = malusOf(chosen);
  const kind = malus / 5;
  const token = after[start] - after[start + length];
  const score = scoreOf(at, gain + LEAST_GAIN + malus, token, length === 1, kind, starts[best], ends[best]);
  if (score < least) return;
  const code = <u32>load<u16>(confusables + 2 * chosen);
  const shown = shortest(best, at, code);
  addSuspicion(REPLACED, starts[shown], ends[shown], at, code, 0, score);
}

/** The shortest word that the corrected stretch begins, ends or holds: what a reader needs to see. */
function shortest(best: i32, at: i32, code: u32): i32 {
  let chosen = best;
  for (let w = 0; w < found; w++) {
    if (starts[w] < starts[best] || ends[w] > ends[best]) continue;
    if (ends[w] - starts[w] >= ends[chosen] - starts[chosen]) continue;
    const cost = costWith(w, at, code);
    if (cost > 0 && cost <= COMMON) chosen = w;
  }
  return chosen;
}
