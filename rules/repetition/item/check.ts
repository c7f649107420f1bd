import { isHanCode } from '../../../server/src/draft/characters';
import type { Paragraph, Span } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';

/** A list of so many items or more; two that are alike are a figure of speech (一次、一次). */
const FEWEST = 3;
const SHORTEST = 2;
/** Longer stretches between two 、 are clauses. */
const LONGEST = 12;
/** An item is compared with so many before it: what a list of names says twice stands near. */
const MOST = 100;
/** The words before a list run into its first item: it is found behind a word that governs it, and only a longer name. */
const NAME = 4;
const GOVERNS = /[在对有括为的好焦绕进强向与把将及齐动以从含是由于]$/;
/** An item that is so much longer than the one said twice has a clause in it, and ends the list. */
const LONGER = 4;
/** What may follow the last item, and part it from the words after it. */
const LAST = /^([\u4e00-\u9fff]{2,12}?)(?:等|和|及|以及|与|[，。；！？：）]|$)/;
/** 先后任书记、县长、书记; 服务、服务、再服务. */
const POSTS = /任[^，。；]{0,30}$/;
const AGAIN = '再';

/** The same thing twice among those that 、 parts. */
export default paragraphRule(
  () => (paragraph) => {
    const lists = listsOf(paragraph);
    return lists.length === 0 ? NOTHING : twice(paragraph.text, lists);
  },
  '、',
);

function* twice(text: string, lists: readonly (readonly Span[])[]): Iterable<Problem> {
  for (const list of lists) {
    for (let i = 1; i < list.length; i++) {
      const item = list[i]!;
      const from = Math.max(0, i - MOST);
      const near = list.slice(from, i).findIndex((other, at) => isSame(text, other, item, from + at === 0));
      const first = from + near;
      if (near < 0 || !isPlain(text, list.slice(first, i + 1), item)) continue;
      const { end } = list[first]!;
      const start = end - (item.end - item.start);
      yield {
        span: item,
        related: [{ span: { start, end }, message: { zh: '已经列在这里', en: 'listed here' } }],
      };
    }
  }
}

const PAUSE = 0x3001;

/** The items between 、 of one clause; the first begins where the clause does, the last ends before 等, 和 or a mark. */
function listsOf({ text, codes, marks }: Paragraph): Span[][] {
  const lists: Span[][] = [];
  // Of two 、 in one clause no other mark stands between.
  for (let i = 1; i < marks.length; i++) {
    if (codes[marks[i - 1]!] !== PAUSE || codes[marks[i]!] !== PAUSE) continue;
    const first = i - 1;
    while (codes[marks[i + 1]!] === PAUSE) i++;
    const list = listAt(text, codes, marks.slice(first, i + 1));
    if (list.length >= FEWEST) lists.push(list);
  }
  return lists;
}

/** The items before, between and after 、 that follow one another; a letter or a digit ends an item that is none. */
function listAt(text: string, codes: Uint16Array, pauses: readonly number[]): Span[] {
  let list: Span[] = [];
  let start = pauses[0]!;
  while (start > 0 && isHanCode(codes[start - 1]!)) start--;
  for (const [i, end] of pauses.entries()) {
    const isWhole = i === 0 || isHanOnly(codes, start, end);
    if (!isWhole) {
      if (list.length >= FEWEST) return list;
      list = [];
      start = end;
      while (isHanCode(codes[start - 1]!)) start--;
    }
    list.push({ start, end });
    start = end + 1;
  }
  let end = start;
  while (end < codes.length && isHanCode(codes[end]!)) end++;
  const last = LAST.exec(text.slice(start, end + 1))?.[1];
  if (last) list.push({ start, end: start + last.length });
  return list;
}

function isHanOnly(codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHanCode(codes[at]!)) return false;
  return true;
}

function isSame(text: string, other: Span, { start, end }: Span, isFirst: boolean): boolean {
  const length = end - start;
  if (length < SHORTEST || length > LONGEST || other.end - other.start < length) return false;
  const item = text.slice(start, end);
  const words = text.slice(other.start, other.end);
  if (!isFirst || words === item) return words === item;
  // 聚焦道路交通、…、道路交通; 进出口、出口 and 危重症医学科、重症医学科 are two things.
  return length >= NAME && words.endsWith(item) && GOVERNS.test(words.slice(0, -length));
}

/** What stands between is no clause, and the list neither tells of posts nor says a thing again on purpose. */
function isPlain(text: string, between: readonly Span[], item: Span): boolean {
  const length = item.end - item.start;
  if (between.slice(1).some(({ start, end }) => end - start > length + LONGER)) return false;
  if (between.length === 2 && text.startsWith(AGAIN, item.end + 1)) return false;
  return !POSTS.test(text.slice(Math.max(0, item.start - 40), item.start));
}
