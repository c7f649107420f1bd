import { addHash, addPlace, type Ngrams, NO_HASH } from '../../server/src/engine/ngrams';
import { type Lattice, LONGEST, UNKNOWN } from './lattice';
import { LEAST, type Suspicion } from './suspicion';

/** The shortest term. */
const TERM = 4;

/** Terms with a character too few or too many. */
export function misspelt(ngrams: Ngrams, lattice: Lattice, text: string, from: number, length: number): Suspicion[] {
  const found: Suspicion[] = [];
  const { codes, size, after } = lattice;
  const total = after[0]!;
  for (let start = Math.max(0, from - LONGEST + 2); start <= from + length; start++) {
    const left = leftOf(ngrams, lattice, start);
    if (total - left - after[Math.min(size, start + LONGEST - 1)]! < TERM_GAIN) continue;
    let hash = NO_HASH;
    let place = 0;
    for (let end = start + 1; end <= size && end - start < LONGEST; end++) {
      hash = addHash(hash, codes[end - 1]!);
      place = addPlace(place, codes[end - 1]!);
      if (end < from || end - start < TERM - 1 || total - left - after[end]! < TERM_GAIN) continue;
      for (const missing of ngrams.missing(hash, place)) {
        const at = missing >>> 16;
        if (belongsBeyond(ngrams, lattice, start, end, at)) continue;
        const gain = total - left - missingCost(ngrams, codes, start, end, at, missing & 0xffff) - after[end]!;
        const stretch = text.slice(start, end);
        const fix = stretch.slice(0, at) + String.fromCharCode(missing & 0xffff) + stretch.slice(at);
        const continued = end < size && end - 1 === from && ngrams.isSeen(codes[end - 1]!, codes[end]!);
        const score = gain / 10 - MISSING - (continued ? CONTINUED : 0);
        if (score < LEAST_MISSING) continue;
        found.push({ kind: 'missing', start: start, end: end, at: start + at, fix, score });
      }
    }
  }
  if (length === 1) found.push(...added(ngrams, lattice, text, from));
  return found;
}

/** A stretch that costs less as written has no term to gain from. */
const TERM_GAIN = 120;
/** What the rest of the draft may make up for. */
const LEAST_MISSING = -6;
/** 企业营|收: the fragment may go with the next character. */
const CONTINUED = 1.5;
/** What a missing, or an added, character must gain for even odds, in nats. */
const MISSING = 8;
const ADDED = 9;

/**
 * What the best reading costs up to a place; where that is within two words read as one (政协|工作), as if the first of
 * them ended there and the second cost the rest.
 */
function leftOf(ngrams: Ngrams, { codes, before, after, words }: Lattice, start: number): number {
  if (words[start] !== 0) return before[start]!;
  let first = start - 1;
  while (words[first] === 0) first--;
  const end = first + words[first]!;
  const second = costOf(ngrams, codes, start, end);
  if (second === 0 || costOf(ngrams, codes, first, start) === 0) return before[start]!;
  return after[0]! - second - after[end]!;
}

function costOf(ngrams: Ngrams, codes: Uint16Array, from: number, to: number): number {
  let hash = NO_HASH;
  let place = 0;
  for (let i = from; i < to; i++) {
    hash = addHash(hash, codes[i]!);
    place = addPlace(place, codes[i]!);
  }
  return to - from > 1 ? ngrams.wordCost(hash, place) : 0;
}

/** 协同发|力, 规模超|2000亿元: what seems to begin or end a shortened term goes with what stands beyond it. */
function belongsBeyond(ngrams: Ngrams, { codes, size }: Lattice, start: number, end: number, at: number): boolean {
  if (at === 0) return start > 0 && ngrams.isSeen(codes[start - 1]!, codes[start]!);
  return at === end - start && (end === size || ngrams.isSeen(codes[end - 1]!, codes[end]!));
}

function missingCost(ngrams: Ngrams, codes: Uint16Array, start: number, end: number, at: number, code: number): number {
  let hash = NO_HASH;
  let place = 0;
  const add = (next: number) => {
    hash = addHash(hash, next);
    place = addPlace(place, next);
  };
  for (let i = start; i < end; i++) {
    if (i - start === at) add(code);
    add(codes[i]!);
  }
  if (end - start === at) add(code);
  return ngrams.wordCost(hash, place) || UNKNOWN;
}

function added(ngrams: Ngrams, lattice: Lattice, text: string, at: number): Suspicion[] {
  const { codes, size, before, after } = lattice;
  if (at === 0 || at + 1 >= size || !ngrams.mayJoin(codes[at - 1]!, codes[at + 1]!)) return [];
  if (codes[at] === codes[at - 1] || codes[at] === codes[at + 1]) return [];
  const found: Suspicion[] = [];
  for (let start = Math.max(0, at - LONGEST + 1); start < at; start++) {
    let hash = NO_HASH;
    let place = 0;
    for (let end = start; end < size && end - start <= LONGEST; end++) {
      if (end === at) continue;
      hash = addHash(hash, codes[end]!);
      place = addPlace(place, codes[end]!);
      if (end < at || end - start < TERM || after[0]! - before[start]! - after[end + 1]! < TERM_GAIN) continue;
      const word = ngrams.wordCost(hash, place);
      if (word === 0 || isAmplified(ngrams, codes, start, at, end + 1)) continue;
      const score = (after[0]! - before[start]! - word - after[end + 1]!) / 10 - ADDED;
      if (score < LEAST) continue;
      const stretch = text.slice(start, end + 1);
      const fix = stretch.slice(0, at - start) + stretch.slice(at - start + 1);
      found.push({ kind: 'added', start: start, end: end + 1, at: at, fix, score });
    }
  }
  return found;
}

/** 带薪年休假, 智能微电网: a character between two words of a term makes it more precise. */
function isAmplified(ngrams: Ngrams, codes: Uint16Array, start: number, at: number, end: number): boolean {
  return costOf(ngrams, codes, start, at) > 0 && costOf(ngrams, codes, at + 1, end) > 0;
}

/** 政协工作系中: each pair is familiar (工作系统, 关系中), and yet 工作体系 may be meant. */
export function holdsShortTerm(ngrams: Ngrams, run: string): boolean {
  for (let at = TERM - 2; at < run.length; at++) {
    if (at + 1 < run.length && ngrams.mayJoin(run.charCodeAt(at), run.charCodeAt(at + 1))) continue;
    let hash = NO_HASH;
    let place = 0;
    for (let i = at - TERM + 2; i <= at; i++) {
      hash = addHash(hash, run.charCodeAt(i));
      place = addPlace(place, run.charCodeAt(i));
    }
    if (ngrams.missing(hash, place).length > 0) return true;
  }
  return false;
}
