import type { Phrase } from './phrases';

/** A few characters of a phrase, by which it is found in a text. */
interface Anchor {
  readonly phrase: number;
  readonly offset: number;
}

/** Phrases of this many characters or fewer are anchored by two characters, longer ones by three. */
const SHORT = 5;
const BUCKETS = 65536;
const PAIR = 1;
const TRIPLE = 2;
type Meet = (phrase: number, at: number, offset: number, size: number) => void;

/**
 * Finds the places where a phrase may stand, whole or nearly so. The anchors of a phrase lie apart, so that whatever one
 * slip hits, another anchor is intact. Anchors share buckets by a hash: who is met has to compare.
 */
export function createAnchors(phrases: readonly Phrase[]): (text: string, meet: Meet) => void {
  const pairs = new Map<number, Anchor[]>();
  const triples = new Map<number, Anchor[]>();
  // Most places of a text begin no anchor: two small tables say so before a map is asked.
  const begins = new Uint8Array(BUCKETS);
  const isTriple = new Uint8Array(BUCKETS);
  phrases.forEach(({ text, kind }, phrase) => {
    const size = text.length <= SHORT ? 2 : 3;
    // A wrong order is looked for only as it is.
    for (const offset of kind === 'disorder' ? [0] : offsetsOf(text.length, size)) {
      const pair = pairHash(text.charCodeAt(offset), text.charCodeAt(offset + 1));
      const bucket = size === 2 ? pair : tripleHash(pair, text.charCodeAt(offset + 2));
      const buckets = size === 2 ? pairs : triples;
      const anchors = buckets.get(bucket);
      if (anchors) anchors.push({ phrase, offset });
      else buckets.set(bucket, [{ phrase, offset }]);
      begins[pair]! |= size === 2 ? PAIR : TRIPLE;
      if (size === 3) isTriple[bucket] = 1;
    }
  });
  return (text, meet) => {
    let second = text.charCodeAt(0);
    for (let i = 0; i + 1 < text.length; i++) {
      const first = second;
      second = text.charCodeAt(i + 1);
      const pair = (Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff;
      const kinds = begins[pair]!;
      if (kinds === 0) continue;
      if ((kinds & PAIR) !== 0) for (const { phrase, offset } of pairs.get(pair)!) meet(phrase, i, offset, 2);
      if ((kinds & TRIPLE) === 0) continue;
      const triple = tripleHash(pair, text.charCodeAt(i + 2));
      if (isTriple[triple] === 1) for (const { phrase, offset } of triples.get(triple)!) meet(phrase, i, offset, 3);
    }
  };
}

function offsetsOf(length: number, size: number): number[] {
  const last = length - size;
  return length > 2 * size ? [0, last >> 1, last] : [0, last];
}

const pairHash = (first: number, second: number): number => (Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff;
const tripleHash = (pair: number, third: number): number => (Math.imul(pair, 257) + Math.imul(third, 7919)) & 0xffff;
