import { hashOfPair } from '../../server/src/draft/codes';
import { bucketOf, bucketsOf, listOfUnits, type Table, unitsIn } from '../../server/src/draft/table';
import type { Phrase } from './phrases';

/** Phrases of this many characters or fewer are anchored by two characters, longer ones by three. */
const SHORT = 5;
type Meet = (phrase: number, at: number, offset: number) => void;

interface Anchor {
  readonly phrase: number;
  readonly text: string;
  readonly offset: number;
  readonly size: number;
  readonly hash: number;
}

/**
 * The anchors of the phrases, by a hash of their characters: first those of two, then those of three. They lie apart, so
 * that whatever one slip hits, another anchor is intact.
 */
export function layOutAnchors(phrases: readonly Phrase[]): Table {
  const anchors = phrases.flatMap(({ text, kind }, phrase) => {
    const size = text.length <= SHORT ? 2 : 3;
    // A wrong order is looked for only as it is.
    const offsets = kind === 'disorder' ? [0] : offsetsOf(text.length, size);
    return offsets.map((offset): Anchor => ({ phrase, text, offset, size, hash: hashAt(text, offset, size) }));
  });
  // Most places of a text begin no anchor: these say so before more is worked out.
  const begins = bucketsOf(anchors.map(({ text, offset }) => ({ hash: hashAt(text, offset, 2) }))).bits;
  const lists = [2, 3].flatMap((length) => {
    const { entries, starts, bits } = bucketsOf(anchors.filter(({ size }) => size === length));
    return [
      bits,
      starts,
      Uint32Array.from(entries, ({ phrase }) => phrase),
      Uint32Array.from(entries, ({ offset }) => offset),
      listOfUnits(entries.flatMap(besides)),
    ];
  });
  return [begins, ...lists];
}

/** How many lists there are for those of two, and for those of three. */
const LISTS = 5;
/** So many units beside an anchor are kept: the two after it, and the two before, going away from it. */
const BESIDE = 4;

/** Beyond the phrase stands 0. */
const besides = ({ text, offset, size }: Anchor): number[] =>
  [offset + size, offset + size + 1, offset - 1, offset - 2].map((at) => text.charCodeAt(at) || 0);

/**
 * Finds the places where a phrase may stand, whole or nearly so. Anchors share buckets by a hash: who is met has to
 * compare.
 */
export function anchorsIn([begins, ...table]: Table): (codes: Uint16Array, size: number, meet: Meet) => void {
  const bits = begins!;
  const pairs = lookUp(table.slice(0, LISTS), 2);
  const triples = lookUp(table.slice(LISTS), 3);
  return (codes, size, meet) => {
    let second = codes[0]!;
    for (let i = 0; i + 1 < size; i++) {
      const first = second;
      second = codes[i + 1]!;
      const pair = (Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff;
      if ((bits[pair >>> 5]! & (1 << (pair & 31))) === 0) continue;
      pairs(pair, codes, i, meet);
      // Beyond the text stands a code that is in no phrase.
      triples(tripleHash(pair, codes[i + 2]!), codes, i, meet);
    }
  };
}

function lookUp(table: Table, size: number) {
  const [bits, starts, phrases, offsets] = table as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const beside = unitsIn(table[4]!);
  return (hash: number, codes: Uint16Array, at: number, meet: Meet): void => {
    if ((bits[hash >>> 5]! & (1 << (hash & 31))) === 0) return;
    const bucket = bucketOf(hash);
    const end = starts[bucket + 1]!;
    for (let anchor = starts[bucket]!; anchor < end; anchor++) {
      const own = anchor * BESIDE;
      if (!mayGoOn(beside[own]!, beside[own + 1]!, codes, at + size, 1)) continue;
      if (!mayGoOn(beside[own + 2]!, beside[own + 3]!, codes, at - 1, -1)) continue;
      meet(phrases[anchor]!, at, offsets[anchor]!);
    }
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

function hashAt(text: string, at: number, size: number): number {
  const pair = hashOfPair(text.charCodeAt(at), text.charCodeAt(at + 1));
  return size === 2 ? pair : tripleHash(pair, text.charCodeAt(at + 2));
}

const tripleHash = (pair: number, third: number): number => (Math.imul(pair, 257) + Math.imul(third, 7919)) & 0xffff;
