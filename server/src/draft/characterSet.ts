/**
 * Which UTF-16 units a text holds, told apart by their low bits: now and then one is taken for another, never one for
 * none. What a pattern cannot do without is looked for here before it is tried, at a small part of its cost.
 */
export type CharacterSet = Uint32Array;

const SLOTS = 4096;

export function characterSetOf(codes: Uint16Array): CharacterSet {
  const set = new Uint32Array(SLOTS / 32);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    set[(code & (SLOTS - 1)) >>> 5]! |= 1 << (code & 31);
  }
  return set;
}

/** A test for texts that may hold one character of each of some sets. */
export function mayHold(sets: readonly string[]): (characters: CharacterSet) => boolean {
  const codes = sets.map((set) => Uint16Array.from({ length: set.length }, (_, i) => set.charCodeAt(i) & (SLOTS - 1)));
  return (characters) => {
    for (const set of codes) if (!holdsOne(characters, set)) return false;
    return true;
  };
}

function holdsOne(characters: CharacterSet, codes: Uint16Array): boolean {
  for (let i = 0; i < codes.length; i++)
    if ((characters[codes[i]! >>> 5]! & (1 << (codes[i]! & 31))) !== 0) return true;
  return false;
}
