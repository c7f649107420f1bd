import {
  addHash,
  addPlace,
  JOINED,
  type Ngrams,
  NO_HASH,
  SEEN,
  TERM_BITS,
  tripleBit,
} from '../../server/src/engine/ngrams';
import { type Lattice, LONGEST, UNKNOWN } from './lattice';
import { costOf, dearestSingle } from './surroundings';
import { LEAST_OF_TERM, type Suspicion } from './suspicion';

/** The shortest term. */
const TERM = 4;
/** A character that goes this well with both its neighbours belongs there. */
const FITTING = 45;

/** A stretch [start, end) of a run that is a term but for the character at a place. */
export interface Lengthened {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly term: number;
}

/** Where a run [from, to) has a term with a character too many, by table alone. */
export function lengthenedIn(
  ngrams: Ngrams,
  codes: Uint16Array,
  from: number,
  to: number,
  marks: Uint8Array,
): readonly Lengthened[] {
  let found = NOTHING;
  const size = to - from;
  for (let at = 1; at + 1 < size; at++) {
    const here = from + at;
    const code = codes[here]!;
    const left = codes[here - 1]!;
    const right = codes[here + 1]!;
    if (code === left || code === right) continue;
    // Without the character, its neighbours and one more stand in a term.
    if (
      (at < 2 || !isIn(ngrams.terms, codes[here - 2]!, left, right)) &&
      (at + 2 >= size || !isIn(ngrams.terms, left, right, codes[here + 2]!))
    )
      continue;
    if (fits(ngrams, left, code, marks[at]!) && fits(ngrams, code, right, marks[at + 1]!)) continue;
    for (let start = at - 1; start >= 0 && at - start < LONGEST; start--) {
      if (start < at - 1 && (marks[start + 1]! & JOINED) === 0) break;
      let hash = NO_HASH;
      let place = 0;
      for (let end = start; end < size && end - start <= LONGEST; end++) {
        if (end === at) continue;
        if (end > at + 1 && (marks[end]! & JOINED) === 0) break;
        hash = addHash(hash, codes[from + end]!);
        place = addPlace(place, codes[from + end]!);
        if (end < at || end - start < TERM) continue;
        const term = ngrams.wordCost(hash, place);
        if (term === 0) continue;
        if (found === NOTHING) found = [];
        (found as Lengthened[]).push({ start, end: end + 1, at, term });
      }
    }
  }
  return found;
}

function isIn(triples: Uint32Array, first: number, second: number, third: number): boolean {
  const bit = tripleBit(first, second, third, TERM_BITS);
  return (triples[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** A character that goes this well with its neighbour belongs there. */
const fits = (ngrams: Ngrams, first: number, second: number, mark: number): boolean =>
  (mark & SEEN) !== 0 && ngrams.pair(first, second) > FITTING;

const NOTHING: readonly Lengthened[] = [];

/** As in shortened.ts: the odds that a character slipped in. */
const WEIGHT = {
  none: -0.56,
  gain: 2.68,
  leastSeen: -2.58,
  leastUnseen: 2.9,
  mostSeen: -1.57,
  mostUnseen: 1.33,
  own: -3.7,
  orphan: 2.71,
  term: -5.09,
  long: 0.9,
  middle: 4.18,
};
const MOST_GAIN = 150;

/** Characters that come and go between two words. */
const JOINING = new Set('和与及或了副');

export function judgeLengthened(
  ngrams: Ngrams,
  lattice: Lattice,
  run: string,
  { start, end, at, term }: Lengthened,
): Suspicion | undefined {
  const { codes, size, before, after } = lattice;
  if (end > size) return undefined;
  // 交流与合作, 风电和光伏: two words that are joined.
  if (
    JOINING.has(run.charAt(at)) &&
    costOf(ngrams, run.slice(start, at)) > 0 &&
    costOf(ngrams, run.slice(at + 1, end)) > 0
  )
    return undefined;
  const gain = after[0]! - before[start]! - term - after[end]!;
  if (gain < 0) return undefined;
  const pairs = [ngrams.pair(codes[at - 1]!, codes[at]!), ngrams.pair(codes[at]!, codes[at + 1]!)];
  const least = Math.min(...pairs);
  const most = Math.max(...pairs);
  let score = WEIGHT.none + WEIGHT.gain * (Math.min(gain, MOST_GAIN) / 100) + WEIGHT.term * (term / 100);
  score += least === 0 ? WEIGHT.leastUnseen : WEIGHT.leastSeen * (least / 100);
  score += most === 0 ? WEIGHT.mostUnseen : WEIGHT.mostSeen * (most / 100);
  score += WEIGHT.own * ((ngrams.characterCost(codes[at]!) || UNKNOWN) / 100);
  score += WEIGHT.orphan * (dearestSingle(ngrams, lattice, start, end) / 100);
  score += WEIGHT.middle * (ngrams.pair(codes[at - 1]!, codes[at + 1]!) / 100);
  if (end - start > TERM + 1) score += WEIGHT.long;
  if (score < LEAST_OF_TERM) return undefined;
  return { kind: 'added', start, end, at, fix: run.slice(start, at) + run.slice(at + 1, end), score };
}
