/** The statistics, read from the bytes of ngrams.bin where they lie: nothing is parsed. Costs are tenths of a nat. */
import { pairKey, pairSlot, slotOf, tripleBit } from './hash';

const MAGIC: u32 = 0x48474e33;
const SECTIONS: u32 = 12;
const HEAD: u32 = 4 * (1 + SECTIONS);
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/** What is known of two characters side by side: some word holds them, and texts have them. */
export const JOINED: u32 = 1;
export const SEEN: u32 = 2;

/** As in server/dev/train/pack.ts. */
const SHORTENED_BITS: u32 = 17;
const TERM_BITS: u32 = 19;

let wordHashes: usize = 0;
let wordCosts: usize = 0;
let words: u32 = 0;
let pairKeys: usize = 0;
let pairCounts: usize = 0;
let pairs: u32 = 0;
let marks: usize = 0;
let beginnings: usize = 0;
let triples: usize = 0;
let shortHashes: usize = 0;
let shortCodes: usize = 0;
let shorts: u32 = 0;
let index: usize = 0;
let indexed: u32 = 0;
let lists: usize = 0;
let singles: usize = 0;

/** False: the bytes are no such file. */
export function openTables(bytes: usize, size: u32): bool {
  if (size < HEAD || load<u32>(bytes) !== MAGIC) return false;
  let sum: u64 = HEAD;
  for (let i: u32 = 0; i < SECTIONS; i++) sum += sizeOf(bytes, i);
  if (sum > size) return false;
  words = sizeOf(bytes, 0) / 4;
  pairs = sizeOf(bytes, 1) / 2;
  shorts = sizeOf(bytes, 5) / 4;
  indexed = sizeOf(bytes, 7) / 10;
  let at = bytes + HEAD;
  wordHashes = at;
  pairKeys = at += sizeOf(bytes, 0);
  marks = at += sizeOf(bytes, 1);
  beginnings = at += sizeOf(bytes, 2);
  triples = at += sizeOf(bytes, 3);
  shortHashes = at += sizeOf(bytes, 4);
  shortCodes = at += sizeOf(bytes, 5);
  index = at += sizeOf(bytes, 6);
  lists = at += sizeOf(bytes, 7);
  singles = at += sizeOf(bytes, 8);
  wordCosts = at += sizeOf(bytes, 9);
  pairCounts = at + sizeOf(bytes, 10);
  return true;
}

function sizeOf(bytes: usize, section: u32): u32 {
  return load<u32>(bytes + 4 + 4 * section);
}

/** What a character costs as a word of its own; 0 when it is none. */
export function characterCost(code: u32): i32 {
  return code >= FIRST && code <= LAST ? load<u8>(singles + code - FIRST) : 0;
}

/** What a word of two characters or more costs; 0 when it is not known. */
export function wordCost(hash: u32, place: u32): i32 {
  let slot = slotOf(place, words);
  while (load<u8>(wordCosts + slot) !== 0 && load<u32>(wordHashes + 4 * slot) !== hash)
    slot = slot + 1 === words ? 0 : slot + 1;
  return load<u8>(wordCosts + slot);
}

/** `JOINED` and `SEEN` of two characters. */
export function pairMark(first: u32, second: u32): u32 {
  const slot = pairSlot(first, second);
  return (load<u32>(marks + 4 * (slot >>> 4)) >>> ((slot & 15) << 1)) & 3;
}

/** How often the second character follows the first in official text and in words: 0 (never) to 255, logarithmic. */
export function pairCount(first: u32, second: u32): i32 {
  const pair = (first << 16) | second;
  const key = pairKey(pair);
  let slot = slotOf(pair, pairs);
  while (load<u8>(pairCounts + slot) !== 0 && load<u16>(pairKeys + 2 * slot) !== key)
    slot = slot + 1 === pairs ? 0 : slot + 1;
  return load<u8>(pairCounts + slot);
}

/** Whether three characters may begin a term that lacks one. */
export function mayBeginShort(first: u32, second: u32, third: u32): bool {
  return hasBit(beginnings, tripleBit(first, second, third, SHORTENED_BITS));
}

/** Whether three characters may stand in a term. */
export function mayBeInTerm(first: u32, second: u32, third: u32): bool {
  return hasBit(triples, tripleBit(first, second, third, TERM_BITS));
}

function hasBit(bits: usize, bit: u32): bool {
  return (load<u32>(bits + 4 * (bit >>> 5)) & (1 << (bit & 31))) !== 0;
}

/**
 * The slot after `slot` (from NO_SLOT on: the first) where a frequent official term less one character is kept that has
 * this hash; NO_SLOT where there is no more.
 */
export function nextShort(hash: u32, place: u32, after: u32): u32 {
  let slot = after === NO_SLOT ? slotOf(place, shorts) : after + 1 === shorts ? 0 : after + 1;
  while (load<u16>(shortCodes + 4 * slot) !== 0) {
    if (load<u32>(shortHashes + 4 * slot) === hash) return slot;
    slot = slot + 1 === shorts ? 0 : slot + 1;
  }
  return NO_SLOT;
}

export const NO_SLOT: u32 = 0xffffffff;

/** The character that the term at a slot lacks, its place, and quarters of an octave: how often texts have either. */
export function shortCode(slot: u32): u32 {
  return load<u16>(shortCodes + 4 * slot);
}
export function shortPlace(slot: u32): i32 {
  return load<u16>(shortCodes + 4 * slot + 2) & 7;
}
export function ownCount(slot: u32): i32 {
  return (load<u16>(shortCodes + 4 * slot + 2) >>> 3) & 63;
}
export function termCount(slot: u32): i32 {
  return (load<u16>(shortCodes + 4 * slot + 2) >>> 9) & 63;
}

/** Characters typed for one by mistake: of its syllable, then (from `near` on) of one like it, then (`shape`) alike to see. */
export let confusables: usize = 0;
export let confusable: i32 = 0;
export let near: i32 = 0;
export let shape: i32 = 0;

export function findConfusables(code: u32): void {
  let low: i32 = 0;
  let high: i32 = <i32>indexed - 1;
  confusable = 0;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = index + 10 * middle;
    const here = load<u16>(entry);
    if (here < code) low = middle + 1;
    else if (here > code) high = middle - 1;
    else {
      confusables = lists + 8 * <usize>load<u16>(entry + 2);
      near = load<u16>(entry + 4);
      shape = load<u16>(entry + 6);
      confusable = load<u16>(entry + 8);
      return;
    }
  }
}
