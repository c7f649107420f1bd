import { parseNumeral } from '../../../server/src/draft/numeral';
import type { Ordinal } from '../../../server/src/draft/ordinal';
import type { Paragraph, Span } from '../../../server/src/draft/types';

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

const STATED =
  /(?<![第近约超余逾数几\d０-９.．十百千万零〇每一二两三四五六七八九])([0-9０-９]{1,2}|[两二三四五六七八九]|十[一二三四五六七八九]?)(?:个|大|点|项|件|条|类|方面)[^。，；：、！？（(\n]{0,14}(?:[：:。]|——|(?=[\s\u3000]*$))[\s\u3000]*/g;
const STRONG = /意见|希望|要求|建议|体会|以下|如下/;
const UNITS = /[个大点项件条类方]/;

const known = new WeakMap<Paragraph, readonly Announcement[]>();

/** The announcements of a paragraph; kept with it. */
export function announcementsOf(paragraph: Paragraph): readonly Announcement[] {
  let found = known.get(paragraph);
  if (!found) {
    found = UNITS.test(paragraph.text) ? [...find(paragraph)] : [];
    known.set(paragraph, found);
  }
  return found;
}

function* find({ text, ordinals }: Paragraph): Iterable<Announcement> {
  for (const match of text.matchAll(STATED)) {
    const number = parseNumeral(match[1]!.normalize('NFKC'));
    if (number === undefined || number < 2) continue;
    const end = match.index + match[0].length;
    const first = ordinals.findIndex(({ span }) => span.start === end);
    if (first < 0 && end < text.length) continue;
    yield {
      span: { start: match.index, end: match.index + match[1]!.length },
      number,
      first: first < 0 ? undefined : first,
      strong: STRONG.test(text.slice(Math.max(0, match.index - 4), end)),
    };
  }
}

/** Where an ordinal stands in the order of GB/T 9704—2012, 7.3.3; those of speech come last. */
const RANKS: Partial<Record<Ordinal['style'], number>> = { chapter: 1, level1: 2, level2: 3, level3: 4, level4: 5, circled: 6 };
export const rankOf = ({ style }: Ordinal): number => RANKS[style] ?? 7;
export const SPOKEN = 7;
