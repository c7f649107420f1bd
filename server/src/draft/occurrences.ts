import { createHashSet, hashOfPair, standsAt } from './codes';
import type { Draft } from './types';

/** Strings by the hash of how they begin. */
interface Beginnings {
  add(hash: number, string: string): void;
  readonly bits: Uint32Array;
  /** For a hash whose bit is set. */
  stringsAt(hash: number): readonly string[];
}

/** Three characters tell one beginning from another; of a string of two there are no more. */
const hashOfTriple = (first: number, second: number): number => (first + Math.imul(second, 7)) & 0xffff;

/**
 * Where each of several strings stands in the lines of a draft, in rising order, found in one pass: asking the text for
 * one string after another costs the square of a long draft. Strings of one character, and those that occur nowhere, are
 * left out.
 */
export function occurrencesOf({ lines }: Draft, strings: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const [pairs, triples] = [createBeginnings(), createBeginnings()];
  const wanted = new Set(strings);
  if (wanted.size === 0) return found;
  for (const string of wanted) {
    if (string.length < 2) continue;
    const pair = hashOfPair(string.charCodeAt(0), string.charCodeAt(1));
    if (string.length === 2) pairs.add(pair, string);
    else triples.add(hashOfTriple(pair, hashOfPair(string.charCodeAt(1), string.charCodeAt(2))), string);
  }
  const [pairBits, tripleBits] = [pairs.bits, triples.bits];
  for (const { paragraph, start } of lines) {
    if (paragraph.isBlank) continue;
    const { codes, pairHashes } = paragraph;
    const size = pairHashes.length;
    let next = pairHashes[0]!;
    for (let at = 0; at < size; at++) {
      const pair = next;
      next = at + 1 < size ? pairHashes[at + 1]! : 0;
      if ((pairBits[pair >>> 5]! & (1 << (pair & 31))) !== 0) note(found, pairs.stringsAt(pair), codes, at, start);
      const triple = hashOfTriple(pair, next);
      if ((tripleBits[triple >>> 5]! & (1 << (triple & 31))) !== 0)
        note(found, triples.stringsAt(triple), codes, at, start);
    }
  }
  return found;
}

function createBeginnings(): Beginnings {
  const byHash = new Map<number, string[]>();
  const hashes = createHashSet();
  return {
    bits: hashes.bits,
    add(hash, string) {
      hashes.add(hash);
      const others = byHash.get(hash);
      if (others) others.push(string);
      else byHash.set(hash, [string]);
    },
    stringsAt: (hash) => byHash.get(hash)!,
  };
}

function note(
  found: Map<string, number[]>,
  strings: readonly string[],
  codes: Uint16Array,
  at: number,
  start: number,
): void {
  for (const string of strings) {
    if (!standsAt(string, codes, at)) continue;
    const places = found.get(string);
    if (places) places.push(start + at);
    else found.set(string, [start + at]);
  }
}
