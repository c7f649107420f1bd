import { isHanCode } from '../../server/src/draft/characters';
import type { Lexicon } from '../../server/src/engine/lexicon';
import type { Suspicion } from '../../server/src/engine/ngrams';
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
