import { hashOfPair } from './codes';
import { bucketOf, bucketsOf, listOfUnits, type Table, textOf, unitsIn } from './table';

/** Called with an entry whose pair stands in a text, and with where its four units start there. */
type Meet = (entry: number, start: number) => void;

/** Short strings by two of their characters, each kept as four units to compare with. */
interface PairIndex {
  /** Goes through a text. */
  visit(codes: Uint16Array, pairHashes: Uint16Array, meet: Meet): void;
  /** The entries whose pair starts at one place. */
  visitAt(codes: Uint16Array, pairHashes: Uint16Array, at: number, meet: Meet): void;
  /** How many of an entry's units other than `ANY` differ from those at a place. */
  differing(entry: number, codes: Uint16Array, start: number): number;
  /** The units of an entry that are compared. */
  textOf(entry: number): string;
}

interface Entry {
  readonly text: string;
  /** How many of the first four units are compared. */
  readonly size: number;
  /** Where the pair starts that it is found by, 0–2. */
  readonly at: number;
}

const FOUR = 4;
/** A unit that stands for any. */
const ANY = 0;

/** The lists of a pair index, and the entries as it numbers them. */
export function layOutPairs<Own extends Entry>(all: readonly Own[]): { lists: Table; entries: readonly Own[] } {
  const hashed = all.map((entry) => ({
    entry,
    hash: hashOfPair(entry.text.charCodeAt(entry.at), entry.text.charCodeAt(entry.at + 1)),
  }));
  const { entries, starts, bits } = bucketsOf(hashed);
  const fours = entries.flatMap(({ entry: { text, size } }) =>
    Array.from({ length: FOUR }, (_, i) => (i < size && i < text.length ? text.charCodeAt(i) : ANY)),
  );
  const offsets = Uint32Array.from(entries, ({ entry }) => entry.at);
  return { lists: [bits, starts, offsets, listOfUnits(fours)], entries: entries.map(({ entry }) => entry) };
}

/** How many lists `layOutPairs` makes. */
export const PAIR_LISTS = 4;

export function pairIndexOf(lists: Table): PairIndex {
  const [bits, starts, offsets] = lists as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const fours = unitsIn(lists[3]!);
  const visitAt: PairIndex['visitAt'] = (codes, pairHashes, at, meet) => {
    const bucket = bucketOf(pairHashes[at]!);
    const end = starts[bucket + 1]!;
    for (let entry = starts[bucket]!; entry < end; entry++) {
      const offset = offsets[entry]!;
      const own = entry * FOUR + offset;
      if (at >= offset && fours[own] === codes[at] && fours[own + 1] === codes[at + 1]) meet(entry, at - offset);
    }
  };
  return {
    visitAt,
    visit(codes, pairHashes, meet) {
      for (let at = 0; at < pairHashes.length; at++) {
        const hash = pairHashes[at]!;
        if ((bits[hash >>> 5]! & (1 << (hash & 31))) !== 0) visitAt(codes, pairHashes, at, meet);
      }
    },
    differing(entry, codes, start) {
      let count = 0;
      for (let i = 0; i < FOUR; i++) {
        const own = fours[entry * FOUR + i]!;
        if (own !== ANY && own !== codes[start + i]) count++;
      }
      return count;
    },
    textOf: (entry) => textOf(fours.subarray(entry * FOUR, (entry + 1) * FOUR).filter((unit) => unit !== ANY)),
  };
}
