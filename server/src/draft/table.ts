/**
 * What rules look up, laid out as lists of numbers. The build lays out what ships, so that a run reads it where it lies
 * (a short run otherwise spends a tenth of its time on it); a list of the user's own is laid out when it is loaded.
 */
export type Table = readonly Uint32Array[];

/** One stretch of bytes: how many lists there are, the length of each, the lists. */
export function joinTable(table: Table): Uint8Array {
  const head = [table.length, ...table.map((list) => list.length)];
  const all = new Uint32Array(head.length + table.reduce((sum, list) => sum + list.length, 0));
  all.set(head);
  let at = head.length;
  for (const list of table) {
    all.set(list, at);
    at += list.length;
  }
  return new Uint8Array(all.buffer);
}

/** The lists as views of the bytes, which must start at a multiple of four in their buffer. */
export function splitTable({ buffer, byteOffset, length }: Uint8Array): Table {
  const all = new Uint32Array(buffer, byteOffset, length / 4);
  let at = 1 + all[0]!;
  return Array.from(all.subarray(1, at), (size) => all.subarray(at, (at += size)));
}

/** A list that holds UTF-16 units, two in each number. */
export const unitsIn = ({ buffer, byteOffset, length }: Uint32Array): Uint16Array =>
  new Uint16Array(buffer, byteOffset, 2 * length);

/** The list that holds these UTF-16 units; an odd one is followed by 0. */
export function listOfUnits(units: readonly number[]): Uint32Array {
  const list = new Uint32Array((units.length + 1) >> 1);
  unitsIn(list).set(units);
  return list;
}

/** Short texts: longer ones are more than a call takes. */
export const textOf = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[]);

const HASHES = 0x10000;
/** Hashes are 16 bits; those that share the lower ones share a bucket. */
const BUCKETS = 4096;

/** Entries in the order of their buckets, of one bucket the last one first; and where each bucket starts and ends. */
interface Buckets<Entry> {
  readonly entries: readonly Entry[];
  readonly starts: Uint32Array;
  /** One bit for each hash that an entry has: most of what is looked for is not there. */
  readonly bits: Uint32Array;
}

export function bucketsOf<Entry extends { readonly hash: number }>(all: readonly Entry[]): Buckets<Entry> {
  const bits = new Uint32Array(HASHES / 32);
  const starts = new Uint32Array(BUCKETS + 1);
  for (const { hash } of all) {
    bits[hash >>> 5]! |= 1 << (hash & 31);
    starts[bucketOf(hash) + 1]!++;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const ends = starts.slice(1);
  const entries: Entry[] = [];
  for (const entry of all) entries[--ends[bucketOf(entry.hash)]!] = entry;
  return { entries, starts, bits };
}

export const bucketOf = (hash: number): number => hash & (BUCKETS - 1);
