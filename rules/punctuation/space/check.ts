import type { Paragraph } from '../../../server/src/draft/types';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { isDigitAt, isFullMarkCode, isHanAt, isInside, isMostlyLatin, literalSpans } from '../marks';
import { isByline } from './byline';

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
/** Prose has marks of its own; titles, datelines, signatures and name lists are spaced by hand. */
const PROSE = /[。；！？]|[\p{Script=Han}％%）”][，,;]/u;
const TITLE_OF_PERSON =
  /(?:记者|总理|主席|书记|[省市县区州局部厅院校会]长|主任|委员|代表|常委|同志|先生|女士|通讯员|作者|摄影)$/;

export default paragraphRule(
  () =>
    function* (paragraph, { format }): Iterable<Problem> {
      const gaps = gapsOf(paragraph);
      if (gaps.length === 0 || !paragraph.hasHan) return;
      const { text } = paragraph;
      const prose = PROSE.test(text) && !isMostlyLatin(text);
      let isTable: boolean | undefined;
      for (const [start, end] of gaps) {
        if (end === text.length) {
          if (format === 'plain') yield { span: { start, end }, message: 'trailing', fix: '' };
        } else if (start === 0) {
          if (format === 'plain' && prose) yield* leading(text, end);
        } else if (prose && start >= paragraph.contentStart) {
          const message = inner(paragraph, start, end);
          if (
            message &&
            !isByline(text, start, end) &&
            !(isTable ??= looksLikeTable(text, gaps)) &&
            !isInside(literalSpans(paragraph, format), start)
          )
            yield { span: { start, end }, message, fix: '' };
        }
      }
    },
  ' \t\u00a0\u3000',
);

/** Runs of white space; inside a line the full-width space is layout, not a slip. */
function gapsOf(paragraph: Paragraph): [number, number][] {
  const { text } = paragraph;
  const gaps: [number, number][] = [];
  for (const at of paragraph.marks) {
    if (!isSpace(text.charCodeAt(at))) continue;
    const last = gaps.at(-1);
    if (last && last[1] === at) last[1]++;
    else gaps.push([at, at + 1]);
  }
  // 　　 at the start is how a paragraph is indented.
  if (gaps[0]?.[0] === 0 && gaps[0][1] <= 2 && text.startsWith('　'.repeat(gaps[0][1]))) gaps.shift();
  return gaps;
}

/** The half-width spaces of an indent; the full-width ones are how a paragraph is indented. */
function* leading(text: string, end: number): Iterable<Problem> {
  let start = 0;
  while (start < end && text.charCodeAt(start) === 0x3000) start++;
  if (start < end && !text.slice(start, end).includes('\u3000'))
    yield { span: { start, end }, message: 'leading', fix: '' };
}

/** 3月 日, 地点： 。: a blank to be filled in, which the rule `unfinished` tells of. */
const BLANK = /^(?:年月|月日|[：:][。；，])$/;

function inner(paragraph: Paragraph, start: number, end: number): string | undefined {
  const { text, ordinals } = paragraph;
  if (text.slice(start, end).includes('\u3000') || BLANK.test(text.charAt(start - 1) + text.charAt(end)))
    return undefined;
  if (ordinals[0]?.leading && start <= ordinals[0].span.end) return undefined;
  const left = start - 1;
  const [hanLeft, hanRight] = [isHanAt(text, left), isHanAt(text, end)];
  if (hanLeft && hanRight)
    return isSpacedName(text, start, end) || isSlogan(text, start, end) || ARTICLE.test(text.slice(0, start))
      ? undefined
      : 'default';
  if ((hanLeft && isDigitAt(text, end)) || (isDigitAt(text, left) && hanRight)) return 'number';
  const [markLeft, markRight] = [isMark(text, left), isMark(text, end)];
  const wordLeft = hanLeft || isDigitAt(text, left);
  const wordRight = hanRight || isDigitAt(text, end);
  return (markLeft && (wordRight || markRight)) || (wordLeft && markRight) ? 'mark' : undefined;
}

const isMark = (text: string, at: number): boolean =>
  isFullMarkCode(text.charCodeAt(at)) || (',;'.includes(text[at] ?? ' ') && isHanAt(text, at - 1));

/** 张 三 and 王 五六, short between marks, or a name after an office (记者 张三). */
function isSpacedName(text: string, start: number, end: number): boolean {
  const singleLeft = !isHanAt(text, start - 2);
  const singleRight = !isHanAt(text, end + 1);
  const isShort = (singleLeft || !isHanAt(text, start - 3)) && (singleRight || !isHanAt(text, end + 2));
  return (isShort && (singleLeft || singleRight)) || TITLE_OF_PERSON.test(text.slice(Math.max(0, start - 3), start));
}

/** 第一百零一条 and its text. */
const ARTICLE = /^\s*第[一二三四五六七八九十百千零〇]{1,8}[章节条]$/;
const SLOGAN_LENGTH = 40;

/** Two lines of a title or slogan within 《》 or “”, without a mark of their own (“汇聚众智 共谋发展”). */
function isSlogan(text: string, start: number, end: number): boolean {
  const before = /[《“「〈][\p{Script=Han}0-9A-Za-z·— ]*$/u.exec(text.slice(Math.max(0, start - SLOGAN_LENGTH), start));
  const after = /^[\p{Script=Han}0-9A-Za-z·— ]*[》”」〉]/u.exec(text.slice(end, end + SLOGAN_LENGTH));
  return before !== null && after !== null && Math.min(before[0].length, after[0].length) > 3;
}

/** Spaces that set columns apart: 日期      报名      版次. */
const COLUMN = 4;
const looksLikeTable = (text: string, gaps: readonly [number, number][]): boolean =>
  text.includes('|') ||
  gaps.filter(([start, end]) => end - start > 1 || text[start] === '\t').length > 2 ||
  gaps.filter(([start, end]) => start > 0 && end < text.length && end - start >= COLUMN).length > 1;
