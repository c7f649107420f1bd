import type { Draft, Heading } from './types';

/** A heading and the lines that stand under it, the heading's own included. */
export interface Section {
  readonly heading: Heading;
  /** The last line that is not blank. */
  readonly lastLine: number;
}

/** The title and the headings, each reaching to the next one of its level or above. */
export function sectionsOf(draft: Draft): Section[] {
  const headings = [...(draft.title ? [draft.title] : []), ...draft.headings].sort((a, b) => a.line - b.line);
  return headings.map((heading, i) => {
    const next = headings.slice(i + 1).find((later) => later.level <= heading.level);
    let lastLine = (next?.line ?? draft.lines.length) - 1;
    while (lastLine > heading.line && draft.lines[lastLine]!.paragraph.isBlank) lastLine--;
    return { heading, lastLine: Math.max(lastLine, heading.line) };
  });
}
