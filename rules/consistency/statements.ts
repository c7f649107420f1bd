import { derive } from '../../server/src/draft/derived';
import type { Draft, Paragraph, Span } from '../../server/src/draft/types';

/** Something a draft says that it may say again: those of one key are of one thing and should have one value. */
export interface Statement {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/** A value that differs from the reference: what the draft says more often, or else first. */
export interface Disagreement<S extends Statement = Statement> {
  readonly statement: S;
  readonly reference: S;
}

/** Spans of the extracted things are relative to the paragraph. */
export type Extract<T extends { readonly span: Span }> = (paragraph: Paragraph) => readonly T[];

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

export const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The places that say otherwise than the reference, each once, in the order of the text. */
export function disagreements<S extends Statement>(statements: readonly S[]): Disagreement<S>[] {
  const found = new Map<string, Disagreement<S>>();
  for (const group of groupBy(statements, ({ key }) => key).values()) {
    const values = groupBy(group, ({ value }) => value);
    if (values.size < 2) continue;
    const [[reference]] = [...values.values()].sort(
      (a, b) => b.length - a.length || a[0].span.start - b[0].span.start,
    ) as [[S]];
    for (const statement of group) {
      const place = `${statement.span.start} ${statement.span.end}`;
      if (statement.value !== reference.value && !found.has(place)) found.set(place, { statement, reference });
    }
  }
  return [...found.values()].sort((a, b) => a.statement.span.start - b.statement.span.start);
}

/** Groups in the order of their first members. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The text with each of its characters left out in turn: texts of one length that differ in one character share one. */
export function* withoutOne(text: string, mask = '□'): Iterable<string> {
  for (let i = 0; i < text.length; i++) yield text.slice(0, i) + mask + text.slice(i + 1);
}

/** For related information: the place that is agreed with. */
export const otherPlace = ({ span }: { readonly span: Span }) => ({
  span,
  message: { zh: '这里的写法不同', en: 'written differently here' },
});
