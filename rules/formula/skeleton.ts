import type { Paragraph } from '../../server/src/draft/types';
import { remember } from '../timeliness/terms';

/**
 * A text without quotes, 、 and ，: set expressions are compared in this form, since the separators between their items
 * vary in official use and their quotes are another rule's concern.
 */
export interface Skeleton {
  readonly text: string;
  /** Where each character of the skeleton stands in the text it comes from. */
  readonly at: readonly number[];
}

const LEFT_OUT = /[“”‘’"'、，,\s]/;
const isLeftOut = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) if (LEFT_OUT.test(String.fromCharCode(code))) isLeftOut[code] = 1;

export function skeletonOf(text: string): Skeleton {
  const at: number[] = [];
  let kept = '';
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const out = i === text.length || isLeftOut[text.charCodeAt(i)] === 1;
    if (!out) at.push(i);
    if (!out && from < 0) from = i;
    if (out && from >= 0) {
      kept += text.slice(from, i);
      from = -1;
    }
  }
  return { text: kept, at };
}

export const paragraphSkeleton = remember((paragraph: Paragraph): Skeleton => skeletonOf(paragraph.text));
