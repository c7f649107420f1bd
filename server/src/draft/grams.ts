import { GRAM_SLOTS, hashOfPair } from './codes';

/**
 * Which characters and pairs of neighbours (UTF-16 units) a text holds, told apart by a few bits: now and then one is
 * taken for another, never one for none. What a pattern cannot do without is looked for here before it is tried, at a
 * small part of its cost.
 */
export type Grams = Uint32Array;

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
    ? gram.charCodeAt(0) & (GRAM_SLOTS - 1)
    : GRAM_SLOTS + (hashOfPair(gram.charCodeAt(0), gram.charCodeAt(1)) & (GRAM_SLOTS - 1));

function holdsOne(grams: Grams, slots: Uint16Array): boolean {
  for (let i = 0; i < slots.length; i++) if ((grams[slots[i]! >>> 5]! & (1 << (slots[i]! & 31))) !== 0) return true;
  return false;
}
