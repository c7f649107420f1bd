import { codesOf } from './codes';
import { derive } from './derived';
import type { Paragraph } from './types';

/** Characters are told apart by their low bits: now and then one is taken for another, never one for none. */
const SLOTS = 4096;

const slotsOf = derive((paragraph: Paragraph): Uint32Array => {
  const slots = new Uint32Array(SLOTS / 32);
  const codes = codesOf(paragraph);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    slots[(code & (SLOTS - 1)) >>> 5]! |= 1 << (code & 31);
  }
  return slots;
});

/**
 * A test that tells most paragraphs that lack some characters (UTF-16 units), at a small part of the cost of a search:
 * what a rule's pattern cannot do without is asked for before it. A paragraph passes that has one of each set.
 */
export function mayHold(sets: readonly string[]): (paragraph: Paragraph) => boolean {
  const codes = sets.map((set) => Uint16Array.from({ length: set.length }, (_, i) => set.charCodeAt(i) & (SLOTS - 1)));
  return (paragraph) => {
    const slots = slotsOf(paragraph);
    for (const set of codes) if (!holdsOne(slots, set)) return false;
    return true;
  };
}

function holdsOne(slots: Uint32Array, codes: Uint16Array): boolean {
  for (let i = 0; i < codes.length; i++) if ((slots[codes[i]! >>> 5]! & (1 << (codes[i]! & 31))) !== 0) return true;
  return false;
}
