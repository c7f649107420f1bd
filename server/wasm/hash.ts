/** As in server/dev/train/pack.ts, which the tables are written with. */
export const NO_HASH: u32 = 0x811c9dc5;

export function addHash(hash: u32, code: u32): u32 {
  const mixed = (hash ^ code) * 0x85ebca6b;
  return ((mixed ^ (mixed >>> 13)) * 0xc2b2ae35) ^ (mixed >>> 16);
}

export function addPlace(place: u32, code: u32): u32 {
  return place * 0x01000193 + code;
}

export function slotOf(place: u32, size: u32): u32 {
  return <u32>((<u64>((place ^ (place >>> 15)) * 0x9e3779b1) * <u64>size) >>> 32);
}

export function pairSlot(first: u32, second: u32): u32 {
  return (((first << 16) | second) * 0x9e3779b1) >>> 11;
}

export function pairKey(pair: u32): u32 {
  return ((pair ^ (pair >>> 16)) * 0x85ebca6b) >>> 16;
}

export function tripleBit(first: u32, second: u32, third: u32, bits: u32): u32 {
  return (first * 0x9e3779b1 + second * 0x85ebca6b + third * 0xc2b2ae35) >>> (32 - bits);
}
