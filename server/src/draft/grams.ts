import { hashOfPair } from './codes';

/**
 * Which characters and pairs of neighbours (UTF-16 units) a text holds, told apart by a few bits: now and then one is
 * taken for another, never one for none. What a pattern cannot do without is looked for here before it is tried, at a
 * small part of its cost.
 */
export type Grams = Uint32Array;

/** Slots for characters, and as many again for pairs. */
const SLOTS = 4096;

export function gramsOf(codes: Uint16Array, pairHashes: Uint16Array): Grams {
  const grams = new Uint32Array((2 * SLOTS) / 32);
  for (let i = 0; i < codes.length; i++) {
    const character = codes[i]! & (SLOTS - 1);
    const pair = SLOTS + (pairHashes[i]! & (SLOTS - 1));
    grams[character >>> 5]! |= 1 << (character & 31);
    grams[pair >>> 5]! |= 1 << (pair & 31);
  }
  return grams;
}

/** Strings of which a text must hold one: a string stands for its characters, a list for its strings of one or two. */
export type GramSet = string | readonly string[];

/** A test for texts that may hold one of each set. */
export function mayHold(sets: readonly GramSet[]): (grams: Grams) => boolean {
  const slots = sets.map((set) => Uint16Array.from(typeof set === 'string' ? set.split('') : set, slotOf));
  return (grams) => {
    for (const set of slots) if (!holdsOne(grams, set)) return false;
    return true;
  };
}

/** Of longer strings the first two units count. */
const slotOf = (gram: string): number =>
  gram.length === 1
    ? gram.charCodeAt(0) & (SLOTS - 1)
    : SLOTS + (hashOfPair(gram.charCodeAt(0), gram.charCodeAt(1)) & (SLOTS - 1));

function holdsOne(grams: Grams, slots: Uint16Array): boolean {
  for (let i = 0; i < slots.length; i++) if ((grams[slots[i]! >>> 5]! & (1 << (slots[i]! & 31))) !== 0) return true;
  return false;
}
