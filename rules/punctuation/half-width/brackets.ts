import type { Edit, Problem } from '../../../server/src/engine/rule';
import { isChineseAt, isLatinAt } from '../marks';

/** A pair as short as this is marked whole, (一) and (书画院); of a longer one only the opening bracket. */
const WHOLE = 20;
const HAN_OR_FULL = /[\p{Script=Han}，。；：、“”《》]/u;
const OTHER_HALF = /[,;:?!()"']/;

const FULL_OPENING = 0xff08;
const FULL_CLOSING = 0xff09;

/** Half-width brackets, each pair with one fix. A bracket with no partner is left to the rule `pairs`. */
export function* bracketProblems(text: string, half: readonly number[]): Iterable<Problem> {
  if (half.length === 0) return;
  const isHalf = new Set(half);
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === FULL_OPENING || (code === 0x28 && isHalf.has(i))) open.push(i);
    else if (code === FULL_CLOSING || (code === 0x29 && isHalf.has(i))) {
      const start = open.pop();
      if (start === undefined || (text.charCodeAt(start) === FULL_OPENING && code === FULL_CLOSING)) continue;
      const problem = pairProblem(text, start, i);
      if (problem) yield problem;
    }
  }
}

function pairProblem(text: string, start: number, end: number): Problem | undefined {
  const content = text.slice(start + 1, end);
  const chinese = HAN_OR_FULL.test(content);
  if (!chinese && !holdsLatinInChinese(text, start, end, content)) return undefined;
  const fix: Edit[] = [];
  if (text[start] === '(') fix.push({ span: { start, end: start + 1 }, text: '（' });
  if (text[end] === ')') fix.push({ span: { start: end, end: end + 1 }, text: '）' });
  const whole = content.length <= WHOLE && !OTHER_HALF.test(content);
  return {
    span: whole ? { start, end: end + 1 } : fix[0]!.span,
    message: chinese ? 'brackets' : 'latin',
    fix,
  };
}

/** 国内生产总值(GDP), (1)加快: not f(x) and not an emoticon. */
const holdsLatinInChinese = (text: string, start: number, end: number, content: string): boolean =>
  /^[\w .,%+/-]+$/.test(content) &&
  /[0-9A-Za-z]/.test(content) &&
  !isLatinAt(text, start - 1) &&
  (isChineseAt(text, start - 1) || isChineseAt(text, end + 1));
