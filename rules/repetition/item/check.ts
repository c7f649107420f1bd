import { isHanCode } from '../../../server/src/draft/characters';
import type { Span } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';

/** A list of so many items or more; two that are alike are a figure of speech (一次、一次). */
const FEWEST = 3;
const SHORTEST = 2;
/** Longer stretches between two 、 are clauses. */
const LONGEST = 12;
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
  () =>
    ({ text }) =>
      text.split('、', FEWEST).length < FEWEST ? NOTHING : twice(text),
  '、',
);

function* twice(text: string): Iterable<Problem> {
  for (const list of listsOf(text)) {
    for (let i = 1; i < list.length; i++) {
      const item = list[i]!;
      const first = list.slice(0, i).findIndex((other, at) => isSame(text, other, item, at === 0));
      if (first < 0 || !isPlain(text, list.slice(first, i + 1), item)) continue;
      const { end } = list[first]!;
      const start = end - (item.end - item.start);
      yield {
        span: item,
        related: [{ span: { start, end }, message: { zh: '已经列在这里', en: 'listed here' } }],
      };
    }
  }
}

/** The items between 、 of one clause; the first begins where the clause does, the last ends before 等, 和 or a mark. */
function listsOf(text: string): Span[][] {
  const lists: Span[][] = [];
  let list: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (at < text.length && isHanCode(code)) continue;
    if (text[at] === '、') {
      list.push({ start, end: at });
      start = at + 1;
      continue;
    }
    const last = list.length > 0 ? LAST.exec(text.slice(start, at + 1))?.[1] : undefined;
    if (last) list.push({ start, end: start + last.length });
    if (list.length >= FEWEST) lists.push(list);
    list = [];
    start = at + 1;
  }
  return lists;
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
