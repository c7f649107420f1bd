/** Official terms with a character too many. */
import { addHash, addPlace, NO_HASH } from './hash';
import { after, before, dearestSingle, LONGEST } from './lattice';
import { codeAt, follows, joins, LONGEST_RUN, singleCost, size, stretchCost } from './run';
import { ADDED, addSuspicion, LEAST_OF_TERM } from './suspicion';
import { JOINED, mayBeInTerm, pairCount, pairMark, wordCost } from './tables';

/** The shortest term. */
const TERM: i32 = 4;
/** A character that goes this well with both its neighbours belongs there. */
const FITTING: i32 = 45;

/** Stretches of the run that are a term but for the character at a place: no run has more by far. */
const MOST: i32 = 2 * LONGEST_RUN;
const starts = new StaticArray<i32>(MOST);
const ends = new StaticArray<i32>(MOST);
const places = new StaticArray<i32>(MOST);
const terms = new StaticArray<i32>(MOST);
let found: i32 = 0;

/** By table alone: most runs have none, and need not be read. */
export function findLengthened(): bool {
  found = 0;
  for (let at = 1; at + 1 < size; at++) if (isOneTooMany(at)) findAround(at);
  return found > 0;
}

/** Without the character, its neighbours join, and they and one more stand in a term; and it does not go well with both of them. */
function isOneTooMany(at: i32): bool {
  const code = codeAt(at);
  const left = codeAt(at - 1);
  const right = codeAt(at + 1);
  if (code === left || code === right || (pairMark(left, right) & JOINED) === 0) return false;
  if (
    !(at >= 2 && mayBeInTerm(codeAt(at - 2), left, right)) &&
    !(at + 2 < size && mayBeInTerm(left, right, codeAt(at + 2)))
  )
    return false;
  return !(fits(at) && fits(at + 1));
}

function fits(at: i32): bool {
  return follows(at) && pairCount(codeAt(at - 1), codeAt(at)) > FITTING;
}

/** All characters of a term join, and any three in a row stand in some term: a stretch where they do not is left early. */
function findAround(at: i32): void {
  for (let start = at - 1; start >= 0 && at - start < LONGEST; start--) {
    if (start < at - 1 && !joins(start + 1)) return;
    let hash = NO_HASH;
    let place: u32 = 0;
    let second: u32 = 0;
    let third: u32 = 0;
    for (let last = start; last < size && last - start <= LONGEST; last++) {
      if (last === at) continue;
      if (last > at + 1 && !joins(last)) break;
      const code = codeAt(last);
      const length = last - start + (last < at ? 1 : 0);
      if (length > 2 && !mayBeInTerm(third, second, code)) break;
      third = second;
      second = code;
      hash = addHash(hash, code);
      place = addPlace(place, code);
      if (last < at || length < TERM) continue;
      const cost = wordCost(hash, place);
      if (cost === 0) continue;
      if (found === MOST) return;
      starts[found] = start;
      ends[found] = last + 1;
      places[found] = at;
      terms[found] = cost;
      found++;
    }
  }
}

/** As in shortened.ts: the odds that a character slipped in. */
const NONE: f64 = -0.56;
const GAIN: f64 = 2.68;
const LEAST_SEEN: f64 = -2.58;
const LEAST_UNSEEN: f64 = 2.9;
const MOST_SEEN: f64 = -1.57;
const MOST_UNSEEN: f64 = 1.33;
const OWN: f64 = -3.7;
const ORPHAN: f64 = 2.71;
const TERM_COST: f64 = -5.09;
const LONG: f64 = 0.9;
const MIDDLE: f64 = 4.18;
const MOST_GAIN: i32 = 150;

/** Characters that come and go between two words. */
const JOINING = '和与及或了副最更很极又也都不为谋各将已早地';

/** What the reading of the run says of the stretches found. */
export function judgeLengthened(): void {
  for (let i = 0; i < found; i++) judge(starts[i], ends[i], places[i], terms[i]);
}

function judge(start: i32, end: i32, at: i32, term: i32): void {
  // 交流与合作, 风电和光伏: two words that are joined.
  if (isJoining(codeAt(at)) && stretchCost(start, at) > 0 && stretchCost(at + 1, end) > 0) return;
  const gain = after[0] - before[start] - term - after[end];
  if (gain < 0) return;
  const left = pairCount(codeAt(at - 1), codeAt(at));
  const right = pairCount(codeAt(at), codeAt(at + 1));
  const least = min(left, right);
  const most = max(left, right);
  let score = NONE + GAIN * (<f64>min(gain, MOST_GAIN) / 100) + TERM_COST * (<f64>term / 100);
  score += least === 0 ? LEAST_UNSEEN : LEAST_SEEN * (<f64>least / 100);
  score += most === 0 ? MOST_UNSEEN : MOST_SEEN * (<f64>most / 100);
  score += OWN * (<f64>singleCost(codeAt(at)) / 100);
  score += ORPHAN * (<f64>dearestSingle(start, end) / 100);
  score += MIDDLE * (<f64>pairCount(codeAt(at - 1), codeAt(at + 1)) / 100);
  if (end - start > TERM + 1) score += LONG;
  if (score >= LEAST_OF_TERM) addSuspicion(ADDED, start, end, at, codeAt(at), 0, score);
}

function isJoining(code: u32): bool {
  for (let i = 0; i < JOINING.length; i++) if (<u32>JOINING.charCodeAt(i) === code) return true;
  return false;
}
