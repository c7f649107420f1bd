/** The UTF-16 units of a text. */
export function toCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** A hash of 16 bits of two neighbouring units. */
export const hashOfPair = (first: number, second: number): number =>
  (Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff;

/** By place, the hash of the unit there and the next one; the last unit has the next one 0. */
export function toPairHashes(codes: Uint16Array): Uint16Array {
  const hashes = new Uint16Array(codes.length);
  let first = codes[0]!;
  for (let i = 0; i < hashes.length; i++) {
    const second = i + 1 < codes.length ? codes[i + 1]! : 0;
    hashes[i] = (Math.imul(first, 31) + Math.imul(second, 1997)) & 0xffff;
    first = second;
  }
  return hashes;
}

/** A set of hashes that fits the nearest cache. */
export interface HashSet {
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

/** The places whose hash is in the set. */
export function placesIn({ bits }: HashSet, hashes: Uint16Array): number[] {
  const places: number[] = [];
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    if ((bits[hash >>> 5]! & (1 << (hash & 31))) !== 0) places.push(i);
  }
  return places;
}
