/** The tables of server/data/ngrams.bin, as server/wasm/tables.ts reads them. */
import { addHash, addPlace, FILTER, JOINED, NO_HASH, pairSlot, SEEN, slotOf, tripleBit } from './pack';

/** A shortened term, where it lacks a character (see `packPlace`), and the character's code. */
export type Short = readonly [short: string, at: number, code: number];

export function shortTable(entries: readonly Short[]): [Uint8Array, Uint8Array] {
  const size = placesFor(entries.length) || 2;
  const keys = new Int32Array(size);
  const codes = new Uint16Array(2 * size);
  for (const [short, at, code] of entries) {
    const [hash, place] = hashesOf(short);
    let slot = slotOf(place, size);
    while (codes[2 * slot] !== 0) slot = (slot + 1) % size;
    keys[slot] = hash;
    codes.set([code, at], 2 * slot);
  }
  return [new Uint8Array(keys.buffer), new Uint8Array(codes.buffer)];
}

/** Two bits for each slot of pairs: see `JOINED` and `SEEN`. */
export function pairMarks(words: Iterable<string>, pairs: ReadonlyMap<number, number>): Uint8Array {
  const marks = new Uint32Array(FILTER / 16);
  const mark = (slot: number, bit: number) => {
    marks[slot >>> 4]! |= bit << ((slot & 15) << 1);
  };
  for (const word of words)
    for (let i = 1; i < word.length; i++) mark(pairSlot(word.charCodeAt(i - 1), word.charCodeAt(i)), JOINED);
  for (const [pair, count] of pairs) if (count > 1) mark(pairSlot(pair >>> 16, pair & 0xffff), SEEN);
  return new Uint8Array(marks.buffer);
}

export const everyTriple = (word: string): [string, number][] =>
  Array.from({ length: word.length - 2 }, (_, at) => [word, at]);

/** Three characters of each word at a place. */
export function tripleFilter(places: readonly (readonly [word: string, at: number])[], size: number): Uint8Array {
  const bits = new Uint32Array(2 ** size / 32);
  for (const [word, at] of places) {
    const bit = tripleBit(word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2), size);
    bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  return new Uint8Array(bits.buffer);
}

export type Entry = readonly [key: number, place: number, value: number];

export function table(
  entries: readonly Entry[],
  keys: Int32Array | Uint16Array,
): { keys: Uint8Array; values: Uint8Array } {
  const size = keys.length;
  const values = new Uint8Array(size);
  for (const [key, place, value] of entries) {
    let slot = slotOf(place, size);
    while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % size;
    keys[slot] = key;
    values[slot] = value;
  }
  return { keys: new Uint8Array(keys.buffer), values };
}

/** Places for so many entries, a multiple of two so that what follows is aligned. */
export const placesFor = (entries: number): number => 2 * Math.ceil(entries * 0.66);

export function hashesOf(word: string): [number, number] {
  let hash = NO_HASH;
  let place = 0;
  for (let i = 0; i < word.length; i++) {
    hash = addHash(hash, word.charCodeAt(i));
    place = addPlace(place, word.charCodeAt(i));
  }
  return [hash, place];
}
