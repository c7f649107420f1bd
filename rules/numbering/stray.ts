import { mayHold } from '../../server/src/draft/grams';
import { matchesOf } from '../../server/src/draft/matches';
import { parseNumeral } from '../../server/src/draft/numeral';
import type { Ordinal, Paragraph } from '../../server/src/draft/types';

/**
 * 一要…二要…三、要…: a mark typed between the number and its 要 or 是. Read as 三、 it would be a heading, and the gap
 * after the true heading 二、 would be hidden.
 */
const STRAY = /(?:^|[。；])([一二三四五六七八九十]{1,2})、([要是])(?=\p{Script=Han})/gu;
const mayHave = mayHold([['、要', '、是']]);
/** Longer than this, or with a full stop inside, a paragraph is no heading. */
const HEADING = 40;

/** The ordinals with a stray mark inside that go on from `last`, an item that opens a paragraph before, or from one inside. */
export function strayOrdinals(paragraph: Paragraph, last: Ordinal | undefined, heading: string | undefined): Ordinal[] {
  const { text, contentStart, ordinals, grams } = paragraph;
  const found: Ordinal[] = [];
  if (!mayHave(grams)) return found;
  for (const match of matchesOf(text.slice(contentStart), STRAY)) {
    const start = contentStart + match.index + match[0].indexOf(match[1]!);
    const leading = start === contentStart;
    const style = match[2] === '要' ? 'yao' : 'shi';
    const before = leading ? last : ordinals.findLast((one) => one.style === style && one.span.start < start);
    const value = parseNumeral(match[1]!);
    if (value === undefined || before?.style !== style || before.value + 1 !== value) continue;
    // 一要…, 二要… under a heading 二、, and then the heading 三、要…: a heading is short, or like the one before.
    if (leading && (isHeading(text.slice(contentStart)) || (heading !== undefined && !isHeading(heading)))) continue;
    found.push({ style, value, mark: '、', leading, span: { start, end: start + match[1]!.length + 2 } });
  }
  return found;
}

const isHeading = (content: string): boolean => content.length <= HEADING && !/。./.test(content);
