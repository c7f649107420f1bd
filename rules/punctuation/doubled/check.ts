import { tableOf } from '../../../server/src/draft/characters';
import type { Paragraph } from '../../../server/src/draft/types';
import { type Context, NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { FULL_WIDTH, isChineseAt, isInside, isMostlyLatin, isPointMarkAt, literalSpans } from '../marks';

/** Of two marks that cannot both be right, the one offered is the stronger pause. */
const STRENGTH = '、，：；。？！';

export default paragraphRule(
  () => (paragraph, context) => (holdsNeighbours(paragraph.marks) ? find(paragraph, context) : NOTHING),
);

function holdsNeighbours(marks: readonly number[]): boolean {
  for (let i = 1; i < marks.length; i++) if (marks[i] === marks[i - 1]! + 1) return true;
  return false;
}

function* find(paragraph: Paragraph, { format }: Context): Iterable<Problem> {
  const { text } = paragraph;
  const marks = paragraph.marks;
  let isChinese: boolean | undefined;
  for (let i = 0; i < marks.length - 1; i++) {
    const at = marks[i]!;
    if (marks[i + 1] !== at + 1) continue;
    const end = runEnd(text, at);
    const problem =
      end > at + 1 ? runProblem(text, at, end) : end > at ? aroundClosing(text, at) : besideOpening(text, at);
    const next = problem ? problem.span.end : end;
    while (i < marks.length - 1 && marks[i + 1]! < next) i++;
    if (!problem || !(isChinese ??= !isMostlyLatin(text))) continue;
    if (!isInside(literalSpans(paragraph, format), at)) yield problem;
  }
}

/** The end of the point marks that start at `at`. */
function runEnd(text: string, at: number): number {
  let end = at;
  while (isPointMarkAt(text, end)) end++;
  return end;
}

/** Several marks in a row: ，， 。。 ，。 ！！. Three stops or more stand for an ellipsis. */
function runProblem(text: string, start: number, end: number): Problem | undefined {
  const run = text.slice(start, end);
  if (/[.。]{3}/.test(run) || !(isChineseAt(text, start - 1) || isChineseAt(text, start) || isChineseAt(text, end)))
    return undefined;
  const full = [...run].map((mark) => FULL_WIDTH[mark] ?? mark);
  const kinds = new Set(full);
  const span = { start, end };
  if (full.every((mark) => mark === '？' || mark === '！'))
    return kinds.size === full.length ? undefined : { span, message: full.length > 3 ? 'tooMany' : 'emphatic' };
  if (kinds.size === 1) return run === '..' ? undefined : { span, fix: full[0]! };
  // A half-width stop beside another mark belongs to a number, an abbreviation or a file name.
  if (/[.:]/.test(run) && !/^[,;:?!]+$/.test(run.replace(/[，。、；：？！]/g, ''))) return undefined;
  const strongest = full.reduce((a, b) => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a));
  return { span, message: 'conflict', fix: strongest };
}

/** A mark before a closing quote or bracket, with another one after it; or one that no closing mark may follow. */
function aroundClosing(text: string, at: number): Problem | undefined {
  const mark = text[at]!;
  const closing = text[at + 1] ?? '';
  if ('”’'.includes(closing) && closing) {
    const after = text[at + 2] ?? '';
    if (!after || !'，。、；：'.includes(after) || isOpeningAt(text, at - 1)) return undefined;
    // 。”。: the quotation has its stop (B.2.1); ，”。: the inner comma goes.
    const outer = { start: at + 2, end: at + 3 };
    const inner = { start: at, end: at + 1 };
    if (mark === '。') return { span: { start: at, end: at + 3 }, message: 'quoted', fix: [{ span: outer, text: '' }] };
    if ('，、；：'.includes(mark))
      return { span: { start: at, end: at + 3 }, message: 'quoted', fix: [{ span: inner, text: '' }] };
    return undefined;
  }
  if (closing && '）》】'.includes(closing) && !isOpeningAt(text, at - 1)) {
    if ('，、：'.includes(mark)) return { span: { start: at, end: at + 1 }, message: 'beforeClosing', fix: '' };
    const after = text[at + 2] ?? '';
    if (mark === '。' && closing === '）' && after && '，。、；：'.includes(after))
      return {
        span: { start: at, end: at + 3 },
        message: 'enclosed',
        fix: [{ span: { start: at, end: at + 1 }, text: '' }],
      };
  }
  return undefined;
}

const isOpening = tableOf('“‘（《〈【');
const isOpeningAt = (text: string, at: number): boolean => at >= 0 && isOpening[text.charCodeAt(at)] === 1;

/** “，甲: no mark follows an opening quote or bracket, unless the mark itself is what is quoted (“，”). */
function besideOpening(text: string, at: number): Problem | undefined {
  if (!isOpeningAt(text, at) || !'，。、；：'.includes(text[at + 1] ?? ' ')) return undefined;
  let end = at + 2;
  while (isPointMarkAt(text, end)) end++;
  // “甲“，: the second was meant to close, which the rule `pairs` says.
  if (text[at] === '“' && at > 0 && text.lastIndexOf('“', at - 1) > text.lastIndexOf('”', at)) return undefined;
  if ('”’）》〉】“‘（《〈【'.includes(text[end] ?? '”')) return undefined;
  return {
    span: { start: at, end },
    message: 'afterOpening',
    fix: [{ span: { start: at + 1, end }, text: '' }],
  };
}
