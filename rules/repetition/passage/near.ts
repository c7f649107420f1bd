import { derive } from '../../../server/src/draft/derived';
import { mayHold } from '../../../server/src/draft/grams';
import type { Paragraph, Span } from '../../../server/src/draft/types';

/** Characters of a paragraph that may not come again with one word changed. */
const SHORTEST = 32;
/** Two versions of a paragraph begin alike. */
const HEAD = 6;
/** What one has where the other has something else. */
const MOST_CHANGED = 4;
/** Paragraphs that begin alike and are compared: a list of one shape must not cost more and more. */
const MOST_COMPARED = 4;
/** Items of one shape name their figures, dates and places one after another. */
const FIGURE = /[0-9０-９%％《》]/;
const mayHoldFigure = mayHold(['0123456789０１２３４５６７８９%％《》']);
const hasFigure = derive(({ text, grams }: Paragraph): boolean => mayHoldFigure(grams) && FIGURE.test(text));

/** Gives the place of an earlier paragraph that differs in one word only, which two versions of a draft leave behind. */
export function createNearFinder(): (paragraph: Paragraph, span: Span) => Span | undefined {
  const byHead = new Map<string, { readonly text: string; readonly span: Span }[]>();
  return (paragraph, span) => {
    const text = paragraph.text.slice(paragraph.contentStart).trimEnd();
    if (text.length < SHORTEST || hasFigure(paragraph)) return undefined;
    const head = text.slice(0, HEAD);
    const alike = byHead.get(head) ?? [];
    if (alike.length === 0) byHead.set(head, alike);
    const found = alike.find((earlier) => differsInOneWord(earlier.text, text));
    if (alike.length < MOST_COMPARED) alike.push({ text, span });
    return found?.span;
  };
}

function differsInOneWord(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_CHANGED) return false;
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= MOST_CHANGED;
}
