import { createParagraph } from './paragraph';
import type { Line, Paragraph } from './types';

const LINE_END = /\r\n|\n|\r/;
const FENCE = /^\s*(```|~~~)/;

/** Gives the paragraph of a text; a cache makes equal text one object. */
export type ParagraphSource = (text: string) => Paragraph;

/**
 * Splits a draft at \r\n, \n or \r (a line is a paragraph in these texts) and marks what is not prose: Markdown front
 * matter, fenced code and comments.
 */
export function splitLines(
  text: string,
  format: 'plain' | 'markdown',
  paragraphOf: ParagraphSource = (t) => createParagraph(t, format),
): Line[] {
  const lines: Line[] = [];
  const inSkipped = format === 'markdown' ? markdownSkipper() : () => false;
  let start = 0;
  for (const line of text.split(LINE_END)) {
    const paragraph = paragraphOf(line);
    lines.push({ paragraph, start, skipped: inSkipped(line, lines.length) });
    start += line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

/** A state machine over the lines of a Markdown text; true for a line that is not prose. */
function markdownSkipper(): (line: string, index: number) => boolean {
  let until: ((line: string) => boolean) | undefined;
  return (line, index) => {
    if (until) {
      if (until(line)) until = undefined;
      return true;
    }
    const fence = FENCE.exec(line)?.[1];
    if (index === 0 && /^---\s*$/.test(line)) until = (l) => /^(---|\.\.\.)\s*$/.test(l);
    else if (fence) until = (l) => l.trimStart().startsWith(fence);
    else if (/^\s*<!--/.test(line)) {
      if (!line.includes('-->')) until = (l) => l.includes('-->');
      return true;
    }
    return until !== undefined;
  };
}
