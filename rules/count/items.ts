import { matchesOf } from '../../server/src/draft/matches';
import type { Span } from '../../server/src/draft/types';
import { opensPredicate } from './verbs';

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '「': '」',
  '『': '』',
  '【': '】',
  '[': ']',
};
const MARK = /[“”‘’《》〈〉（）()「」『』【】[\]]/g;

/** Where each bracket or quotation mark of a text has its partner; a mark without one is not in it. */
export type Pairs = ReadonlyMap<number, number>;

export function pairMarks(text: string): Pairs {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of matchesOf(text, MARK)) {
    if (CLOSING[mark]) {
      open.push(index);
      continue;
    }
    const last = open.at(-1);
    if (last === undefined || CLOSING[text.charAt(last)] !== mark) continue;
    open.pop();
    pairs.set(last, index);
    pairs.set(index, last);
  }
  return pairs;
}

/** Cuts a stretch at the separators that stand outside its quotes and brackets, and between two quotes side by side. */
export function splitItems(text: string, { start, end }: Span, pairs: Pairs, separators: string): Span[] {
  const items: Span[] = [];
  let from = start;
  const cut = (to: number, next: number) => {
    if (to > from) items.push({ start: from, end: to });
    from = next;
  };
  for (let i = start; i < end; i++) {
    const partner = pairs.get(i);
    if (partner !== undefined && partner > i && partner < end) {
      i = partner;
      const mark = text.charAt(i);
      if ((mark === '”' && text[i + 1] === '“') || (mark === '》' && text[i + 1] === '《')) cut(i + 1, i + 1);
    } else if (separators.includes(text.charAt(i))) cut(i, i + 1);
  }
  cut(end, end);
  return items;
}

/** Characters of a list whose items are counted: nobody states a number of what is longer. */
export const LONGEST_LIST = 800;

/**
 * Where a stretch that ends at `end` starts: after the nearest of `stops`, or after the mark that opens around it. Looks
 * little farther back than a list may be long.
 */
export function startBefore(
  text: string,
  end: number,
  pairs: Pairs,
  stops: string,
): { readonly start: number; readonly opened: boolean } {
  const least = Math.max(0, end - 1 - LONGEST_LIST);
  for (let i = end - 1; i >= least; i--) {
    const partner = pairs.get(i);
    if (partner !== undefined && partner < i) i = partner;
    else if (partner !== undefined) return { start: i + 1, opened: true };
    else if (stops.includes(text.charAt(i))) return { start: i + 1, opened: false };
  }
  return { start: least, opened: false };
}

const CONNECTOR =
  /以及|(?<![呼共温缓中调饱总谦祥平随融]|国防(?=和军队))和(?![平谐田睦美解浩气])|(?<![参给赋授])与(?![会时否])|(?<![普涉以波危顾企提])及(?!时|早|格|以[上下内外])|暨/g;

/** The 和, 与, 及, 以及 of an item outside quotes and brackets: each may join two items, or stand inside one. */
function connectorsIn(text: string, { start, end }: Span, pairs: Pairs): number {
  let count = 0;
  for (const { index } of matchesOf(text.slice(start, end), CONNECTOR)) {
    const at = start + index;
    if (at > start && at + 1 < end && !isInside(text, at, start, pairs)) count++;
  }
  return count;
}

function isInside(text: string, at: number, from: number, pairs: Pairs): boolean {
  for (let i = from; i < at; i++) if (CLOSING[text.charAt(i)] && (pairs.get(i) ?? -1) > at) return true;
  return false;
}

/** 保障和改善民生: two verbs of one object are one item. */
const joinsVerbs = (item: string): boolean =>
  /^[\u4e00-\u9fff]{2}[和与及并][\u4e00-\u9fff]{4}/.test(item) && opensPredicate(item) && opensPredicate(item.slice(3));

/**
 * 某工业大学、某铁道与能源大学: all items end alike, and the half before the 与 of the last does not; 航空航天与低空经济等:
 * before 等 nothing joins the last item to the others.
 */
function isNameWithin(text: string, items: readonly Span[], open: boolean): boolean {
  if (open && items.length > 2) return true;
  const words = items.map(({ start, end }) => text.slice(start, end));
  const last = words.at(-1)!;
  const noun = last.slice(-2);
  return (
    words.length > 1 &&
    words.every((word) => word.endsWith(noun)) &&
    !last.slice(0, last.search(CONNECTOR)).endsWith(noun)
  );
}

/**
 * How many things a list may have, the plainest reading first. One 和 in the last item joins two things, unless other
 * items have theirs inside as well; one in the first item may join the list to what stands before it.
 */
export function readingsOf(text: string, items: readonly Span[], pairs: Pairs, open = false): number[] {
  const inside = items.map((item) => connectorsIn(text, item, pairs));
  const last = inside.at(-1)!;
  const first = items.length > 1 ? inside[0]! : 0;
  const joined = inside.reduce((sum, count) => sum + count, 0);
  const isOne =
    last === 1 && (joinsVerbs(text.slice(items.at(-1)!.start, items.at(-1)!.end)) || isNameWithin(text, items, open));
  const counts = [last === 1 && joined === 1 && !isOne ? items.length + 1 : items.length];
  for (let count = counts[0]! + 1; count <= items.length + first + last; count++) counts.push(count);
  return counts;
}
