import { tableOf } from '../../server/src/draft/characters';
import { derive } from '../../server/src/draft/derived';
import { matchesOf } from '../../server/src/draft/matches';
import { lazy } from '../../server/src/draft/paragraph';
import type { Paragraph } from '../../server/src/draft/types';

/**
 * A text without quotes, 、 and ，: set expressions are compared in this form, since the separators between their items
 * vary in official use and their quotes are another rule's concern.
 */
export interface Skeleton {
  readonly text: string;
  /** Where a character of the skeleton stands in the text it comes from. */
  at(index: number): number;
}

const LEFT_OUT = '“”‘’"\'、，, \t\u3000\u00a0';
const KEPT = new RegExp(`[^${LEFT_OUT}]+`, 'g');
const DROPPED = new RegExp(`[${LEFT_OUT}]+`, 'g');

/** The characters of a skeleton, where their places do not matter. */
export const bare = (text: string): string => text.replace(DROPPED, '');

function skeletonOf({ text }: Paragraph): Skeleton {
  const runs = lazy(() => runsOf(text));
  return { text: bare(text), at: (index) => placeOf(index, runs()) };
}

const isLeftOut = tableOf(LEFT_OUT);

/** Writes the UTF-16 units that a skeleton keeps; returns how many. */
export function keepCodes(codes: Uint16Array, kept: Uint16Array): number {
  let size = 0;
  for (let i = 0; i < codes.length; i++) if (isLeftOut[codes[i]!] === 0) kept[size++] = codes[i]!;
  return size;
}

/** Runs that are kept: where each begins in the skeleton, and how much was left out before it. */
interface Runs {
  readonly begins: readonly number[];
  readonly leftOut: readonly number[];
}

/** Few paragraphs hold something to place, so the runs are found when the first place is asked for. */
function runsOf(text: string): Runs {
  const begins: number[] = [];
  const leftOut: number[] = [];
  let length = 0;
  for (const { 0: run, index } of matchesOf(text, KEPT)) {
    begins.push(length);
    leftOut.push(index - length);
    length += run.length;
  }
  return { begins, leftOut };
}

const placeOf = (index: number, { begins, leftOut }: Runs): number => index + (leftOut[lastAtMost(begins, index)] ?? 0);

/** The place of the last number that is at most `limit`, in a rising list. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rising[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const paragraphSkeleton = derive(skeletonOf);
