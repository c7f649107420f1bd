/** Frequent official terms that lack a character. */
import { addHash, addPlace, NO_HASH } from './hash';
import { after, costBefore, dearestSingle, LONGEST } from './lattice';
import { codeAt, joins, LONGEST_RUN, singleCost, size, UNKNOWN } from './run';
import { addSuspicion, LEAST_OF_TERM, least, MISSING, REPLACED } from './suspicion';
import {
  confusables,
  findConfusables,
  mayBeginShort,
  NO_SLOT,
  near,
  nextShort,
  ownCount,
  pairCount,
  shortCode,
  shortPlace,
  termCount,
  wordCost,
} from './tables';

/** The shortest term less a character. */
const SHORTEST: i32 = 3;

/** Stretches of the run that are a term but for a character: no run has more by far. */
const MOST: i32 = 2 * LONGEST_RUN;
const starts = new StaticArray<i32>(MOST);
const ends = new StaticArray<i32>(MOST);
const slots = new StaticArray<u32>(MOST);
let found: i32 = 0;

/** By table alone: most runs have none, and need not be read. */
export function findShortened(): bool {
  found = 0;
  for (let start = 0; start + SHORTEST <= size; start++)
    if (mayBeginShort(codeAt(start), codeAt(start + 1), codeAt(start + 2))) findFrom(start);
  return found > 0;
}

function findFrom(start: i32): void {
  let hash = NO_HASH;
  let place: u32 = 0;
  let apart = 0;
  for (let at = start; at < size && at - start < LONGEST - 1; at++) {
    // The characters of a term join; only where one is missing two meet that may not.
    if (at > start && !joins(at) && ++apart > 1) return;
    hash = addHash(hash, codeAt(at));
    place = addPlace(place, codeAt(at));
    if (at + 1 - start >= SHORTEST) note(start, at + 1, hash, place);
  }
}

function note(start: i32, end: i32, hash: u32, place: u32): void {
  for (let slot = nextShort(hash, place, NO_SLOT); slot !== NO_SLOT; slot = nextShort(hash, place, slot)) {
    const at = shortPlace(slot);
    const beside = at === 0 ? start - 1 : at === end - start ? end : -1;
    // 持续提|升: the term is all there.
    if (beside >= 0 && beside < size && codeAt(beside) === shortCode(slot)) continue;
    if (found === MOST) return;
    starts[found] = start;
    ends[found] = end;
    slots[found] = slot;
    found++;
  }
}

/**
 * Logistic regression, fitted on terms broken in published reports and in news that were not counted: the odds that a
 * character was left out, and that this is not another expression.
 */
const NONE: f64 = -3.22;
const GAIN: f64 = 1.89;
const SEAM: f64 = -2.85;
const EDGE: f64 = 0.85;
const FIRST: f64 = -0.82;
const SECOND: f64 = -1.07;
const LAST: f64 = -0.86;
const LAST_SEEN: f64 = -1.61;
const SECOND_SEEN: f64 = 2.82;
const WHOLE: f64 = 0.22;
const ORPHAN: f64 = 3.72;
const TERM: f64 = -1.86;
const OWN: f64 = -1.22;
const NEVER: f64 = 3.38;
const OFTEN: f64 = 1.94;
const ALONE: f64 = -2.1;
const BEYOND: f64 = 3.51;
/** No more gain tells more. */
const MOST_GAIN: i32 = 150;

/** What the reading of the run says of the stretches found. */
export function judgeShortened(): void {
  for (let i = 0; i < found; i++) judge(i);
}

/** A character that hardly stands alone. */
const DEAR: i32 = 110;

/**
 * 反对行式主义, 民生福址: where the neighbour stands in the place of the character that lacks, since it sounds like it or
 * is left over; -1 where a character does lack.
 */
function replacedAt(start: i32, end: i32, slot: u32): i32 {
  const place = shortPlace(slot);
  const beside = place === 0 ? start - 1 : start + place === end ? end : -1;
  if (beside < 0 || beside >= size) return -1;
  const cost = singleCost(codeAt(beside));
  if (beside === end && cost >= DEAR && after[end] - after[end + 1] === cost) return beside;
  findConfusables(shortCode(slot));
  for (let i = 0; i < near; i++) if (<u32>load<u16>(confusables + 2 * i) === codeAt(beside)) return beside;
  return -1;
}

function judge(i: i32): void {
  const start = starts[i];
  const end = ends[i];
  const term = termCost(start, end, slots[i]);
  const gain = after[0] - costBefore(start) - term - after[end];
  if (gain < 0) return;
  const orphan = dearestSingle(start, end);
  const score =
    scoreOf(start, end, slots[i], term, alternatives(i)) +
    GAIN * (<f64>min(gain, MOST_GAIN) / 100) +
    (orphan === 0 ? WHOLE : ORPHAN * (<f64>orphan / 100));
  if (score < LEAST_OF_TERM) return;
  const code = shortCode(slots[i]);
  const other = replacedAt(start, end, slots[i]);
  if (other < 0) addSuspicion(MISSING, start, end, start + shortPlace(slots[i]), code, ownCount(slots[i]), score);
  else if (score >= least) addSuspicion(REPLACED, min(start, other), max(end, other + 1), other, code, 0, score);
}

/** How many terms the stretch may be short for. */
function alternatives(i: i32): i32 {
  let count = 0;
  for (let j = 0; j < found; j++) if (starts[j] === starts[i] && ends[j] === ends[i]) count++;
  return count;
}

function termCost(start: i32, end: i32, slot: u32): i32 {
  let hash = NO_HASH;
  let place: u32 = 0;
  const missing = start + shortPlace(slot);
  for (let at = start; at <= end; at++) {
    if (at === missing) {
      hash = addHash(hash, shortCode(slot));
      place = addPlace(place, shortCode(slot));
    }
    if (at === end) break;
    hash = addHash(hash, codeAt(at));
    place = addPlace(place, codeAt(at));
  }
  const cost = wordCost(hash, place);
  return cost === 0 ? UNKNOWN : cost;
}

/** What the stretch scores before the run is read. */
function scoreOf(start: i32, end: i32, slot: u32, term: i32, alternatives: i32): f64 {
  const place = shortPlace(slot);
  const code = shortCode(slot);
  const at = start + place;
  const isEdge = at === 0 || at === size;
  const seam: f64 = isEdge ? 0 : pairWith(at, codeAt(at));
  let score = NONE + SEAM * seam;
  if (isEdge) score += EDGE;
  if (place === 0) score += FIRST + BEYOND * (start > 0 ? pairWith(start, code) : 0);
  if (place === 1) score += SECOND + SECOND_SEEN * seam;
  if (at === end) {
    score += LAST + LAST_SEEN * seam;
    if (end < size) score += BEYOND * (<f64>pairCount(code, codeAt(end)) / 100);
  }
  const own = ownCount(slot);
  score += TERM * (<f64>term / 100) + OWN * (<f64>own / 10) + OFTEN * (<f64>termCount(slot) / 10);
  if (own === 0) score += NEVER;
  return score + ALONE / <f64>alternatives;
}

/** How often the character before a place is followed by a certain one. */
function pairWith(at: i32, code: u32): f64 {
  return <f64>pairCount(codeAt(at - 1), code) / 100;
}
