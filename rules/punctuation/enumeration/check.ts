import { tableOf } from '../../../server/src/draft/characters';
import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';

const isSeparator = tableOf('、，,；;：:。！？!?');
const PAUSE = codeOf('、');
const COMMA = codeOf('，');
const HALF_COMMA = codeOf(',');
const SHORTEST = 3;
const LONGEST = 10;
const QUOTED = /^[\p{Script=Han}]{3,16}“[\p{Script=Han}]{2,8}”$/u;

/**
 * 共同事业、共同理想，共同追求: the last (or first) of three parallel items is set off by a comma. Groups parted by
 * commas (甲、乙，丙、丁) are a style of their own, so the odd item must stand alone.
 */
export default paragraphRule(() => find, '、', '，,');

function codeOf(mark: string): number {
  return mark.charCodeAt(0);
}

function find(paragraph: Paragraph): Iterable<Problem> {
  const { text, codes, marks } = paragraph;
  const ends = [-1];
  for (const at of marks) if (isSeparator[codes[at]!] === 1) ends.push(at);
  ends.push(text.length);
  const isPause = (i: number): boolean => codes[ends[i]!] === PAUSE;
  let found: Problem[] | undefined;
  for (let i = 1; i < ends.length - 1; i++) {
    const at = ends[i]!;
    if (codes[at] !== COMMA && codes[at] !== HALF_COMMA) continue;
    const closesAlone = isPause(i - 1) && !isPause(i + 1) && i >= 2;
    const opensAlone = isPause(i + 1) && !isPause(i - 1) && i + 2 < ends.length;
    if ((closesAlone && areLike(text, ends, i - 2, i + 1)) || (opensAlone && areLike(text, ends, i - 1, i + 2)))
      (found ??= []).push({ span: { start: at, end: at + 1 }, fix: '、' });
  }
  return found ?? NOTHING;
}

/** The items between the separators `from` and `to`, three of them; of quoted figures two more are asked for. */
function areLike(text: string, ends: readonly number[], from: number, to: number): boolean {
  const item = (i: number): string => text.slice(ends[i]! + 1, ends[i + 1]!);
  const size = ends[to]! - ends[to - 1]! - 1;
  if (text[ends[to]! - 1] === '”' && text[ends[from + 1]! - 1] === '”') return areFigures(text, ends, from, to);
  if (size < SHORTEST || size > LONGEST || ends[to - 1]! - ends[to - 2]! - 1 !== size) return false;
  return areParallel(item(from), item(from + 1), item(from + 2));
}

/** Equal length and the same first or last two characters; a verb may lead the first (立足共同事业). */
function areParallel(first: string, second: string, third: string): boolean {
  const head = first.slice(-third.length);
  if (head.length !== third.length || head === second || second === third) return false;
  const starts = [head, second].every((words) => words.slice(0, 2) === third.slice(0, 2));
  return starts || [head, second].every((words) => words.slice(-2) === third.slice(-2));
}

/** Five figures of one shape, four of them parted by 、: 画好…的“同心圆”、弘扬…的“正能量”…… */
function areFigures(text: string, ends: readonly number[], from: number, to: number): boolean {
  const isFigure = (i: number): boolean =>
    i >= 0 && i < ends.length - 1 && QUOTED.test(text.slice(ends[i]! + 1, ends[i + 1]!));
  const isPause = (i: number): boolean => i >= 0 && text[ends[i]!] === '、';
  let [first, last] = [from, to - 1];
  while (isPause(first) && isFigure(first - 1)) first--;
  while (isPause(last + 1) && isFigure(last + 1)) last++;
  if (last - first < 4) return false;
  for (let i = first; i <= last; i++) if (!isFigure(i)) return false;
  return true;
}
