import { hashOfPair, slotOfCode, slotOfPair } from './codes';
import type { Grams } from './types';

/** Strings of which a text must hold one: a string stands for its characters, a list for its strings of one or two. */
export type GramSet = string | readonly string[];

/** A test for texts that may hold one of each set. */
export function mayHold(sets: readonly GramSet[]): (grams: Grams) => boolean {
  const flat = flattened(sets);
  return (grams) => {
    for (let at = 0; at < flat.length; ) {
      const end = at + 1 + flat[at]!;
      for (at++; at < end; at++) {
        const slot = flat[at]!;
        if ((grams[slot >>> 5]! & (1 << (slot & 31))) !== 0) break;
      }
      if (at === end) return false;
      at = end;
    }
    return true;
  };
}

/** One flat list, each set behind its size: every paragraph is asked this by hundreds of patterns. */
function flattened(sets: readonly GramSet[]): Uint16Array {
  const flat = new Uint16Array(sets.reduce((sum, set) => sum + 1 + set.length, 0));
  let at = 0;
  for (const set of sets) {
    flat[at++] = set.length;
    for (let i = 0; i < set.length; i++) flat[at++] = slotOf(set[i]!);
  }
  return flat;
}

/** Of longer strings the first two units count. */
const slotOf = (gram: string): number =>
  gram.length === 1 ? slotOfCode(gram.charCodeAt(0)) : slotOfPair(hashOfPair(gram.charCodeAt(0), gram.charCodeAt(1)));
