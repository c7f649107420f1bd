import { derive } from '../../../server/src/draft/derived';
import { parseNumeral } from '../../../server/src/draft/numeral';
import type { Ordinal, Paragraph, Span } from '../../../server/src/draft/types';

/** A sentence that says how many parts follow: 主要抓了以下六个方面的工作。 */
export interface Announcement {
  /** The number, relative to the paragraph. */
  readonly span: Span;
  readonly number: number;
  /** The ordinal of the same paragraph with which the parts start; absent when they start below. */
  readonly first: number | undefined;
  /** Says that a series follows, so that other paragraphs may stand between. */
  readonly strong: boolean;
}

/** At the end of what stands before the first part. */
const STATED =
  /(?<![第近约超余逾数几\d０-９.．十百千万零〇每一二两三四五六七八九])([0-9０-９]{1,2}|[两二三四五六七八九]|十[一二三四五六七八九]?)(?:个|大|点|项|件|条|类|方面)[^。，；：、！？（(\n]{0,14}(?:[：:。]|——)?[\s\u3000]*$/;
const ENDS = /[：:。—]/;
const STRONG = /意见|希望|要求|建议|体会|以下|如下/;
const REACH = 28;

export const announcementsOf = derive((paragraph: Paragraph): readonly Announcement[] => [...find(paragraph)]);

/** An announcement stands before an ordinal 一 of the paragraph, or at the paragraph's end. */
function* find({ text, ordinals }: Paragraph): Iterable<Announcement> {
  for (let i = 0; i < ordinals.length; i++) {
    const { value, span, leading } = ordinals[i]!;
    const found = value === 1 && !leading && announcementAt(text, span.start, i);
    if (found && ENDS.test(text.slice(found.span.end, span.start))) yield found;
  }
  const last = announcementAt(text, text.length, undefined);
  if (last) yield last;
}

function announcementAt(text: string, end: number, first: number | undefined): Announcement | undefined {
  const from = Math.max(0, end - REACH);
  const match = STATED.exec(text.slice(from, end));
  const number = match && parseNumeral(match[1]!.normalize('NFKC'));
  if (!match || !number || number < 2) return undefined;
  const start = from + match.index;
  // 贯彻“三个代表”要求: a name, and no announcement of parts.
  if (/[“‘「]/.test(text[start - 1] ?? '')) return undefined;
  return {
    span: { start, end: start + match[1]!.length },
    number,
    first,
    strong: STRONG.test(text.slice(Math.max(0, start - 4), end)),
  };
}

/** Where an ordinal stands in the order of GB/T 9704—2012, 7.3.3; those of speech come last. */
const RANKS: Partial<Record<Ordinal['style'], number>> = {
  part: 0,
  chapter: 0,
  section: 1,
  article: 1,
  level1: 2,
  level2: 3,
  level3: 4,
  level4: 5,
  circled: 6,
};
export const rankOf = ({ style }: Ordinal): number => RANKS[style] ?? 7;
export const SPOKEN = 7;
