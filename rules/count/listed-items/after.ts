import type { Span } from '../../../server/src/draft/types';
import { LONGEST_LIST, type Pairs, readingsOf, splitItems, startBefore } from '../items';

/** A list that follows a stated number: 三项任务：A、B、C; “五个一”（A、B、C、D、E）. */
interface ListAfter {
  readonly items: readonly Span[];
  readonly readings: ReadonlySet<number>;
  readonly open: boolean;
  readonly bracketed: boolean;
}

/** What may stand between the measure word and the list: the thing that is counted. */
const HEAD = /^[^。；，、：！？（(—\n]{0,16}/;
const ENTRY = /^(?:[：:]|——|[，,]?(?:即|分别是|分别为)[：:]?|[（(])/;
/** 3个县（市、区）: the bracket says what the word means. */
const CATEGORY = /^[省市区县旗州盟镇乡村街道办所场间段部套户人名件只]$/;
const OPEN_END = /等[^、，；]{0,12}$/;
const ORDINAL = /^(?:[一二三四五六七八九十]{1,2}[是要、]|第[一二三四五六七八九十]|[（(]?[一1][）).、]|首先|[①]|是?指)/;
const WAYS = ['；;', '，,', '、', '，,、', '；;，,、'];

export function listAfter(text: string, from: number, pairs: Pairs): ListAfter | undefined {
  const head = HEAD.exec(text.slice(from, from + 20))![0];
  const entry = ENTRY.exec(text.slice(from + head.length, from + head.length + 6))?.[0];
  if (entry === undefined || head.includes('之一')) return undefined;
  const start = from + head.length + entry.length;
  const bracketed = entry === '（' || entry === '(';
  const closer = bracketed ? pairs.get(start - 1) : undefined;
  if (bracketed && closer === undefined) return undefined;
  // 五国领导人围绕“金砖与非洲：…”讨论: the list is of what the quote says.
  if (!bracketed && /[“《‘]/.test(head.replace(/“[^“”]*”|《[^《》]*》/g, ''))) return undefined;
  const end = closer ?? endOfList(text, start, pairs);
  const inside = { start, end };
  if (end - start < 3 || end - start > LONGEST_LIST || ORDINAL.test(text.slice(start, start + 5))) return undefined;
  const ways = WAYS.map((marks) => splitItems(text, inside, pairs, marks));
  const items = ways.find((way) => way.length > 1);
  if (!items || items.every(({ start: a, end: b }) => CATEGORY.test(text.slice(a, b)))) return undefined;
  // After a comma the sentence may go on with something else.
  const clause = splitItems(text, inside, pairs, '，,；;')[0]!;
  if (clause.end < end) ways.push(splitItems(text, clause, pairs, '、'));
  const readings = new Set(ways.flatMap((way) => (way.length > 1 ? readingsOf(text, way, pairs) : [])));
  return { items, readings, open: OPEN_END.test(text.slice(start, end)), bracketed };
}

/** A list after a colon ends with its sentence, or where the quote or bracket ends in which it stands. */
function endOfList(text: string, start: number, pairs: Pairs): number {
  const { start: opener, opened } = startBefore(text, start, pairs, '');
  const limit = Math.min(start + LONGEST_LIST, opened ? pairs.get(opener - 1)! : text.length);
  for (let i = start; i < limit; i++) if ('。！？'.includes(text.charAt(i))) return i;
  return limit;
}
