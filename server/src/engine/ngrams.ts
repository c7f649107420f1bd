/**
 * Statistics of official Chinese, read from one binary file without parsing: costs of words (negative logarithms of their
 * frequency), counts of character pairs, and the characters that are taken for one another. Made by server/dev/trainNgrams.ts.
 */
export interface Ngrams {
  /** What a character costs as a word of its own; 0 when it is none. */
  characterCost(code: number): number;
  /** False: no word holds the two side by side. */
  mayJoin(first: number, second: number): boolean;
  /** False: the second character never follows the first in the texts, nor in a familiar word. */
  isSeen(first: number, second: number): boolean;
  /** Both at once for a run: `marks` gets, by its place, `JOINED` and `SEEN` of each character and the one before it. */
  markPairs(codes: Uint16Array, start: number, end: number, marks: Uint8Array): void;
  /** What a word of two characters or more costs, in tenths of a nat; 0 when it is not known. See `addHash`, `addPlace`. */
  wordCost(hash: number, place: number): number;
  /** What a stretch costs as one word with another character at a place; 0 when that is no word. */
  costWith(codes: Uint16Array, start: number, end: number, at: number, code: number): number;
  /**
   * Writes what the words cost that start at a place, by their length, behind `row`; returns the length of the longest
   * stretch whose characters join (see `markPairs`), up to `longest`.
   */
  costsFrom(
    codes: Uint16Array,
    at: number,
    size: number,
    longest: number,
    marks: Uint8Array,
    costs: Uint8Array,
    row: number,
  ): number;
  /** How often the second character follows the first in official text and in words: 0 (never seen) to 255, logarithmic. */
  pair(first: number, second: number): number;
  /**
   * Where a stretch is a frequent official term less one character: for each such term the code of the character, its
   * place and two counts, to be read by `codeOf`, `placeOf`, `ownCount` and `termCount`.
   */
  missing(hash: number, place: number): readonly number[];
  /** For each of some characters, whether it may join the one before (1) and the one after (2); 0 stands for none. */
  markFits(others: Uint16Array, before: number, after: number, fits: Uint8Array): void;
  /** By `tripleBit`: whether three characters may begin a term that lacks one. Small, and asked first. */
  readonly shortened: Uint32Array;
  /** By `tripleBit`: whether three characters may stand in a term. */
  readonly terms: Uint32Array;
  /** Characters that are typed for this one by mistake: of its syllable, of a near syllable, and of like shape. */
  confusable(character: number): Confusables;
}

/** Character codes, in the order same syllable, near syllable, like shape. */
export interface Confusables {
  readonly codes: Uint16Array;
  readonly near: number;
  readonly shape: number;
}

export const NO_HASH = 0x811c9dc5 | 0;
/** The hash of a word and one more character. Bijective for each character, so that few words share a hash. */
export function addHash(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
}

/** A second hash, which tells where the word is looked for: words of one hash are then not taken for one another. */
export const addPlace = (place: number, code: number): number => (Math.imul(place, 0x01000193) + code) | 0;

/** Where an entry is looked for first; the next free place after it holds it. */
export const slotOf = (place: number, size: number): number =>
  Math.floor((Math.imul(place ^ (place >>> 15), 0x9e3779b1) >>> 0) * (size / 0x100000000));

export const codeOf = (missing: number): number => missing & 0xffff;
export const placeOf = (missing: number): number => (missing >>> 16) & 7;
/** How often official text has the stretch by itself, and how often the term: quarters of an octave. */
export const ownCount = (missing: number): number => (missing >>> 19) & 63;
export const termCount = (missing: number): number => (missing >>> 25) & 63;

/** What stands above a character's code. */
export function packPlace(place: number, own: number, term: number): number {
  const level = (count: number) => Math.min(63, Math.round(4 * Math.log2(1 + Math.max(0, count))));
  return place | (level(own) << 3) | (level(term) << 9);
}

/** What is known of two characters side by side: some word holds them, and texts have them. */
export const JOINED = 1;
export const SEEN = 2;

const MAGIC = 0x48474e33;
export const SECTIONS = 12;
/** Slots of a filter of character pairs, two bits each: now and then it takes a pair for another. */
export const FILTER = 1 << 21;
const FIRST = 0x4e00;
const LAST = 0x9fff;
const NOTHING: readonly number[] = [];
const NONE: Confusables = { codes: new Uint16Array(0), near: 0, shape: 0 };

/** Opens the bytes; undefined when they are no such file. The arrays are views: nothing is copied or parsed. */
export function openNgrams(bytes: Uint8Array): Ngrams | undefined {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const head = new Uint32Array(buffer, byteOffset, 1 + SECTIONS);
  if (head[0] !== MAGIC) return undefined;
  let at = byteOffset + 4 * (1 + SECTIONS);
  const next = (section: number): number => {
    const start = at;
    at += head[1 + section]!;
    return start;
  };
  const keys = new Int32Array(buffer, next(0), head[1]! / 4);
  const pairKeys = new Uint16Array(buffer, next(1), head[2]! / 2);
  const pairs = new Uint32Array(buffer, next(2), head[3]! / 4);
  const shortened = new Uint32Array(buffer, next(3), head[4]! / 4);
  const terms = new Uint32Array(buffer, next(4), head[5]! / 4);
  const shortKeys = new Int32Array(buffer, next(5), head[6]! / 4);
  const shortCodes = new Uint16Array(buffer, next(6), head[7]! / 2);
  const index = new Uint16Array(buffer, next(7), head[8]! / 2);
  const codes = new Uint16Array(buffer, next(8), head[9]! / 2);
  const single = new Uint8Array(buffer, next(9), head[10]!);
  const costs = new Uint8Array(buffer, next(10), head[11]!);
  const pairCounts = new Uint8Array(buffer, next(11), head[12]!);
  return {
    characterCost: (code) => (code >= FIRST && code <= LAST ? single[code - FIRST]! : 0),
    // As addHash, addPlace, valueIn and pairSlot, written out: asked for many times before they are compiled well.
    wordCost(hash, place) {
      const size = keys.length;
      let slot = Math.floor((Math.imul(place ^ (place >>> 15), 0x9e3779b1) >>> 0) * (size / 0x100000000));
      for (; costs[slot] !== 0; slot = slot + 1 === size ? 0 : slot + 1) if (keys[slot] === hash) return costs[slot]!;
      return 0;
    },
    costWith(codes, start, end, at, code) {
      let hash = NO_HASH;
      let place = 0;
      for (let i = start; i < end; i++) {
        const next = i === at ? code : codes[i]!;
        const mixed = Math.imul(hash ^ next, 0x85ebca6b);
        hash = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
        place = (Math.imul(place, 0x01000193) + next) | 0;
      }
      return this.wordCost(hash, place);
    },
    costsFrom(codes, at, size, longest, marks, row, first) {
      let hash = NO_HASH;
      let place = 0;
      let next = at;
      do {
        const code = codes[next]!;
        const mixed = Math.imul(hash ^ code, 0x85ebca6b);
        hash = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
        place = (Math.imul(place, 0x01000193) + code) | 0;
        if (next > at) row[first + next - at + 1] = this.wordCost(hash, place);
        next++;
      } while (next < size && next - at < longest && (marks[next]! & JOINED) !== 0);
      return next - at;
    },
    mayJoin(first, second) {
      const slot = (Math.imul((first << 16) | second, 0x9e3779b1) >>> 11) & (FILTER - 1);
      return ((pairs[slot >>> 4]! >>> ((slot & 15) << 1)) & JOINED) !== 0;
    },
    isSeen(first, second) {
      const slot = (Math.imul((first << 16) | second, 0x9e3779b1) >>> 11) & (FILTER - 1);
      return ((pairs[slot >>> 4]! >>> ((slot & 15) << 1)) & SEEN) !== 0;
    },
    markPairs(codes, start, end, marks) {
      marks[0] = 0;
      let first = codes[start]!;
      for (let at = start + 1; at < end; at++) {
        const second = codes[at]!;
        const slot = (Math.imul((first << 16) | second, 0x9e3779b1) >>> 11) & (FILTER - 1);
        marks[at - start] = (pairs[slot >>> 4]! >>> ((slot & 15) << 1)) & 3;
        first = second;
      }
    },
    markFits(others, before, after, fits) {
      for (let i = 0; i < others.length; i++) {
        const other = others[i]!;
        let fit = 0;
        if (before !== 0) {
          const slot = (Math.imul((before << 16) | other, 0x9e3779b1) >>> 11) & (FILTER - 1);
          fit = (pairs[slot >>> 4]! >>> ((slot & 15) << 1)) & JOINED;
        }
        if (after !== 0) {
          const slot = (Math.imul((other << 16) | after, 0x9e3779b1) >>> 11) & (FILTER - 1);
          fit |= ((pairs[slot >>> 4]! >>> ((slot & 15) << 1)) & JOINED) << 1;
        }
        fits[i] = fit;
      }
    },
    shortened,
    terms,
    pair(first, second) {
      const pair = (first << 16) | second;
      return valueIn(pairKeys, pairCounts, pairKey(pair), pair);
    },
    missing(hash, place) {
      const size = shortKeys.length;
      let found: number[] | undefined;
      for (let slot = slotOf(place, size); shortCodes[2 * slot] !== 0; slot = slot + 1 === size ? 0 : slot + 1)
        if (shortKeys[slot] === hash) (found ??= []).push((shortCodes[2 * slot + 1]! << 16) | shortCodes[2 * slot]!);
      return found ?? NOTHING;
    },
    confusable: (character) => confusablesOf(index, codes, character),
  };
}

export const pairSlot = (first: number, second: number): number =>
  (Math.imul((first << 16) | second, 0x9e3779b1) >>> 11) & (FILTER - 1);

/** How many bits of a hash tell a place in the filters of three characters in a row: there are more terms than beginnings. */
export const SHORTENED_BITS = 17;
export const TERM_BITS = 19;

export const tripleBit = (first: number, second: number, third: number, bits: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b) + Math.imul(third, 0xc2b2ae35)) >>> (32 - bits);

/** Packs the sections behind their sizes; each but the last three must be a multiple of four long, in the order read above. */
export function packNgrams(sections: readonly Uint8Array[]): Uint8Array {
  const size = 4 * (1 + SECTIONS);
  const bytes = new Uint8Array(sections.reduce((sum, section) => sum + section.length, size));
  new Uint32Array(bytes.buffer, 0, 1 + SECTIONS).set([MAGIC, ...sections.map((section) => section.length)]);
  let at = size;
  for (const section of sections) {
    bytes.set(section, at);
    at += section.length;
  }
  return bytes;
}

function valueIn(keys: Int32Array | Uint16Array, values: Uint8Array, key: number, place: number): number {
  const size = keys.length;
  for (let slot = slotOf(place, size); values[slot] !== 0; slot = slot + 1 === size ? 0 : slot + 1)
    if (keys[slot] === key) return values[slot]!;
  return 0;
}

/** Of a pair's key 16 bits are kept: a rare mistake changes a count. */
export const pairKey = (pair: number): number => (Math.imul(pair ^ (pair >>> 16), 0x85ebca6b) >>> 16) & 0xffff;

/** Code, where its list starts in units of four, and the sizes up to each border: five numbers for each character, by code. */
export const INDEX = 5;

function confusablesOf(index: Uint16Array, codes: Uint16Array, character: number): Confusables {
  let low = 0;
  let high = index.length / INDEX - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = middle * INDEX;
    const code = index[at]!;
    if (code < character) low = middle + 1;
    else if (code > character) high = middle - 1;
    else {
      const start = 4 * index[at + 1]!;
      return { codes: codes.subarray(start, start + index[at + 4]!), near: index[at + 2]!, shape: index[at + 3]! };
    }
  }
  return NONE;
}
