import { tableOf } from '../../server/src/draft/characters';
import type { DateRange } from '../../server/src/draft/dateRange';
import type { Paragraph } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { createTermMatcher } from '../terms';
import { type Formula, rightTexts } from './phrases';
import { bare } from './skeleton';

/** A list of the vocabulary that stands in a paragraph but for one item. */
export interface FaultyList {
  readonly start: number;
  readonly end: number;
  readonly formula: Formula;
  /** The canonical item. */
  readonly item: string;
  /** `lacks`: what follows says that the list is complete. */
  readonly kind: 'omitted' | 'lacks' | 'other';
  readonly fix: string;
}

interface List {
  readonly items: readonly string[];
  readonly formula: Formula;
}

/** The item that is not as it should be: at [start, end) stands what has to be replaced. */
interface Fault {
  readonly index: number;
  readonly kind: 'omitted' | 'other';
  readonly start: number;
  readonly end: number;
  readonly fix: string;
}

const NONE: readonly FaultyList[] = [];
/** Of two items one may be left out on purpose. */
const LEAST = 3;
const QUOTE = /[“”‘’"']/;
const isQuote = tableOf('“”‘’"\'');
const CLOSING = '”’"\'';
const OPENING = '“‘"\'';
const JOINTS = ['、', '，', ',', '和', '及', '以及'];
const OPEN_END = /^[”’"']?等/;

export function listFinder({ formulae }: Vocabulary) {
  const lists = formulae.flatMap((formula): List[] => {
    const items = formula.form.split(/[、，]/);
    const isList = formula.order === 'fixed' && items.length >= LEAST && (formula.whole || formula.heads.length > 0);
    return isList ? [{ items, formula }] : [];
  });
  // A list is met at its first item, or at its second where the first is missing.
  const terms = new Map<string, { list: List; first: number }[]>();
  for (const list of lists) {
    for (const first of list.formula.heads.length > 0 ? [0, 1] : [0]) {
      const term = list.items[first]!.split(QUOTE).find((part) => part !== '')!;
      terms.set(term, [...(terms.get(term) ?? []), { list, first }]);
    }
  }
  const match = createTermMatcher([...terms].map(([text, value]) => ({ text, value })));
  const rights = new Set(rightTexts(formulae));

  return function find(paragraph: Paragraph, date: DateRange | undefined): readonly FaultyList[] {
    let found: FaultyList[] | undefined;
    for (const { start, value } of match(paragraph))
      for (const { list, first } of value) {
        const { from } = list.formula;
        if (date && from !== undefined && date.end < from) continue;
        const faulty = read(paragraph.text, start, list, first, rights);
        if (faulty) (found ??= []).push(faulty);
      }
    return found ?? NONE;
  };
}

/** Goes along a list from its item `first`; at most one item may be at fault. */
function read(
  text: string,
  start: number,
  { items, formula }: List,
  first: number,
  rights: ReadonlySet<string>,
): FaultyList | undefined {
  let end = passItem(text, start, items[first]!);
  if (end < 0) return undefined;
  const firstItem = items[0]!;
  let fault: Fault | undefined =
    first === 0 ? undefined : { index: 0, kind: 'omitted', start, end: start, fix: `${firstItem}、` };
  let index = first;
  let isEarlyEnd = false;
  while (index < items.length - 1) {
    const next = passJoint(text, end);
    const step = next < 0 ? undefined : stepTo(text, end, next, items, index + 1);
    if (!step && index === items.length - 2) {
      // The last one is missing, or the list is another one.
      if (fault) return undefined;
      fault = { index: index + 1, kind: 'omitted', start: end, end, fix: `、${items[index + 1]}` };
      isEarlyEnd = true;
      break;
    }
    if (!step || (step.fault && fault)) return undefined;
    fault ??= step.fault;
    ({ end, index } = step);
  }
  if (!fault || standsBeside(text, start, end, items[fault.index]!) || rights.has(bare(text.slice(start, end))))
    return undefined;
  const isNamed = startsWithOne(text, end, formula.heads);
  if (!isNamed && (isEarlyEnd || first > 0 || !formula.whole || OPEN_END.test(text.slice(end, end + 2))))
    return undefined;
  if (!isNamed && fault.kind === 'omitted' && isNewClause(text, fault.start, end)) return undefined;
  if (first > 0 && /[、，,]/.test(text[start - 1] ?? '')) return undefined;
  return {
    start,
    end,
    formula,
    item: items[fault.index]!,
    kind: fault.kind === 'other' ? 'other' : isNamed ? 'lacks' : 'omitted',
    fix: text.slice(start, fault.start) + fault.fix + text.slice(fault.end, end),
  };
}

interface Step {
  readonly end: number;
  readonly index: number;
  readonly fault?: Fault;
}

/** The item `index` at `next`; or the one after it; or another item in its place. */
function stepTo(text: string, end: number, next: number, items: readonly string[], index: number): Step | undefined {
  const item = items[index]!;
  const itemEnd = passItem(text, next, item);
  if (itemEnd >= 0) return { end: itemEnd, index };
  const after = items[index + 1];
  const afterEnd = after === undefined ? -1 : passItem(text, next, after);
  if (afterEnd >= 0)
    return { end: afterEnd, index: index + 1, fault: { index, kind: 'omitted', start: end, end, fix: `、${item}` } };
  const other = text.slice(next, next + item.length);
  if (QUOTE.test(item) || !isAlike(other, item)) return undefined;
  // 政治执行能力 for 政治执行力: its last character has been pushed on.
  const isPushed = other.at(-1) !== item.at(-1) && text[next + item.length] === item.at(-1);
  const otherEnd = next + item.length + (isPushed ? 1 : 0);
  const fault: Fault = { index, kind: 'other', start: next, end: otherEnd, fix: item };
  if (after === undefined) return { end: otherEnd, index, fault };
  const joint = passJoint(text, otherEnd);
  return joint >= 0 && passItem(text, joint, after) >= 0 ? { end: otherEnd, index, fault } : undefined;
}

/** 综合整治 for 综合治理, 追求完美 for 追求卓越: two characters at most are others, or some are exchanged. */
function isAlike(other: string, item: string): boolean {
  if (item.length < 4 || other.length < item.length || !/^[\u4e00-\u9fff]+$/.test(other)) return false;
  let start = 0;
  while (other[start] === item[start]) start++;
  let end = item.length;
  while (end > start && other[end - 1] === item[end - 1]) end--;
  const sorted = (text: string) => [...text.slice(start, end)].sort().join('');
  return end - start <= 2 || sorted(other) === sorted(item);
}

/** Where the item ends that begins there, whatever quotes it has; -1 if it does not stand there. */
function passItem(text: string, at: number, item: string): number {
  let end = at;
  for (let i = 0; i < item.length; i++) {
    const code = item.charCodeAt(i);
    if (isQuote[code] === 1) continue;
    while (end < text.length && isQuote[text.charCodeAt(end)] === 1) end++;
    if (text.charCodeAt(end) !== code) return -1;
    end++;
  }
  if (CLOSING.includes(item.at(-1)!) && CLOSING.includes(text[end] ?? '\n')) end++;
  return end;
}

function passJoint(text: string, at: number): number {
  const from = CLOSING.includes(text[at] ?? '\n') ? at + 1 : at;
  const joint = JOINTS.find((mark) => text.startsWith(mark, from));
  if (joint === undefined) return -1;
  const end = from + joint.length;
  return OPENING.includes(text[end] ?? '\n') ? end + 1 : end;
}

/** 政治判断力，政治执行力不强: what follows the comma is not the rest of the list. */
const isNewClause = (text: string, joint: number, end: number): boolean =>
  /^[”’"']?[，,]/.test(text.slice(joint, joint + 2)) && /^[\u4e00-\u9fff]/.test(text.slice(end)) && text[end] !== '的';

/** The item that seems to be missing has another place: before the list or after it. */
const standsBeside = (text: string, start: number, end: number, item: string): boolean =>
  text.slice(Math.max(0, start - item.length - 3), start).includes(item) ||
  text.slice(end, end + item.length + 3).includes(item);

const startsWithOne = (text: string, at: number, heads: readonly string[]): boolean => {
  const from = CLOSING.includes(text[at] ?? '\n') ? at + 1 : at;
  return heads.some((head) => text.startsWith(head, from));
};
