import { isHanCode } from '../../server/src/draft/characters';
import type { Lexicon } from '../../server/src/engine/lexicon';
import type { Suspicion } from '../../server/src/engine/ngrams';
import { isCommonSurname, isSurname } from '../surnames';
import { isTransliteration } from '../transliteration';
import { covers } from './variants';

/** What stands beside a suspicious place and says that it is right: figures, items made alike, roads, foreign names. */

const MEASURES = new Set('项个条类次种件家座处批轮名场');
const COUNTS = new Set('0123456789０１２３４５６７８９两二三四五六七八九十百千万亿余多几各每');
const REACHES = new Set('破超达近逾约占前');

/** 4项|行动: a measure word after a number; 收入破|万亿: a verb before one. */
export function isCounted(text: string, { start, end, at }: Suspicion): boolean {
  if (at === start && start > 0 && MEASURES.has(text.charAt(at)) && COUNTS.has(text.charAt(at - 1))) return true;
  return at >= end - 1 && end < text.length && REACHES.has(text.charAt(end - 1)) && COUNTS.has(text.charAt(end));
}

/** 善作善为, 提质增绿: four characters of two like pairs may end in another way than the phrase that is known. */
export const isTwiceVaried = (text: string, { start, end, at }: Suspicion): boolean =>
  at === end &&
  end - start === 3 &&
  (text[start] === text[end - 1] || text[end - 1] === '增') &&
  isHanCode(text.charCodeAt(end)) &&
  !isHanCode(text.charCodeAt(end + 1));

const LONGEST_ITEM = 16;
const JOINS = '，、；,;';

/**
 * 品牌展、好物展、时尚产业展: the item before ends with the same character, which is a word of its own there (not so in
 * 资源开发、产业发); of 恢复工程、建设程 it has what lacks.
 */
export function endsAlike(text: string, { start, end, at, fix }: Suspicion, lexicon: Lexicon): boolean {
  if (at < end - 1 || isHanCode(text.charCodeAt(end)) === (text[end] !== '等')) return false;
  let from = start;
  while (from > 0 && start - from < LONGEST_ITEM && isHanCode(text.charCodeAt(from - 1))) from--;
  if (from < 2 || !JOINS.includes(text[from - 1]!) || text[from - 2] !== text[end - 1]) return false;
  if (at < end) return text[from - 3] !== fix[at - start];
  // 创新|城
  return !lexicon.has(text.slice(from - 3, from - 1)) || lexicon.has(text.slice(from - 4, from - 2));
}

/** 科尔曼, 比勒费尔德: a foreign name, which may be written with other characters. */
export const isForeign = (text: string, { start, end }: Suspicion): boolean =>
  end - start > 2 && isTransliteration(text.slice(start, end));

/** 许可给|中小微企业: the other of two characters begins a phrase that is known. */
export const opensVariant = (text: string, { start, end, at }: Suspicion): boolean =>
  at === start && end - start === 2 && isHanCode(text.charCodeAt(end)) && covers(text, end - 1, end + 1);

/** 浮临高速, 常泰长江大桥: a road is named by a character of each end. */
const ROUTE = /^(?:高速|高铁|铁路|公路|城际|运河|长江|黄河|大桥|输气|输水|输电|直流|快速)/;
export const isRoute = (text: string, { start, end }: Suspicion): boolean =>
  end - start === 2 && ROUTE.test(text.slice(end, end + 2));

/** 助困、助残、助业: the pair beside it in the row has the same character at the same place. */
export function isOfPairs(text: string, { at }: Suspicion): boolean {
  const shares = (mark: number, other: number) => text[mark] === '、' && text[other] === text[at];
  return shares(at - 1, at - 3) || shares(at + 2, at + 3) || shares(at - 2, at - 3) || shares(at + 1, at + 3);
}

/** 成员单婷婷; 李锐、彭友东、董玲: a given name of one character said twice, or one of a row of names. */
export function isPersonName(text: string, { start, at }: Suspicion): boolean {
  if (text[at] === text[at + 1] && isSurname(text[at - 1])) return true;
  const from = text[start - 1] === '、' ? start : text[start - 2] === '、' ? start - 1 : -1;
  const to = from < 0 ? -1 : text.indexOf('、', from);
  if (to < 0 || !isName(text, from, to)) return false;
  const later = text.slice(to + 1, to + 5).search(/[、等同，]/);
  return isName(text, text.lastIndexOf('、', from - 2) + 1, from - 1) || isName(text, to + 1, to + 1 + later);
}

/** 副教授黄刚, 组长龚正: a surname right after an office. */
const OFFICES =
  /(?:书记|主任|市长|县长|区长|镇长|乡长|部长|局长|处长|科长|院长|校长|队长|组长|班长|会长|教授|讲师|研究员|医生|教师|记者|董事长|总经理|指导员|组委员)$/;
export const isAfterOffice = (text: string, { start, end }: Suspicion): boolean =>
  end - start === 2 && isCommonSurname(text[start]) && OFFICES.test(text.slice(Math.max(0, start - 3), start));

/** 80余期: what is counted roughly; 罗甸县, 江溪街道: the name of a place. */
export const isCountedOrPlace = (text: string, { start, end }: Suspicion): boolean =>
  end - start === 2 &&
  ((text[start] === '余' && COUNTS.has(text[start - 1] ?? '')) ||
    /^(?:县(?![域级])|街道)/.test(text.slice(end, end + 2)));

const isName = (text: string, from: number, to: number): boolean =>
  to - from > 1 && to - from < 4 && isSurname(text[from]);

/** 推进|村党组织, 村（社区）: the village is a word of its own, and no 乡 lacks. */
const OF_VILLAGE = /^村(?:党组织|党支部|[（(]|级|“两委”|两委|干部|集体|规民约|民小组|务公开|与村|和社区)/;
export const isVillage = (text: string, { at, start, fix }: Suspicion): boolean =>
  '乡农'.includes(fix[at - start]!) && OF_VILLAGE.test(text.slice(at, at + 6));

/** “小社会”: a quoted expression is whole as it is. */
export const isWholeQuote = (text: string, { start, end, at }: Suspicion): boolean =>
  at > start && at < end && end - start > 2 && text[start - 1] === '“' && text[end] === '”';

/** 在验证中|取得: in the course of it; 到国外去|增加: to go there. */
export const isCourse = (text: string, { start, end, at, fix }: Suspicion): boolean =>
  (at === end && text[end - 1] === '中' && /^(?:获|取得|夺|涌现|锤炼)/.test(text.slice(end, end + 2))) ||
  (fix.startsWith('去年') && isHanCode(text.charCodeAt(start - 1)) && !'比较与同于'.includes(text[start - 1]!));
