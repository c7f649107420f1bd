import { createHashSet, hashOfPair, standsAt } from './codes';
import type { Draft } from './types';

/**
 * Where each of several strings stands in the lines of a draft, in rising order, found in one pass: asking the text for
 * one string after another costs the square of a long draft. Strings of one character, and those that occur nowhere, are
 * left out.
 */
export function occurrencesOf({ lines }: Draft, strings: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const byPair = new Map<number, string[]>();
  const begins = createHashSet();
  for (const string of new Set(strings)) {
    if (string.length < 2) continue;
    const pair = hashOfPair(string.charCodeAt(0), string.charCodeAt(1));
    begins.add(pair);
    const others = byPair.get(pair);
    if (others) others.push(string);
    else byPair.set(pair, [string]);
  }
  if (byPair.size === 0) return found;
  const { bits } = begins;
  for (const { paragraph, start } of lines) {
    if (paragraph.isBlank) continue;
    const { codes, pairHashes } = paragraph;
    for (let at = 0; at < pairHashes.length; at++) {
      const pair = pairHashes[at]!;
      if ((bits[pair >>> 5]! & (1 << (pair & 31))) === 0) continue;
      for (const string of byPair.get(pair)!) if (standsAt(string, codes, at)) note(found, string, start + at);
    }
  }
  return found;
}

function note(found: Map<string, number[]>, string: string, at: number): void {
  const places = found.get(string);
  if (places) places.push(at);
  else found.set(string, [at]);
}
