import type { Phrase } from './phrases';

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
  const pairs = createBuckets();
  const triples = createBuckets();
  // Most places of a text begin no anchor: a small table says so before the buckets are asked.
  const begins = new Uint8Array(BUCKETS);
  phrases.forEach(({ text, kind }, phrase) => {
    const size = text.length <= SHORT ? 2 : 3;
    // A wrong order is looked for only as it is.
    for (const offset of kind === 'disorder' ? [0] : offsetsOf(text.length, size)) {
      const pair = pairHash(text.charCodeAt(offset), text.charCodeAt(offset + 1));
      if (size === 2) pairs.add(pair, phrase, offset);
      else triples.add(tripleHash(pair, text.charCodeAt(offset + 2)), phrase, offset);
      begins[pair]! |= size === 2 ? PAIR : TRIPLE;
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
      if ((kinds & PAIR) !== 0) {
        for (let at = pairs.first[pair]!; at !== 0; at = pairs.next[at]!)
          meet(pairs.phrase[at]!, i, pairs.offset[at]!, 2);
      }
      if ((kinds & TRIPLE) === 0) continue;
      const triple = (Math.imul(pair, 257) + Math.imul(text.charCodeAt(i + 2), 7919)) & 0xffff;
      for (let at = triples.first[triple]!; at !== 0; at = triples.next[at]!)
        meet(triples.phrase[at]!, i, triples.offset[at]!, 3);
    }
  };
}

/** Anchors by hash: chains in flat lists, which cost no look-up in a map and little to build. */
function createBuckets() {
  const first = new Uint16Array(BUCKETS);
  const next = [0];
  const phrase = [0];
  const offset = [0];
  const add = (bucket: number, of: number, at: number) => {
    next.push(first[bucket]!);
    first[bucket] = phrase.length;
    phrase.push(of);
    offset.push(at);
  };
  return { first, next, phrase, offset, add };
}

function offsetsOf(length: number, size: number): number[] {
  const last = length - size;
  return length > 2 * size ? [0, last >> 1, last] : [0, last];
}

const pairHash = (first: number, second: number): number => (Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff;
const tripleHash = (pair: number, third: number): number => (Math.imul(pair, 257) + Math.imul(third, 7919)) & 0xffff;
