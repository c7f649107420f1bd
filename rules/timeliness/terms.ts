import { createHashSet, hashOfPair, placesIn } from '../../server/src/draft/codes';
import type { Paragraph } from '../../server/src/draft/types';

/** A term found in a text; the longest term that begins at a place is taken, and terms do not overlap. */
export interface TermMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * Finds many literal terms in one pass. Only places whose characters begin some term are looked at, so that text
 * without terms costs one table lookup for each character.
 */
export function createTermMatcher<T>(
  terms: Iterable<{ readonly text: string; readonly value: T }>,
): (paragraph: Paragraph) => TermMatch<T>[] {
  // By a hash of two characters: a place is looked at only where both may begin a term.
  const begins = createHashSet();
  const buckets = new Map<number, { text: string; value: T }[]>();
  for (const term of terms) {
    const first = term.text.charCodeAt(0);
    if (term.text.length === 1) begins.bits.fill(-1);
    else begins.add(hashOfPair(first, term.text.charCodeAt(1)));
    const bucket = buckets.get(first);
    if (bucket) bucket.push(term);
    else buckets.set(first, [term]);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  return (paragraph) => {
    const places = placesIn(begins, paragraph.pairHashes);
    if (places.length === 0) return [];
    const { text } = paragraph;
    const found: TermMatch<T>[] = [];
    let done = 0;
    for (const start of places) {
      if (start < done) continue;
      const term = longestAt(text, start, buckets.get(text.charCodeAt(start)));
      if (!term) continue;
      done = start + term.text.length;
      found.push({ start, end: done, value: term.value });
    }
    return found;
  };
}

function longestAt<T extends { readonly text: string }>(text: string, at: number, bucket: readonly T[] = []) {
  for (const term of bucket) if (text.startsWith(term.text, at)) return term;
  return undefined;
}

/** True where the found term is part of a longer expression of the list. */
export const isPartOf = (text: string, start: number, end: number, longer: readonly string[]): boolean =>
  longer.some((expression) => {
    // Only so far as the term could be part of it: the whole text would be searched again for every term.
    const from = Math.max(0, end - expression.length);
    return text.slice(from, start + expression.length).includes(expression);
  });

/** Computes once for each key, as long as the key lives. */
export function remember<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}
