/** The suspicions of the run, kept until the strongest of them are reported. */
import { LONGEST_RUN } from './run';

export const REPLACED: i32 = 0;
export const MISSING: i32 = 1;
export const ADDED: i32 = 2;

/** Of a draft only what is as likely as not is shown, as likely-typo has it. */
const LEAST_OF_DRAFT: f64 = 0.4;
/** Of a line or two the most doubtful place is shown, as likely-typo has it. */
const LEAST_OF_LINES: f64 = -2.3;
const LINES: i32 = 120;

export let least: f64 = LEAST_OF_DRAFT;

/** By the length of the text: a paragraph that is longer than this is no part of so short a draft. */
export function setLeast(length: i32): void {
  least = length < LINES ? LEAST_OF_LINES : LEAST_OF_DRAFT;
}

export function isOfLines(): bool {
  return least === LEAST_OF_LINES;
}
/** Of a missing or added character: the rest of the draft may make up for more. */
export const LEAST_OF_TERM: f64 = -2.1;

/**
 * As server/src/engine/ngrams.ts reads it. `code` is the character that is meant (and above it a second one), `own` how
 * often official text has the stretch of a missing one by itself.
 */
@unmanaged
export class Suspicion {
  kind: i32;
  start: i32;
  end: i32;
  at: i32;
  code: i32;
  own: i32;
  score: f64;
}

export const RECORD: usize = offsetof<Suspicion>();

/** No run has more by far; what comes then is dropped. */
export const MOST_OF_RUN: i32 = 2 * LONGEST_RUN;
const pool = new StaticArray<u8>(MOST_OF_RUN * <i32>RECORD);
const order = new StaticArray<i32>(MOST_OF_RUN);
export let count: i32 = 0;

export function clearSuspicions(): void {
  count = 0;
}

/** The suspicion of a rank: the strongest first, of two alike the one that was found first. */
export function ranked(rank: i32): Suspicion {
  return suspicionAt(order[rank]);
}

function suspicionAt(i: i32): Suspicion {
  return changetype<Suspicion>(changetype<usize>(pool) + <usize>i * RECORD);
}

export function addSuspicion(kind: i32, start: i32, end: i32, at: i32, code: u32, own: i32, score: f64): void {
  if (count === MOST_OF_RUN) return;
  const suspicion = suspicionAt(count);
  suspicion.kind = kind;
  suspicion.start = start;
  suspicion.end = end;
  suspicion.at = at;
  suspicion.code = code;
  suspicion.own = own;
  suspicion.score = score;
  let rank = count;
  for (; rank > 0 && ranked(rank - 1).score < score; rank--) order[rank] = order[rank - 1];
  order[rank] = count;
  count++;
}
