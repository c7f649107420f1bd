/** How the sections of ngrams.bin are hashed and packed: server/wasm/hash.ts and tables.ts read them so. */

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

/** Of a pair's key 16 bits are kept: a rare mistake changes a count. */
export const pairKey = (pair: number): number => (Math.imul(pair ^ (pair >>> 16), 0x85ebca6b) >>> 16) & 0xffff;

/** What is known of two characters side by side: some word holds them, and texts have them. */
export const JOINED = 1;
export const SEEN = 2;

/** Slots of a filter of character pairs, two bits each: now and then it takes a pair for another. */
export const FILTER = 1 << 21;

export const pairSlot = (first: number, second: number): number =>
  (Math.imul((first << 16) | second, 0x9e3779b1) >>> 11) & (FILTER - 1);

/** How many bits of a hash tell a place in the filters of three characters in a row: there are more terms than beginnings. */
export const SHORTENED_BITS = 17;
export const TERM_BITS = 19;

export const tripleBit = (first: number, second: number, third: number, bits: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b) + Math.imul(third, 0xc2b2ae35)) >>> (32 - bits);

/** The place of the character that a shortened term lacks, and two counts: quarters of an octave. */
export function packPlace(place: number, own: number, term: number): number {
  const level = (count: number) => Math.min(63, Math.round(4 * Math.log2(1 + Math.max(0, count))));
  return place | (level(own) << 3) | (level(term) << 9);
}

const MAGIC = 0x48474e33;
const SECTIONS = 12;

/** Packs the sections behind their sizes; each but the last three must be a multiple of four long. */
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
