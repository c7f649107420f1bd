import type { OrdinalStyle } from './ordinal';
import type { Heading, Line } from './types';

const LEVELS: Partial<Record<OrdinalStyle, number>> = { chapter: 1, level1: 1, level2: 2, level3: 3, level4: 4 };
const TITLE_REACH = 6;
const TITLE_LENGTH = 80;
/** A heading is short: published ones rarely pass 40 characters. */
const HEADING_LENGTH = 50;
const SALUTATION = /^[\s\u3000]*(?:尊敬的)?(?:各位|同志们|女士们|朋友们|主席|主任)[^。！？]{0,60}[：:]/;
const STOP = /[。！？!?；;]/;

export const isSalutation = (text: string): boolean => SALUTATION.test(text);

/** The salutation that stands as a paragraph of its own, before the body. */
export function findSalutation(lines: readonly Line[]): number | undefined {
  const near = prose(lines, 12);
  return near.find((i) => isSalutation(lines[i]!.paragraph.text) && lines[i]!.paragraph.text.length <= TITLE_LENGTH);
}

/** The title: the first short paragraph that ends without a mark and opens no numbered part, before the body begins. */
export function findTitle(lines: readonly Line[]): Heading | undefined {
  for (const i of prose(lines, TITLE_REACH)) {
    const { paragraph, start } = lines[i]!;
    const text = paragraph.text.slice(paragraph.contentStart).trimEnd();
    if (isSalutation(paragraph.text)) return undefined;
    if (
      text.length > TITLE_LENGTH ||
      paragraph.ordinals[0]?.leading ||
      /[。；;，,：:、]/.test(text.slice(-1)) ||
      /^[（(].*[）)]$/.test(text)
    )
      continue;
    const from = start + paragraph.contentStart;
    return {
      level: 0,
      line: i,
      span: { start: from, end: from + text.length },
      text,
      ordinal: undefined,
      runIn: false,
    };
  }
  return undefined;
}

const prose = (lines: readonly Line[], count: number): number[] => {
  const found: number[] = [];
  for (let i = 0; i < lines.length && found.length < count; i++)
    if (!lines[i]!.skipped && !lines[i]!.paragraph.isBlank) found.push(i);
  return found;
};

/** The numbered headings, alone in their paragraph or running into the body (一、坚持…。我们要…). */
export function findHeadings(lines: readonly Line[]): Heading[] {
  const headings: Heading[] = [];
  lines.forEach(({ paragraph, start, skipped }, line) => {
    const ordinal = skipped ? undefined : paragraph.ordinals[0];
    const level = ordinal?.leading ? LEVELS[ordinal.style] : undefined;
    if (!ordinal || level === undefined) return;
    const rest = paragraph.text.slice(ordinal.span.end);
    const stop = STOP.exec(rest)?.index ?? rest.trimEnd().length;
    const text = rest.slice(0, stop);
    const runIn = stop + 1 < rest.trimEnd().length;
    if (runIn && text.length > HEADING_LENGTH) return;
    headings.push({
      level,
      line,
      ordinal,
      text: text.trim(),
      runIn,
      span: { start: start + ordinal.span.start, end: start + ordinal.span.end + stop },
    });
  });
  return headings;
}
