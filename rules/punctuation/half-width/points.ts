import type { Problem } from '../../../server/src/engine/rule';
import { FULL_WIDTH, isChineseAt, isDigitAt, isHanAt, isLatinAt, isPointMarkAt } from '../marks';

/** Marks and spaces to look past for the word that a mark follows. */
const RUN = 8;

/** A half-width , ; : ? ! . that stands in Chinese text. Two marks in a row are the rule `doubled`'s. */
export function pointProblem(text: string, at: number): Problem | undefined {
  const mark = text[at]!;
  if (mark === '.') return stopProblem(text, at);
  const fix = FULL_WIDTH[mark];
  if (!fix || isPartOfMarkup(text, at, mark)) return undefined;
  const emphatic = mark === '?' || mark === '!';
  if (!emphatic && (isPointMarkAt(text, at - 1) || isPointMarkAt(text, at + 1))) return undefined;
  if (!standsInChinese(text, at)) return undefined;
  return { span: { start: at, end: at + 1 }, fix, group: mark };
}

/** Emoticons, drive letters, URL schemes, Markdown images and footnotes. */
function isPartOfMarkup(text: string, at: number, mark: string): boolean {
  const next = text[at + 1] ?? '';
  if (mark === ':') return '/\\)(-('.includes(next || ' ') || text[at - 1] === ']';
  if (mark === ';') return next === ')' || next === '-';
  return mark === '!' && (next === '[' || next === '=');
}

function standsInChinese(text: string, at: number): boolean {
  let left = at - 1;
  while (left > at - RUN && left >= 0 && '?!'.includes(text[left]!)) left--;
  if (left < 0) return false;
  if (isChineseAt(text, left)) return true;
  let right = at + 1;
  while (right < at + RUN && '?! '.includes(text[right] || '.')) right++;
  // Hello, 世界 and Yahoo!是 belong to the English words.
  if (isChineseAt(text, right)) return !isLatinAt(text, left) || (right === at + 1 && !'?!'.includes(text[at]!));
  // After % ℃ ) " the words before decide: 98.16%,2件; "甲","乙".
  if (isDigitAt(text, left) || isLatinAt(text, left)) return false;
  for (let i = left - 1; i >= 0 && i > left - 8; i--) if (isHanAt(text, i)) return true;
  return false;
}

/** A half-width full stop after Chinese: at the end it is 。; between Han it may stand for · in a name. */
function stopProblem(text: string, at: number): Problem | undefined {
  if (!isHanAt(text, at - 1) && !'”’）》%％'.includes(text[at - 1] ?? ' ')) return undefined;
  const span = { start: at, end: at + 1 };
  const rest = text.slice(at + 1, at + 3).trim();
  if (rest === '' || '”’）'.includes(rest[0]!)) return { span, fix: '。', group: '.' };
  const next = text[at + 1]!;
  const opensSentence =
    isHanAt(text, at + 1) || '“《'.includes(next) || (isDigitAt(text, at + 1) && endsClause(text, at));
  return opensSentence ? { span, fix: '。', message: 'dot' } : undefined;
}

/** 激发市场活力.20项: a run of words before it, not 表.3. */
const endsClause = (text: string, at: number): boolean =>
  /^\p{Script=Han}{6}$/u.test(text.slice(Math.max(0, at - 6), at));
