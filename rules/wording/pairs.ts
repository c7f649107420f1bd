/** Two characters as one number. */
export const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Tells in a nanosecond that a pair is not in a set; now and then it takes one for another. */
export interface PairFilter {
  add(pair: number): void;
  mayHave(pair: number): boolean;
}

const BITS = 1 << 18;
const bitOf = (pair: number): number => (Math.imul(pair, 0x9e3779b1) >>> 13) & (BITS - 1);

export function createPairFilter(): PairFilter {
  const bits = new Uint32Array(BITS / 32);
  return {
    add(pair) {
      const bit = bitOf(pair);
      bits[bit >>> 5]! |= 1 << (bit & 31);
    },
    mayHave(pair) {
      const bit = bitOf(pair);
      return ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
    },
  };
}
