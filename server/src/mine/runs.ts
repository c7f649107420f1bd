import type { TaggedWord } from '../segmenter/segment';
import type { Place } from './types';
import type { Clause } from './words';

/** Words that stand together more than once, as long as they go together. */
export interface Run {
  readonly words: readonly TaggedWord[];
  readonly places: readonly Place[];
}

/** Of a run and a longer one around it, the shorter is of interest only where it stands clearly more often. */
const SHARE = 0.7;

/**
 * Finds the runs of up to `longest` words that stand at least `least` times. Each length is built on the frequent runs
 * of one word less, so that the work grows with the text and not with its square.
 */
export function repeatedRuns(clauses: readonly Clause[], least: number, longest: number): Run[] {
  const { tokens, ids, clauseOf } = flatten(clauses);
  const runs: Run[] = [];
  let level = frequent(tokens.length, least, (i) => ids[i]!);
  for (let length = 1; length <= longest && level.counts.length > 0; length++) {
    const { classes, counts } = level;
    const next = frequent(tokens.length, least, (i) => {
      if (i + length >= tokens.length || ids[i + length]! < 0) return -1;
      return classes[i]! < 0 || classes[i + 1]! < 0 ? -1 : classes[i]! * ids.length + ids[i + length]!;
    });
    const within = new Uint32Array(counts.length);
    for (let i = 0; i < tokens.length; i++) {
      const count = next.classes[i]! < 0 ? 0 : next.counts[next.classes[i]!]!;
      if (count === 0) continue;
      for (const part of [classes[i]!, classes[i + 1]!]) if (within[part]! < count) within[part] = count;
    }
    const places = new Map<number, { at: number; places: Place[] }>();
    for (let i = 0; i < tokens.length; i++) {
      const each = classes[i]!;
      if (each < 0 || within[each]! >= counts[each]! * SHARE) continue;
      const found = places.get(each) ?? { at: i, places: [] };
      places.set(each, found);
      found.places.push(clauses[clauseOf[i]!]!.place);
    }
    for (const found of places.values())
      runs.push({ words: tokens.slice(found.at, found.at + length) as TaggedWord[], places: found.places });
    level = next;
  }
  return runs;
}

/** The words of all clauses in one row; a gap, numbered -1, stands between two clauses. */
function flatten(clauses: readonly Clause[]) {
  const numbers = new Map<string, number>();
  const tokens: (TaggedWord | undefined)[] = [];
  const ids: number[] = [];
  const clauseOf: number[] = [];
  for (const [c, { words }] of clauses.entries()) {
    for (const word of words) {
      let id = numbers.get(word.text);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(word.text, id);
      }
      tokens.push(word);
      ids.push(id);
      clauseOf.push(c);
    }
    tokens.push(undefined);
    ids.push(-1);
    clauseOf.push(c);
  }
  return { tokens, ids, clauseOf };
}

/** Numbers the keys (-1: none) that come up at least `least` times; the others become -1. */
function frequent(length: number, least: number, keyAt: (i: number) => number) {
  const seen = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const key = keyAt(i);
    if (key >= 0) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  for (const [key, count] of seen) {
    if (count < least) continue;
    numbers.set(key, counts.length);
    counts.push(count);
  }
  const classes = new Int32Array(length + 1).fill(-1);
  for (let i = 0; i < length; i++) classes[i] = numbers.get(keyAt(i)) ?? -1;
  return { classes, counts };
}
