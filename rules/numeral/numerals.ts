import { parseNumeral } from '../../server/src/draft/numeral';

const DIGITS = '〇一二三四五六七八九';

/** 14 → 十四; whole numbers below 10,000. */
function toHan(value: number): string {
  if (value < 10) return value === 0 ? '零' : DIGITS[value]!;
  let result = '';
  let gap = false;
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) gap = result !== '';
    else {
      result += `${gap ? '零' : ''}${digit === 1 && size === 10 && result === '' ? '' : DIGITS[digit]}${unit}`;
      gap = false;
    }
  }
  return result;
}

/** 14 or 十四 → 十四. */
export const asHan = (text: string): string => toHan(parseNumeral(text) ?? 0);

/** 十四 or 14 → 14; a year 二〇二五 → 2025. */
export const asArabic = (text: string): string => String(parseNumeral(text));

/** Measure words and units that may follow a count. */
export const UNIT =
  '(?:%|％|个百分点|个|多?名|位|人次|人|户|家|件|项|条|亿元|万元|美元|元|吨|亩|公顷|平方公里|平方千米|平方米|立方米|公里|千米|公斤|千克|厘米|米|斤|次|天|周年|周|倍|成|岁|辆|台|套|所|座|处|场|期|篇|份|千瓦时|千瓦|小时|分钟|秒|课时|字|张|批|架|艘|支|只|头|棵|株|本|册|间|栋|幢|床|种|类|款|分|里|户次|场次|车次|项次|年|趟|遍|步)';
