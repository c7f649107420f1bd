import { derive } from '../../server/src/draft/derived';
import { shift } from '../../server/src/draft/span';
import type { Draft, Paragraph, Span } from '../../server/src/draft/types';

/** Spans of the extracted things are relative to the paragraph. */
type Extract<T extends { readonly span: Span }> = (paragraph: Paragraph) => readonly T[];

/** Reads the draft by paragraphs, each text once, and gives what was found with offsets of the draft. */
export function inDraft<T extends { readonly span: Span }>(extract: Extract<T>): (draft: Draft) => T[] {
  const known = derive(extract);
  return (draft) => collect(draft, known);
}

/** What an extractor finds in the paragraphs of a draft, with offsets of the draft. */
export function collect<T extends { readonly span: Span }>(draft: Draft, extract: Extract<T>): T[] {
  const all: T[] = [];
  for (const { paragraph, start, skipped } of draft.lines) {
    if (skipped || !paragraph.hasHan) continue;
    for (const found of extract(paragraph)) all.push({ ...found, span: shift(found.span, start) });
  }
  return all;
}

/** The text with each of its characters left out in turn: texts of one length that differ in one character share one. */
export function* withoutOne(text: string, mask = '□'): Iterable<string> {
  for (let i = 0; i < text.length; i++) yield text.slice(0, i) + mask + text.slice(i + 1);
}

/** In one sentence and no further apart than `reach`: things that are set side by side differ on purpose. */
export function areSideBySide({ text }: Draft, a: Span, b: Span, reach: number): boolean {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  return to - from < reach && !/[。！？\n]/.test(text.slice(from, to));
}

/** For related information: the place that is agreed with. */
export const otherPlace = ({ span }: { readonly span: Span }) => ({
  span,
  message: { zh: '这里的写法不同', en: 'written differently here' },
});
