import type { Draft, Span } from '../../draft/types';
import { positionAt } from '../checkedFile';
import { printable } from '../printable';

/** A place in its line: what stands before the mark, the mark, what stands after. Safe to print. */
interface Excerpt {
  readonly before: string;
  readonly mark: string;
  readonly after: string;
}

const CONTEXT = 20;
const HEAD = 18;
const TAIL = 10;

/** Paragraphs have hundreds of characters: only those around the mark are shown. */
export function excerptOf(draft: Draft, { start, end }: Span): Excerpt {
  const { text, lines } = draft;
  const lineStart = lines[positionAt(draft, start).line - 1]!.start;
  const last = lines[positionAt(draft, Math.max(start, end - 1)).line - 1]!;
  const lineEnd = Math.max(end, last.start + last.paragraph.text.length);
  const from = whole(text, Math.max(lineStart, start - CONTEXT));
  const to = whole(text, Math.min(lineEnd, end + CONTEXT));
  const before = text.slice(from, start).trimStart();
  const after = text.slice(end, to).trimEnd();
  return {
    before: printable(from > lineStart ? `…${before}` : before),
    mark: printable(middleCut(text.slice(start, end))),
    after: printable(to < lineEnd ? `${after}…` : after),
  };
}

/** Never between the two halves of a character beyond the basic plane. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at);

/** A long text by its beginning and its end. */
export function middleCut(text: string): string {
  const characters = [...text];
  if (characters.length <= HEAD + TAIL + 2) return text;
  return `${characters.slice(0, HEAD).join('')}……${characters.slice(-TAIL).join('')}`;
}
