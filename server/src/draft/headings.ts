import type { Heading, Line, OrdinalStyle } from './types';

const LEVELS: Partial<Record<OrdinalStyle, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  level1: 1,
  level2: 2,
  level3: 3,
  level4: 4,
};
const TITLE_REACH = 6;
const TITLE_LENGTH = 80;
/** A heading is short: published ones rarely pass 40 characters. */
const HEADING_LENGTH = 50;
const SALUTATION = /^[\s\u3000]*(?:尊敬的)?(?:各位|同志们|女士们|朋友们|主席|主任)[^。！？]{0,60}[：:]/;
const STOP = /[。！？!?；;]/;
/** A title ends without a mark, but may end with ？ or ！ (GB/T 15834—2011, B.4). */
const NO_TITLE_END = /[。；;，,：:、….]$/;
const MARKDOWN_HEADING = /^\s{0,3}(#{1,6})[ \t]/;

export const isSalutation = (text: string): boolean => SALUTATION.test(text);

/** The salutation that stands as a paragraph of its own, before the body. */
export function findSalutation(lines: readonly Line[]): number | undefined {
  const near = prose(lines, 12);
  return near.find((i) => {
    const { text, contentStart } = lines[i]!.paragraph;
    return text.length <= TITLE_LENGTH && isSalutation(text.slice(contentStart));
  });
}

/** The title: the first short paragraph that ends without a mark and opens no numbered part, before the body begins. */
export function findTitle(lines: readonly Line[]): Heading | undefined {
  for (const i of prose(lines, TITLE_REACH)) {
    const { paragraph, start } = lines[i]!;
    const text = withoutEnd(paragraph.text.slice(paragraph.contentStart));
    // Past the salutation or the first numbered part stands the body.
    if (isSalutation(text) || paragraph.ordinals[0]?.leading) return undefined;
    if (text.length > TITLE_LENGTH || NO_TITLE_END.test(text) || /^[（(].*[）)]$/.test(text)) continue;
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

/** The words before trailing white space and the ** that closes Markdown's bold. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '*' || text[end - 1]!.trim() === '')) end--;
  return text.slice(0, end);
}

const prose = (lines: readonly Line[], count: number): number[] => {
  const found: number[] = [];
  for (let i = 0; i < lines.length && found.length < count; i++)
    if (!lines[i]!.skipped && !lines[i]!.paragraph.isBlank) found.push(i);
  return found;
};

/**
 * The headings: numbered ones, alone in their paragraph or running into the body (一、坚持…。我们要…), and those that
 * Markdown marks. A numbered paragraph without a stop in reach is an item of a list, not a heading.
 */
export function findHeadings(lines: readonly Line[]): Heading[] {
  const headings: Heading[] = [];
  lines.forEach((line, index) => {
    const heading = line.skipped ? undefined : headingOf(line, index);
    if (heading) headings.push(heading);
  });
  return headings;
}

function headingOf({ paragraph, start }: Line, line: number): Heading | undefined {
  if (paragraph.isBlank) return undefined;
  const first = paragraph.ordinals[0];
  const ordinal = first?.leading ? first : undefined;
  const numbered = ordinal && LEVELS[ordinal.style];
  const marked = paragraph.contentStart > 1 ? MARKDOWN_HEADING.exec(paragraph.text)?.[1]?.length : undefined;
  // `# ` is the title.
  const level = numbered ?? (marked && marked > 1 ? marked - 1 : undefined);
  if (level === undefined) return undefined;
  const from = numbered ? ordinal!.span.end : paragraph.contentStart;
  const rest = withoutEnd(paragraph.text.slice(from));
  const stop = STOP.exec(rest)?.index ?? rest.length;
  const runIn = stop + 1 < rest.length;
  if (stop > HEADING_LENGTH) return undefined;
  return {
    level,
    line,
    ordinal: numbered ? ordinal : undefined,
    text: rest.slice(0, stop).trim(),
    runIn,
    span: { start: start + (numbered ? ordinal!.span.start : from), end: start + from + stop },
  };
}
