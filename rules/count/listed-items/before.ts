import type { Span } from '../../../server/src/draft/types';
import { LONGEST_LIST, type Pairs, readingsOf, splitItems, startBefore } from '../items';
import { holdsPredicate, isBareVerb, opensPredicate } from '../verbs';

/** A list that ends where a stated number follows, and how sure it is where it starts. */
interface ListBefore {
  readonly items: readonly Span[];
  /** Ends with 等: there may be more. */
  readonly open: boolean;
  /** The numbers that some reading of the list gives. */
  readonly readings: ReadonlySet<number>;
  /** How many items the list has by its plainest reading. */
  readonly count: number;
  readonly sure: boolean;
}

const LEAD = /(等(?:在内的?|共计?|合计)?|这|共计?|合计)?[ \u3000]?[“‘]?$/;
const SEPARATOR = /[、，。；：！？,;:（(“‘—]$/;
/** 企业7家、项目9个: each item has its own number. */
const OWN_NUMBER =
  /[0-9０-９](?:[%％]|[万亿千百余多元家个项条件所座名人位户支批场次吨亩公里倍台套部种类处间床张艘架辆只头枚村][^0-9０-９]{0,4})$|[两二三四五六七八九十](?:方面|项|条|点)[^一二三四五六七八九十]{0,6}$|第[一二三四五六七八九十]{1,3}[^一二三四五六七八九十]{0,4}$/;
/** Words that take the number as their object: 提出5项, 赋予的五大, 坚定“四个自信”. */
const TAKES_NUMBER =
  /(?:[的了以为于有是达至到过在共与和及少]|共处|推荐|签订|签署|提出|作出|形成|荣获|获得|获评|入选|新增|建成|打造|赋予|推出|出台|实现|完成|[抓做办]好|加快|推进|推动|实施|开展|突出|聚焦|围绕|坚持|增强|坚定|强化|深化|落实|统筹|建好|用好|发展|促进|巩固|健全|完善|构建|培育|抓实|深入|全力|着力|分别|超过|组建|举办|建强|新建|连续|连跨|创建|创成|划分|分设|细分|左右|以上|以下)$/;
/** Verbs that a list of things of another ending does not end with. */
const DOES = new Set(
  '建设 筹建 新建 援建 改造 布局 开设 设置 设立 引进 选派 投入 培训 表彰 创办 开工 投产 建立 成立'.split(' '),
);
const EACH = /(?:分别|各自|均|各)[\u4e00-\u9fff]{1,2}$/;
const ORDINAL = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/;
const CLAUSES = 4;
/** A longer part before a comma is a clause, not an item. */
const LONGEST = 10;

export function listBefore(text: string, at: number, pairs: Pairs): ListBefore | undefined {
  const lead = LEAD.exec(text.slice(Math.max(0, at - 8), at))!;
  const end = at - lead[0].length;
  if (end < 3 || SEPARATOR.test(text.slice(end - 1, end))) return undefined;
  const open = lead[1]?.startsWith('等') ?? false;
  if (!open && !lead[1] && TAKES_NUMBER.test(text.slice(Math.max(0, end - 2), end))) return undefined;
  // 产业园、产业集群分别增加2个
  if (!open && EACH.test(text.slice(Math.max(0, end - 4), end))) return undefined;
  const opener = pairs.get(end - 1);
  const inner =
    opener !== undefined && opener < end && end - opener <= LONGEST_LIST
      ? quoted(text, opener, end - 1, pairs, open)
      : undefined;
  const outer = running(text, end, pairs, open);
  if (!inner) return outer;
  return outer ? { ...inner, readings: new Set([...inner.readings, ...outer.readings]) } : inner;
}

/** “A、B、C”三个方面: the quotes say where the list starts and ends. */
function quoted(text: string, opener: number, closer: number, pairs: Pairs, open: boolean): ListBefore | undefined {
  const inside = { start: opener + 1, end: closer };
  const ways = ['；;', '，,', '、', '，,、', '；;，,、'].map((marks) => splitItems(text, inside, pairs, marks));
  const best = ways.find((items) => items.length > 1);
  if (!best) return undefined;
  const readings = new Set(ways.flatMap((items) => (items.length > 1 ? readingsOf(text, items, pairs) : [])));
  return { items: best, open, readings, count: plainCount(text, best, pairs), sure: true };
}

function running(text: string, end: number, pairs: Pairs, open: boolean): ListBefore | undefined {
  const { start, opened } = startBefore(text, end, pairs, '。；：！？，;:,');
  if (end - start > LONGEST_LIST) return undefined;
  const row = rowOfQuotes(text, end, pairs);
  const items = splitItems(text, { start, end }, pairs, '、');
  // 二、教育、卫生、文化等三个方面: the ordinal of the paragraph is no item.
  if (ORDINAL.test(text.slice(items[0]?.start ?? end, items[0]?.end))) items.shift();
  if (items.length < 2 || items.slice(0, -1).some((item) => OWN_NUMBER.test(text.slice(item.start, item.end))))
    return undefined;
  const words = items.map((item) => text.slice(item.start, item.end));
  // 甲市、乙市援助丙县建设4个小镇: the number is the object of what the last of them does.
  const verb = words.at(-1)!.slice(-2);
  if (!open && DOES.has(verb) && !words.slice(0, -1).some((word) => word.endsWith(verb))) return undefined;
  const readings = new Set(readingsOf(text, items, pairs, open));
  if (row > 1) readings.add(row);
  // A list all of verbs, or of items with one ending (…难、…难), is one list from its first item on.
  const whole = words.every(opensPredicate) || endAlike(words);
  for (let i = 1; i < items.length; i++)
    if ((!whole && opensPredicate(words[i]!)) || holdsPredicate(words[i]!) || words.slice(0, i).every(isBareVerb))
      for (const count of readingsOf(text, items.slice(i), pairs, open)) readings.add(count);
  if (!open) for (const count of longerReadings(text, start, end, pairs)) readings.add(count);
  const count = plainCount(text, items, pairs, open);
  return {
    items,
    open,
    readings,
    count,
    sure: opened || isParallel(words),
  };
}

/** 村民、志愿者办好“书屋”“茶座”“球场”三个阵地: the quotes set side by side right before the number. */
function rowOfQuotes(text: string, end: number, pairs: Pairs): number {
  let count = 0;
  for (let at = end - 1; ; count++) {
    const opener = pairs.get(at);
    if (opener === undefined || opener > at) return count;
    at = text[opener - 1] === '、' ? opener - 2 : opener - 1;
  }
}

/** The list may reach back over a comma where neither part is a predicate of its own: 技术、资本，人才三个方面. */
function* longerReadings(text: string, from: number, end: number, pairs: Pairs): Iterable<number> {
  let start = from;
  for (let clauses = 1; clauses < CLAUSES && start > 0 && '，,'.includes(text.charAt(start - 1)); clauses++) {
    const clause = startBefore(text, start - 1, pairs, '。；：！？，;:,').start;
    const earlier = text.slice(Math.max(clause, text.lastIndexOf('、', start - 2) + 1), start - 1);
    if (earlier.length > LONGEST || opensPredicate(text.slice(start, start + 2)) || OWN_NUMBER.test(earlier)) return;
    start = clause;
    yield* readingsOf(text, splitItems(text, { start, end }, pairs, '，,、'), pairs);
  }
}

const plainCount = (text: string, items: readonly Span[], pairs: Pairs, open = false): number =>
  readingsOf(text, items, pairs, open)[0]!;

const endAlike = (words: readonly string[]): boolean =>
  words.length > 2 && words.every((word) => word.at(-1) === words[0]!.at(-1));

/** Items made alike are one list: all in quotes, of one length, or with one last character. */
function isParallel(words: readonly string[]): boolean {
  if (words.every((word) => word.at(-1) === words[0]!.at(-1))) return true;
  return words.length > 2 && words.slice(2).every((word) => word.length === words[1]!.length);
}
