/** Runs that nothing was found in: a quarter of the runs of official texts stands there more than once. */
import { codeAt, size } from './run';
import { isOfLines } from './suspicion';

const SLOTS: u32 = 1 << 15;
const hashes = new StaticArray<u32>(SLOTS);
const places = new StaticArray<u32>(SLOTS);
let hash: u32 = 0;
let place: u32 = 0;

function slot(): u32 {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** Of two runs in ten trillion the two hashes are the same. */
export function isClean(): bool {
  // A run that is clean in a draft may hold the most doubtful place of a line or two.
  hash = isOfLines() ? 2 : 1;
  place = 1;
  for (let at = 0; at < size; at++) {
    hash = (hash ^ codeAt(at)) * 0x01000193;
    place = ((place * 0x85ebca6b) ^ (place >>> 15)) + codeAt(at);
  }
  return hashes[slot()] === hash && places[slot()] === place;
}

/** Keeps the run that was asked for last. */
export function keepClean(): void {
  hashes[slot()] = hash;
  places[slot()] = place;
}
