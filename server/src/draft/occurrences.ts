/**
 * Where each of several strings stands in a text, in rising order, found in one pass: asking the text for one string
 * after another costs the square of a long draft. Strings of one character, and those that occur nowhere, are left out.
 */
export function occurrencesOf(text: string, strings: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const byPair = new Map<number, string[]>();
  const begins = new Uint8Array(4096);
  for (const string of new Set(strings)) {
    if (string.length < 2) continue;
    const pair = (string.charCodeAt(0) << 16) | string.charCodeAt(1);
    begins[bucketOf(pair)] = 1;
    const others = byPair.get(pair);
    if (others) others.push(string);
    else byPair.set(pair, [string]);
  }
  if (byPair.size === 0) return found;
  let pair = text.charCodeAt(0);
  for (let at = 0; at + 1 < text.length; at++) {
    pair = (pair << 16) | text.charCodeAt(at + 1);
    if (begins[bucketOf(pair)] === 0) continue;
    for (const string of byPair.get(pair) ?? []) {
      if (!text.startsWith(string, at)) continue;
      const places = found.get(string);
      if (places) places.push(at);
      else found.set(string, [at]);
    }
  }
  return found;
}

const bucketOf = (pair: number): number => (Math.imul(pair, 0x9e3779b1) >>> 20) & 4095;
