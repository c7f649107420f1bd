import { isDigitCode, isHanCode, isLatinCode } from './characters';
import type { Grams } from './types';

/** Bits of `grams`: for marks, letters and digits, which patterns ask for most; for Han; and for pairs. */
const OTHERS = 2048;
const HAN = 4096;
const PAIRS = 8192;
const GRAM_SLOTS = OTHERS + HAN + PAIRS;

/** The bit of `grams` for a UTF-16 unit. Units from 0x4000 to 0xbfff, told by one bit of the sum, are taken for Han. */
export const slotOfCode = (code: number): number =>
  ((code + 0x4000) & 0x8000) === 0 ? (code ^ (code >>> 5)) & (OTHERS - 1) : OTHERS + (code & (HAN - 1));

/** The bit of `grams` for the hash of a pair. */
export const slotOfPair = (hash: number): number => OTHERS + HAN + (hash & (PAIRS - 1));

/** A text as numbers: what many rules look at, which costs a string far more than an array. */
export interface Units {
  /** The UTF-16 units. */
  readonly codes: Uint16Array;
  /** By place, the hash of the unit there and the next one; the last unit has the next one 0. */
  readonly pairHashes: Uint16Array;
  readonly grams: Grams;
  /** Where the marks are: all that is neither Han nor a basic letter or digit. */
  readonly marks: readonly number[];
}

/** One pass for all: every paragraph needs them. */
export function unitsOf(text: string): Units {
  const size = text.length;
  // One stretch of memory for three of them.
  const words = GRAM_SLOTS / 32;
  const buffer = new ArrayBuffer(4 * words + 4 * size);
  const grams = new Uint32Array(buffer, 0, words);
  const codes = new Uint16Array(buffer, 4 * words, size);
  const pairHashes = new Uint16Array(buffer, 4 * words + 2 * size, size);
  const marks: number[] = [];
  let next = size > 0 ? text.charCodeAt(0) : 0;
  for (let i = 0; i < size; i++) {
    const code = next;
    next = i + 1 < size ? text.charCodeAt(i + 1) : 0;
    // As hashOfPair, written out: this runs for every character before it is compiled well.
    const hash = (Math.imul(code, 31) + Math.imul(next, 1997)) & 0xffff;
    codes[i] = code;
    pairHashes[i] = hash;
    const character = slotOfCode(code);
    const pair = slotOfPair(hash);
    grams[character >>> 5]! |= 1 << (character & 31);
    grams[pair >>> 5]! |= 1 << (pair & 31);
    if (!isHanCode(code) && !isDigitCode(code) && !isLatinCode(code)) marks.push(i);
  }
  return { codes, pairHashes, grams, marks };
}

/** A hash of 16 bits of two neighbouring units. */
export const hashOfPair = (first: number, second: number): number =>
  (Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff;

/** A set of hashes that fits the nearest cache. */
interface HashSet {
  add(hash: number): void;
  /** One bit for each hash. */
  readonly bits: Uint32Array;
}

export function createHashSet(): HashSet {
  const bits = new Uint32Array(0x10000 / 32);
  return {
    bits,
    add(hash) {
      bits[hash >>> 5]! |= 1 << (hash & 31);
    },
  };
}

/** Whether a string stands at a place: far quicker than `startsWith`, which is a call for each. */
export function standsAt(string: string, codes: Uint16Array, at: number): boolean {
  for (let i = 0; i < string.length; i++) if (string.charCodeAt(i) !== codes[at + i]) return false;
  return true;
}
