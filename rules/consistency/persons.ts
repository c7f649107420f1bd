import { mayHold } from '../../server/src/draft/grams';
import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph, Span } from '../../server/src/draft/types';
import { isSurname } from '../surnames';

/** A person with a title: 刘锋书记, 市委书记刘锋, 雪梅市长. The span is the name. */
export interface Person {
  readonly name: string;
  /** 书记, 市长: who bears another title is another, or has moved. */
  readonly title: string;
  /** 市委, 区政协; empty where it is not said. */
  readonly body: string;
  readonly span: Span;
  /** `given`: without the surname, as colleagues are called; `slot`: only what stands where a name would. */
  readonly as: 'full' | 'given' | 'slot';
}

/** Titles, and what is called after a person. */
const TITLE =
  '总书记|书记|主席|总理|委员长|省长|市长|区长|县长|州长|乡长|镇长|主任|部长|同志|院士|教授|新时代中国特色|(?:强军|经济|法治|外交|文化|生态文明)思想';
/** The first two characters of each. */
const mayTitle = mayHold([
  '总书 书记 主席 总理 委员 省长 市长 区长 县长 州长 乡长 镇长 主任 部长 同志 院士 教授 新时 强军 经济 法治 外交 文化 生态'.split(
    ' ',
  ),
]);
const AFTER = new RegExp(`(${TITLE})`, 'g');
/** The body before a title, and the name after it where a clause ends or speaks of the person. */
const BODY = /(?:省|市|区|县|州|镇|乡)(?:委|政协|人大常委会|政府)?$/;
const FOLLOWING =
  /^([\u4e00-\u9fff]{2,3})(?=[，。；、：:）)\n]|$|同志|出席|参加|主持|作|在|到|率|等|的|和|指出|强调|代表|宣布|讲|说|对|就)/;
const OFFICES = new Set(['书记', '主席', '省长', '市长', '区长', '县长', '州长', '主任']);
const HAN = /[\u4e00-\u9fff]/;
/** The line under a title: 市政协主席　刘锋. */
const UNDER_TITLE =
  /^[（(\s\u3000]{0,8}[\u4e00-\u9fff、，]{1,24}?(书记|主席|省长|市长|区长|县长|州长|主任|部长)[ \u3000]{1,6}([\u4e00-\u9fff]{2,3})[）)\s\u3000]{0,4}$/d;
/** Words that stand where a name may stand. */
const NOT_A_NAME =
  /[的了是在和与及对向为等各全省市县区州乡镇村副总前原老新本我你他她委组处科室办局厅部长会政党团兼任届第任职名位个两三四五六七八九十一二]/;
/** Of three characters that begin with a surname fewer are words. */
const NEVER_IN_NAMES = /[的了是在与及对等各省市县区州乡镇村副总他她委组处室办局厅部兼届第职位个]/;
/** 要求全党同志: no name; 祝连主席, 谢王书记: a verb and a surname. */
const WISH = new Set('祝谢请向');
const isWish = (two: string, before = ''): boolean =>
  WISH.has(two[0]!) && (two[0] === '祝' || isSurname(two[1]) || /[感多答鸣]/.test(before));
/** 全党同志, 两院院士, 印度总理. */
const NOBODY = new Set('全党 全军 全国 全体 两院 印度 缅甸 日本 越南 德国 法国 英国 美国'.split(' '));
const BREAK = /[，。；、：！？“”（）《》\s*×]/;

export function personsIn({ text, grams }: Paragraph): Person[] {
  const found: Person[] = [];
  if (!mayTitle(grams)) return found;
  const line = text.length < 60 ? underTitle(text) : undefined;
  if (line) return [line];
  for (const { index, 1: title } of matchesOf(text, AFTER)) {
    if (isNoTitle(text, index, title!)) continue;
    const person = (OFFICES.has(title!) && nameAfter(text, index, title!)) || nameBefore(text, index, title!);
    if (person) found.push(person);
  }
  return found;
}

function underTitle(text: string): Person | undefined {
  const match = UNDER_TITLE.exec(text);
  const name = match?.[2];
  if (!match || !name || !isSurname(name[0]) || !isGiven(name.slice(1), NEVER_IN_NAMES)) return undefined;
  const [start, end] = match.indices![2]!;
  const before = text.slice(0, match.indices![1]![0]);
  // A deputy is one of several.
  if (before.endsWith('副')) return undefined;
  return { name, title: match[1]!, body: BODY.exec(before)?.[0] ?? '', span: { start, end }, as: 'full' };
}

/** 国家主席, 中央领导同志, 轮值主席国, 大会主席团, 有关部门负责同志 name nobody. */
const NO_NAME = /国家|中央|国防|外交|财政|领导|负责|有关|全体|主管|分管/;
const isNoTitle = (text: string, at: number, title: string): boolean =>
  NO_NAME.test(text.slice(Math.max(0, at - 2), at)) ||
  (title === '主席' && '国团'.includes(text[at + title.length] || '?'));

/** 市委书记刘锋, 市长雪梅; a deputy is one of several. */
function nameAfter(text: string, at: number, title: string): Person | undefined {
  const from = at + title.length;
  const name = FOLLOWING.exec(text.slice(from, from + 6))?.[1];
  if (!name || !isSurname(name[0]) || !isGiven(name.slice(1)) || text[at - 1] === '副') return undefined;
  const body = BODY.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? '';
  return { name, title, body, span: { start: from, end: from + name.length }, as: 'full' };
}

/** Three characters that begin with a surname, or two; or two alone between marks, a given name. */
function nameBefore(text: string, at: number, title: string): Person | undefined {
  const person = (length: number, as: Person['as']): Person => {
    const span = { start: at - length, end: at };
    return { name: text.slice(at - length, at), title, body: '', span, as };
  };
  if (at < 2 || NOBODY.has(text.slice(at - 2, at))) return undefined;
  const three = text.slice(at - 3, at);
  if (at > 2 && isSurname(three[0]) && isGiven(three.slice(1), NEVER_IN_NAMES)) return person(3, 'full');
  const two = text.slice(at - 2, at);
  if (isWish(two, text[at - 3])) return undefined;
  if (isSurname(two[0]) && isGiven(two.slice(1))) return person(2, 'full');
  if (isGiven(two) && title !== '同志' && (at === 2 || BREAK.test(text[at - 3]!))) return person(2, 'given');
  if (at > 2 && isGiven(three, NEVER_IN_NAMES)) return person(3, 'slot');
  return isGiven(two) ? person(2, 'slot') : undefined;
}

const isGiven = (text: string, never = NOT_A_NAME): boolean =>
  [...text].every((each) => HAN.test(each)) && !never.test(text);
