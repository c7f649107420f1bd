import { addHash, addPlace, type Ngrams, NO_HASH } from '../../server/src/engine/ngrams';
import { type Lattice, UNKNOWN } from './lattice';

/** What a word of two characters or more costs; 0 where it is not known. */
export function costOf(ngrams: Ngrams, word: string): number {
  let hash = NO_HASH;
  let place = 0;
  for (let i = 0; i < word.length; i++) {
    hash = addHash(hash, word.charCodeAt(i));
    place = addPlace(place, word.charCodeAt(i));
  }
  return ngrams.wordCost(hash, place);
}

/** The cost of the dearest character that the best reading of the stretch leaves single; 0 where it leaves none. */
export function dearestSingle(ngrams: Ngrams, { codes, words }: Lattice, start: number, end: number): number {
  let first = start;
  while (first > 0 && words[first] === 0) first--;
  let dearest = 0;
  for (let at = first; at < end; at += words[at] || 1)
    if (words[at] === 1) dearest = Math.max(dearest, ngrams.characterCost(codes[at]!) || UNKNOWN);
  return dearest;
}

/**
 * What the best reading costs up to a place; where that is within two words read as one (政协|工作), as if the first of
 * them ended there and the second cost the rest.
 */
export function costBefore(ngrams: Ngrams, { before, after, words }: Lattice, run: string, start: number): number {
  if (words[start] !== 0) return before[start]!;
  let first = start - 1;
  while (words[first] === 0) first--;
  const end = first + words[first]!;
  if (end - start < 2 || start - first < 2) return before[start]!;
  const second = costOf(ngrams, run.slice(start, end));
  if (second === 0 || costOf(ngrams, run.slice(first, start)) === 0) return before[start]!;
  return after[0]! - second - after[end]!;
}
