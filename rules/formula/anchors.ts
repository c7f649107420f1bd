import { createHashSet, hashOfPair } from '../../server/src/draft/codes';
import type { Phrase } from './phrases';

/** Phrases of this many characters or fewer are anchored by two characters, longer ones by three. */
const SHORT = 5;
const BUCKETS = 65536;
type Meet = (phrase: number, at: number, offset: number, size: number) => void;

/**
 * Finds the places where a phrase may stand, whole or nearly so. The anchors of a phrase lie apart, so that whatever one
 * slip hits, another anchor is intact. Anchors share buckets by a hash: who is met has to compare.
 */
export function createAnchors(phrases: readonly Phrase[]): (codes: Uint16Array, size: number, meet: Meet) => void {
  const pairs = createBuckets();
  const triples = createBuckets();
  // Most places of a text begin no anchor: small sets say so before the buckets are asked.
  const begins = createHashSet();
  const whole = createHashSet();
  phrases.forEach(({ text, kind }, phrase) => {
    const size = text.length <= SHORT ? 2 : 3;
    // A wrong order is looked for only as it is.
    for (const offset of kind === 'disorder' ? [0] : offsetsOf(text.length, size)) {
      const pair = hashOfPair(text.charCodeAt(offset), text.charCodeAt(offset + 1));
      begins.add(pair);
      const triple = tripleHash(pair, text.charCodeAt(offset + 2));
      if (size === 2) pairs.add(pair, phrase, text, offset, size);
      else triples.add(triple, phrase, text, offset, size);
      if (size === 3) whole.add(triple);
    }
  });
  const { bits } = begins;
  const wholeBits = whole.bits;
  return (codes, size, meet) => {
    let second = codes[0]!;
    for (let i = 0; i + 1 < size; i++) {
      const first = second;
      second = codes[i + 1]!;
      const pair = (Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff;
      if ((bits[pair >>> 5]! & (1 << (pair & 31))) === 0) continue;
      pairs.visit(pair, codes, i, meet);
      // Beyond the text stands a code that is in no phrase.
      const triple = tripleHash(pair, codes[i + 2]!);
      if ((wholeBits[triple >>> 5]! & (1 << (triple & 31))) !== 0) triples.visit(triple, codes, i, meet);
    }
  };
}

/** What is kept of an anchor: the next one of its bucket, its phrase, its place, and the characters on either side. */
const FIELDS = 8;

/** Anchors by hash, in flat lists that cost little to build and to look through. */
function createBuckets() {
  const first = new Uint16Array(BUCKETS);
  // Grows by doubling; the first place stands for none.
  let anchors = new Uint16Array(FIELDS * 4096);
  let count = 1;
  return {
    add(bucket: number, phrase: number, text: string, offset: number, size: number): void {
      if ((count + 1) * FIELDS > anchors.length) {
        const more = new Uint16Array(anchors.length * 2);
        more.set(anchors);
        anchors = more;
      }
      const at = count * FIELDS;
      anchors[at] = first[bucket]!;
      anchors[at + 1] = phrase;
      anchors[at + 2] = offset;
      anchors[at + 3] = size;
      // Beyond the text there is no code, which the array keeps as 0.
      anchors[at + 4] = text.charCodeAt(offset + size);
      anchors[at + 5] = text.charCodeAt(offset + size + 1);
      anchors[at + 6] = text.charCodeAt(offset - 1);
      anchors[at + 7] = text.charCodeAt(offset - 2);
      first[bucket] = count++;
    },
    visit(bucket: number, codes: Uint16Array, at: number, meet: Meet): void {
      for (let of = first[bucket]! * FIELDS; of !== 0; of = anchors[of]! * FIELDS) {
        const size = anchors[of + 3]!;
        if (!mayGoOn(anchors[of + 4]!, anchors[of + 5]!, codes, at + size, 1)) continue;
        if (!mayGoOn(anchors[of + 6]!, anchors[of + 7]!, codes, at - 1, -1)) continue;
        meet(anchors[of + 1]!, at, anchors[of + 2]!, size);
      }
    },
  };
}

/**
 * Whether the text may go on as the phrase does, with at most one slip: the next character is the same, or it is changed
 * (the one after is the same), extra, missing, or exchanged with its neighbour or the two after it. Most places that
 * share an anchor with a phrase share no more, and are told here. 0 stands beyond the end of the phrase.
 */
function mayGoOn(first: number, second: number, codes: Uint16Array, t: number, step: 1 | -1): boolean {
  if (second === 0) return true;
  const here = codes[t];
  const next = codes[t + step];
  return here === first || next === second || next === first || here === second || codes[t + 2 * step] === first;
}

function offsetsOf(length: number, size: number): number[] {
  const last = length - size;
  return length > 2 * size ? [0, last >> 1, last] : [0, last];
}

const tripleHash = (pair: number, third: number): number => (Math.imul(pair, 257) + Math.imul(third, 7919)) & 0xffff;
