import { tableOf } from '../../../server/src/draft/characters';
import { parseNumeral } from '../../../server/src/draft/numeral';
import { shift } from '../../../server/src/draft/span';
import type { Paragraph, Span } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { LONGEST_LIST, type Pairs, pairMarks } from '../items';
import { inScriptOf } from '../script';
import { listAfter } from './after';
import { listBefore } from './before';

/** Characters that a number may start with, by code unit. */
const DIGITS = tableOf('0123456789０１２３４５６７８９两二三四五六七八九十');
/** Before a number these make it an ordinal, a rough or a longer number, or part of a name. */
const NOT_AFTER = tableOf('第近约超余逾数几上述·.．百千万零〇这每一各-－—～~');
/** A number with what it counts. 两手, 三期, 第三次 and 5个百分点 count no list. */
const STATED =
  /((?!四个意识|四个自信|四个全面|两个维护|两个确立|三大攻坚|两重点)(?:[0-9０-９]{1,2}|[两二三四五六七八九]|十[一二三四五六七八九]?(?!字)))(?:个一|大(?!队|学|院|球)|个(?!百分点|月|小时|多)|项(?!补贴)|条|家|名|位(?!数)|类|种|方面|座|省|市|区|县|州|盟|旗|部(?!分)|所|件|处|地|领域|支|国|款|张(?!皮)|套|本|篇|块|城|方(?<![四八]方)(?!协议|合同|协定|会谈|机制)|者|点(?!多)|翼|极|核|镇|乡|村|校|港|系|江(?!源)|站|馆|园|屏|带|圈|廊|关系|环节|难|新(?!工委|组织|党|领域)|化|链|群|基地|中心|库|台|岛|桥|路|河|湖|山|网|(?<=[“‘][^“‘]{1,2})(?=[^0-9，。、；：公]{1,6}[”’]))(?!以上|左右|多|余|上下|以内)/y;
/** What STATED goes on with after a number that no quote stands before: told before the pattern is tried. */
const UNITS = tableOf(
  '个中乡件位关化区县台名园国圈地块城基处大套学家小屏山岛州市带库座廊张所支新方旗月本村条极校核桥款江河港湖点环盟省种站篇类系网群翼者路部链镇院难项领馆',
);
const OPENING = tableOf('“‘');
const PLUS = 0x2b;
const NOUN = /^([\u4e00-\u9fff]{1,4})[”’]/;
const MOST = 40;
/** Farther apart than this, number and list have nothing to do with each other. */
const NEAR = 2;

const GOES_ON = /^[\u4e00-\u9fff]{1,6}[及和与][^，。；：]{1,20}等/;

interface Mismatch {
  readonly items: readonly Span[];
  readonly count: number;
  readonly message: 'default' | 'maybe';
}

export default paragraphRule(() => (paragraph) => {
  const places = statedAt(paragraph.codes);
  return places.length > 0 ? find(paragraph, places) : NOTHING;
});

/** “四难”, “新三样”: a quote opens right before a number, or one character earlier. */
const isQuoted = (before: number | undefined, earlier: number | undefined): boolean =>
  OPENING[before ?? 0] === 1 || OPENING[earlier ?? 0] === 1;

/** Where numbers start that may count a list. */
function statedAt(codes: Uint16Array): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < codes.length; at++) {
    if (DIGITS[codes[at]!] === 0) continue;
    const from = at;
    while (at + 1 < codes.length && DIGITS[codes[at + 1]!] === 1) at++;
    if (at - from > 1 || NOT_AFTER[codes[from - 1] ?? 0] === 1) continue;
    // “1+N”
    if (codes[at + 1] === PLUS) continue;
    if (UNITS[codes[at + 1] ?? 0] === 1 || isQuoted(codes[from - 1], codes[from - 2])) places.push(from);
  }
  return places;
}

function* find({ sentences }: Paragraph, places: readonly number[]): Iterable<Problem> {
  let index = 0;
  let pairs: Pairs | undefined;
  for (const place of places) {
    for (; place >= sentences[index]!.start + sentences[index]!.text.length; index++) pairs = undefined;
    const { text, start } = sentences[index]!;
    const stated = statedNumber(text, place - start);
    if (!stated) continue;
    pairs ??= pairMarks(text);
    const mismatch = judge(text, stated.span, stated.end, stated.number, pairs);
    if (mismatch) yield problem(text, stated.span, start, stated.number, mismatch);
  }
}

/** The number that stands here with what it counts, where a list may stand by it. */
function statedNumber(text: string, from: number) {
  STATED.lastIndex = from;
  const match = STATED.exec(text);
  const number = match && parseNumeral(match[1]!);
  if (!match || !number || number > MOST) return undefined;
  const span = { start: from, end: from + match[1]!.length };
  if (isRank(text, from) || isOfPeople(text, from, match[0].length)) return undefined;
  if (isInPair(text, span.start, span.end) || isOfWorks(text, from, from + match[0].length)) return undefined;
  if (!mayFollowList(text, from) && !FOLLOWED.test(text.slice(from, from + 28))) return undefined;
  return { span, end: from + match[0].length, number };
}

/** 前两大经济体: a rank; 目前三项 is a number. */
const isRank = (text: string, at: number): boolean =>
  /(?:^|[^目当此之年日以])前$/.test(text.slice(Math.max(0, at - 2), at));

/** 王某先生、李某先生等两国企业家: the countries are theirs, and the list is of people. */
const isOfPeople = (text: string, at: number, length: number): boolean =>
  /[国省市县区]$/.test(text.slice(at, at + length)) &&
  /(?:先生|女士|主席|总理|总统|首相|书记|同志|部长|教授|院士)等$/.test(text.slice(Math.max(0, at - 4), at));

/** 出版专著、教材6部，: kinds of works, of which there are so many; where each is named, it stands in its marks. */
const isOfWorks = (text: string, from: number, end: number): boolean =>
  '部篇本幅首册'.includes(text.charAt(end - 1)) &&
  !/[\u4e00-\u9fff“《]/.test(text.charAt(end)) &&
  !'”》）'.includes(text.charAt(from - 1) || '”');

/** 三省一市, 两州四县, 6链1展区: one name of two numbers. */
const isInPair = (text: string, start: number, end: number): boolean =>
  /^[\u4e00-\u9fff][一二两三四五六七八九0-9][\u4e00-\u9fff]/.test(text.slice(end, end + 3)) ||
  /^[一二两三四五六七八九0-9][\u4e00-\u9fff]$/.test(text.slice(Math.max(0, start - 2), start));

const FOLLOWED = /[：:（(]|——|即|分别[是为]/;

/** In the clause before a number: a list has 、 or ends with a quote or bracket that may hold commas. */
const PARTS_ITEMS = /[、”’）)》】]/;

/** A cheap look before the list is read: an item ends here, and a mark that parts items stands before. */
function mayFollowList(text: string, at: number): boolean {
  const quoted = '“‘'.includes(text.charAt(at - 1) || '。');
  if ('、，。；：（“‘—'.includes(text.charAt(at - (quoted ? 2 : 1)) || '。')) return false;
  const before = text.slice(Math.max(0, at - LONGEST_LIST), at);
  return PARTS_ITEMS.test(before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1));
}

function judge(text: string, span: Span, after: number, number: number, pairs: Pairs): Mismatch | undefined {
  const before = listBefore(text, span.start, pairs);
  const following = listAfter(text, after, pairs);
  const fits = (list: { open: boolean; readings: ReadonlySet<number> } | undefined): boolean =>
    list !== undefined && [...list.readings].some((count) => (list.open ? count <= number : count === number));
  if (fits(before) || fits(following)) return undefined;
  const near = (list: { items: readonly Span[] }) => Math.abs(list.items.length - number) <= NEAR;
  const quoted = '“‘'.includes(text.charAt(span.start - 1) || '。');
  if (following?.bracketed && !following.open && near(following)) {
    // “五个一”（…）explains a name, whole; another bracket may give examples.
    const explains = quoted || text.startsWith('个一', span.end);
    return { items: following.items, count: following.items.length, message: explains ? 'default' : 'maybe' };
  }
  if (before && Math.abs(before.count - number) <= NEAR) {
    const goesOn = text.slice(after).search(/[、，。；：！？,;:]/);
    if (quoted && !before.open && !before.sure && (number < 2 || before.items.length < 3)) return undefined;
    if (!before.open && goesOn >= 0 && text.charAt(after + goesOn) === '、') return undefined;
    // …、八位女战士及“…”等众多英雄: the number belongs to one item of a list that goes on.
    if (!before.open && GOES_ON.test(text.slice(after, after + 30))) return undefined;
    // 形式主义、官僚主义“四风”, 全国、省、市“两会”: a name of several may stand behind some of them, or behind others.
    if (quoted && !before.open && (before.count < number || !before.sure) && !spellsOut(text, after, before.items))
      return undefined;
    return { items: before.items, count: before.count, message: before.sure || before.open ? 'default' : 'maybe' };
  }
  if (following && !following.open && near(following))
    return { items: following.items, count: following.items.length, message: 'maybe' };
  return undefined;
}

/** 认识到位、责任到位、措施到位“四个到位”: each item ends with what the quoted name counts. */
function spellsOut(text: string, after: number, items: readonly Span[]): boolean {
  const noun = NOUN.exec(text.slice(after, after + 8))?.[1];
  return (
    noun !== undefined && items.length > 2 && items.every(({ start, end }) => text.slice(start, end).endsWith(noun))
  );
}

function problem(text: string, span: Span, offset: number, number: number, mismatch: Mismatch): Problem {
  const { items, count, message } = mismatch;
  return {
    span: shift(span, offset),
    message,
    args: { number, count },
    fix: inScriptOf(text.slice(span.start, span.end), count),
    related: items.map((item, i) => ({
      span: shift(item, offset),
      message: { zh: `第${i + 1}项：${text.slice(item.start, item.end)}`, en: `item ${i + 1}` },
    })),
  };
}
