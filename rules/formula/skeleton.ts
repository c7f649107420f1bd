import type { Paragraph } from '../../server/src/draft/types';
import { remember } from '../timeliness/terms';

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
const isLeftOut = new Uint8Array(65536);
for (const mark of LEFT_OUT) isLeftOut[mark.charCodeAt(0)] = 1;

export function skeletonOf(text: string): Skeleton {
  // Runs that are kept: where each begins in the skeleton, and how much was left out before it.
  const begins: number[] = [];
  const leftOut: number[] = [];
  let kept = '';
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isLeftOut[text.charCodeAt(i)] === 0) continue;
    if (i > from) {
      begins.push(kept.length);
      leftOut.push(from - kept.length);
      kept += text.slice(from, i);
    }
    from = i + 1;
  }
  return { text: kept, at: (index) => index + (leftOut[lastAtMost(begins, index)] ?? 0) };
}

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

export const paragraphSkeleton = remember((paragraph: Paragraph): Skeleton => skeletonOf(paragraph.text));
