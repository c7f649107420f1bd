import {
  addHash,
  addPlace,
  codeOf,
  JOINED,
  type Ngrams,
  NO_HASH,
  ownCount,
  placeOf,
  SHORTENED_BITS,
  termCount,
  tripleBit,
} from '../../server/src/engine/ngrams';
import { type Lattice, LONGEST, UNKNOWN } from './lattice';
import { costBefore, costOf, dearestSingle } from './surroundings';
import { LEAST_OF_TERM, type Suspicion } from './suspicion';

/** The shortest term less a character. */
const SHORTEST = 3;

/** A stretch [start, end) of a run that is a term but for a character: see `Ngrams.missing`. */
export interface Shortened {
  readonly start: number;
  readonly end: number;
  readonly missing: number;
}

/** Where a run [from, to) has a term less a character, by table alone: most runs have none, and need not be read. */
export function shortenedIn(
  ngrams: Ngrams,
  codes: Uint16Array,
  from: number,
  to: number,
  marks: Uint8Array,
): readonly Shortened[] {
  let found = NOTHING;
  const size = to - from;
  const { shortened } = ngrams;
  for (let start = 0; start + SHORTEST <= size; start++) {
    const at = from + start;
    const bit = tripleBit(codes[at]!, codes[at + 1]!, codes[at + 2]!, SHORTENED_BITS);
    if ((shortened[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
    let hash = NO_HASH;
    let place = 0;
    let apart = 0;
    for (let end = start; end < size && end - start < LONGEST - 1; ) {
      const code = codes[from + end]!;
      // The characters of a term join; only where one is missing two meet that may not.
      if (end > start && (marks[end]! & JOINED) === 0 && ++apart > 1) break;
      hash = addHash(hash, code);
      place = addPlace(place, code);
      end++;
      if (end - start < SHORTEST) continue;
      for (const missing of ngrams.missing(hash, place)) {
        const at = placeOf(missing);
        const beside = at === 0 ? start - 1 : at === end - start ? end : -1;
        // 持续提|升: the term is all there.
        if (beside >= 0 && beside < size && codes[from + beside] === codeOf(missing)) continue;
        if (found === NOTHING) found = [];
        (found as Shortened[]).push({ start, end, missing });
      }
    }
  }
  return found;
}

const NOTHING: readonly Shortened[] = [];

/**
 * Logistic regression, fitted on terms broken in published reports and in news that were not counted: the odds that a
 * character was left out, and that this is not another expression.
 */
const WEIGHT = {
  none: -3.22,
  gain: 1.89,
  seam: -2.85,
  edge: 0.85,
  first: -0.82,
  second: -1.07,
  last: -0.86,
  lastSeen: -1.61,
  secondSeen: 2.82,
  whole: 0.22,
  orphan: 3.72,
  term: -1.86,
  own: -1.22,
  never: 3.38,
  often: 1.94,
  alone: -2.1,
  beyond: 3.51,
};
/** No more gain tells more. */
const MOST_GAIN = 150;

/** What a stretch that may lack a character scores before the run is read. */
interface Known {
  readonly fix: string;
  /** What the whole term costs. */
  readonly term: number;
  readonly score: number;
}

function knownOf(ngrams: Ngrams, run: string, { start, end, missing }: Shortened, alternatives: number): Known {
  const pair = (at: number, code = run.charCodeAt(at)) => ngrams.pair(run.charCodeAt(at - 1), code) / 100;
  const place = placeOf(missing);
  const at = start + place;
  const fix = run.slice(start, at) + String.fromCharCode(codeOf(missing)) + run.slice(at, end);
  const term = costOf(ngrams, fix) || UNKNOWN;
  const isEdge = at === 0 || at === run.length;
  const seam = isEdge ? 0 : pair(at);
  const own = ownCount(missing);
  let score = WEIGHT.none + WEIGHT.seam * seam;
  if (isEdge) score += WEIGHT.edge;
  if (place === 0) score += WEIGHT.first + WEIGHT.beyond * (start > 0 ? pair(start, codeOf(missing)) : 0);
  if (place === 1) score += WEIGHT.second + WEIGHT.secondSeen * seam;
  if (at === end) {
    score += WEIGHT.last + WEIGHT.lastSeen * seam;
    if (end < run.length) score += WEIGHT.beyond * (ngrams.pair(codeOf(missing), run.charCodeAt(end)) / 100);
  }
  score += WEIGHT.term * (term / 100) + WEIGHT.own * (own / 10) + WEIGHT.often * (termCount(missing) / 10);
  if (own === 0) score += WEIGHT.never;
  return { fix, term, score: score + WEIGHT.alone / alternatives };
}

/** False where no reading of the run could make enough of the stretch: then it need not be read. */
export function mayLack(ngrams: Ngrams, run: string, shortened: Shortened, alternatives: number): boolean {
  let orphan = 0;
  for (let at = shortened.start; at < shortened.end; at++)
    orphan = Math.max(orphan, ngrams.characterCost(run.charCodeAt(at)) || UNKNOWN);
  const most = WEIGHT.gain * (MOST_GAIN / 100) + Math.max(WEIGHT.whole, WEIGHT.orphan * (orphan / 100));
  return knownOf(ngrams, run, shortened, alternatives).score + most >= LEAST_OF_TERM - ROUNDING;
}

const ROUNDING = 1e-6;

/** What the reading of the run says of a stretch that may lack a character. */
export function judgeShortened(
  ngrams: Ngrams,
  lattice: Lattice,
  run: string,
  shortened: Shortened,
  alternatives: number,
): Suspicion | undefined {
  const { start, end, missing } = shortened;
  const { size, after } = lattice;
  if (end > size) return undefined;
  const known = knownOf(ngrams, run, shortened, alternatives);
  const gain = after[0]! - costBefore(ngrams, lattice, run, start) - known.term - after[end]!;
  if (gain < 0) return undefined;
  const orphan = dearestSingle(ngrams, lattice, start, end);
  const score =
    known.score +
    WEIGHT.gain * (Math.min(gain, MOST_GAIN) / 100) +
    (orphan === 0 ? WEIGHT.whole : WEIGHT.orphan * (orphan / 100));
  if (score < LEAST_OF_TERM) return undefined;
  return { kind: 'missing', start, end, at: start + placeOf(missing), fix: known.fix, score };
}
