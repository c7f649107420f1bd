import { createHashSet, hashOfPair, standsAt } from '../server/src/draft/codes';
import type { Paragraph } from '../server/src/draft/types';

/** A term found in a text; the longest term that begins at a place is taken, and terms do not overlap. */
export interface TermMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * Finds many literal terms in one pass. Only places whose first two characters begin some term are looked at, so that
 * text without terms costs one table lookup for each character.
 */
export function createTermMatcher<T>(
  terms: Iterable<{ readonly text: string; readonly value: T }>,
): (paragraph: Paragraph) => readonly TermMatch<T>[] {
  const begins = createHashSet();
  const byPair = createBuckets<T>();
  // One character may be followed by any: where there are such terms, every place is looked at.
  const single = createBuckets<T>();
  for (const term of terms) {
    const first = term.text.charCodeAt(0);
    if (term.text.length === 1) single.add(first, term);
    else {
      const pair = hashOfPair(first, term.text.charCodeAt(1));
      begins.add(pair);
      byPair.add(pair, term);
    }
  }
  if (single.size() > 0) begins.bits.fill(-1);
  const { bits } = begins;
  return ({ codes, pairHashes }) => {
    let found: TermMatch<T>[] | undefined;
    for (let start = 0; start < pairHashes.length; start++) {
      const pair = pairHashes[start]!;
      if ((bits[pair >>> 5]! & (1 << (pair & 31))) === 0) continue;
      const term = byPair.longestAt(pair, codes, start) ?? single.longestAt(codes[start]!, codes, start);
      if (!term) continue;
      const end = start + term.text.length;
      (found ??= []).push({ start, end, value: term.value });
      start = end - 1;
    }
    return found ?? [];
  };
}

/** Terms by a number of their first characters, the longest first. */
function createBuckets<T>() {
  type Term = { readonly text: string; readonly value: T };
  const buckets = new Map<number, Term[]>();
  return {
    size: () => buckets.size,
    add(key: number, term: Term): void {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [term]);
      else {
        let at = bucket.length;
        while (at > 0 && bucket[at - 1]!.text.length < term.text.length) at--;
        bucket.splice(at, 0, term);
      }
    },
    longestAt(key: number, codes: Uint16Array, at: number): Term | undefined {
      const bucket = buckets.get(key);
      if (bucket) for (const term of bucket) if (standsAt(term.text, codes, at)) return term;
      return undefined;
    },
  };
}
