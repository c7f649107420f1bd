import type { Span } from '../../server/src/draft/types';

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
  for (const { 0: mark, index } of text.matchAll(MARK)) {
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

/** Where a stretch that ends at `end` starts: after the nearest of `stops`, or after the mark that opens around it. */
export function startBefore(
  text: string,
  end: number,
  pairs: Pairs,
  stops: string,
): { readonly start: number; readonly opened: boolean } {
  for (let i = end - 1; i >= 0; i--) {
    const partner = pairs.get(i);
    if (partner !== undefined && partner < i) i = partner;
    else if (partner !== undefined) return { start: i + 1, opened: true };
    else if (stops.includes(text.charAt(i))) return { start: i + 1, opened: false };
  }
  return { start: 0, opened: false };
}

const CONNECTOR = /以及|[和与及暨]/g;

/** The 和, 与, 及, 以及 of an item outside quotes and brackets: each may join two items, or stand inside one. */
export function connectorsIn(text: string, { start, end }: Span, pairs: Pairs): number {
  let count = 0;
  for (const { index } of text.slice(start, end).matchAll(CONNECTOR)) {
    const at = start + index;
    if (at > start && at + 1 < end && !isInside(text, at, start, pairs)) count++;
  }
  return count;
}

function isInside(text: string, at: number, from: number, pairs: Pairs): boolean {
  for (let i = from; i < at; i++) if (CLOSING[text.charAt(i)] && (pairs.get(i) ?? -1) > at) return true;
  return false;
}
