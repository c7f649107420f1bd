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
): (text: string) => TermMatch<T>[] {
  // By a hash of two characters: a place is looked at only where both may begin a term.
  const begins = new Uint8Array(65536);
  const buckets = new Map<number, { text: string; value: T }[]>();
  for (const term of terms) {
    const first = term.text.charCodeAt(0);
    if (term.text.length === 1) begins.fill(1);
    else begins[pairHash(term.text)] = 1;
    const bucket = buckets.get(first);
    if (bucket) bucket.push(term);
    else buckets.set(first, [term]);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  return (text) => {
    const found: TermMatch<T>[] = [];
    let second = text.charCodeAt(0);
    for (let i = 0; i < text.length; i++) {
      const first = second;
      second = text.charCodeAt(i + 1);
      if (begins[(Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff] === 0) continue;
      const term = longestAt(text, i, buckets.get(first));
      if (!term) continue;
      found.push({ start: i, end: i + term.text.length, value: term.value });
      i += term.text.length - 1;
      second = text.charCodeAt(i + 1);
    }
    return found;
  };
}

function longestAt<T extends { readonly text: string }>(text: string, at: number, bucket: readonly T[] = []) {
  for (const term of bucket) if (text.startsWith(term.text, at)) return term;
  return undefined;
}

/** Written out again in the loop above, which runs on every character before it is compiled well. */
const pairHash = (text: string): number =>
  (Math.imul(text.charCodeAt(0), 31) + Math.imul(text.charCodeAt(1), 1997)) & 0xffff;

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
