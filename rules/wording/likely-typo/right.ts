import { isSurname } from '../../consistency/surnames';
import type { Doubt } from '../suspicions';

/** What follows a name. */
const TITLE =
  /^(?:同志|书记|主席|省长|市长|区长|县长|州长|镇长|乡长|部长|局长|处长|主任|会长|院长|校长|所长|教授|院士|先生|女士|老师|医生|委员|代表)/;
/** What a figure follows: 火电占43%, 风电约15%. */
const BEFORE_FIGURE = /^[占约近超逾达](?=[0-9０-９])/;
/** 甲、乙两个县. */
const STEM = /^[甲乙丙丁]/;

/** What a dictionary takes for a slip and a reader does not: a name with its title, and a few small words. */
export function isRight(text: string, { start, end, at }: Doubt): boolean {
  if (BEFORE_FIGURE.test(text.slice(at, at + 2))) return true;
  if (STEM.test(text.slice(at, at + 1)) && text.charAt(at - 1) === '、') return true;
  return isName(text, start, end);
}

/** 李明教授, 黄志远同志: a surname, one or two characters, and a title. */
function isName(text: string, start: number, end: number): boolean {
  const from = isSurname(text.charAt(start)) ? start : isSurname(text.charAt(start - 1)) ? start - 1 : -1;
  return from >= 0 && end - from > 1 && end - from < 4 && TITLE.test(text.slice(end, end + 2));
}
