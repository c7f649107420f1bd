import type { DateRange } from '../../../server/src/draft/dateRange';
import { matchesOf } from '../../../server/src/draft/matches';
import { spanOf } from '../../../server/src/draft/span';
import type { Problem } from '../../../server/src/engine/rule';
import { daysIn, read, WEEKDAYS } from './days';
import { sure, toldYear, weekdayProblem, yearsOf } from './weekdays';

const HAN = '[〇○零一二三四五六七八九十]';
const DATE = new RegExp(
  `(?:((?:19|20)[0-9]{2}|[１２][０-９]{3}|[一二][〇○零一二三四五六七八九]{3})年)?(?<![0-9０-９一二三四五六七八九十/-])([0-9０-９]{1,2}|${HAN}{1,3})月(?:份|([0-9０-９]{1,2}|${HAN}{1,3})[日号])?(?:(?:[ \\u3000]{0,3}[（(]?|[，,])(?:星期|周|礼拜)([一二三四五六日天])(?![年至到—、～-]))?`,
  'g',
);
/** 七八月份, 二三日: about that time. */
const ROUGHLY = /^[一二三四五六七八九]{2}$/;
const AND_DAY = '(?:至|到|—|－|-|～|~)';
const DAY_RANGE = new RegExp(`([0-9]{1,2})月([0-9]{1,2})日?${AND_DAY}(?:([0-9]{1,2})月)?([0-9]{1,2})日`, 'g');
/** 上半年（1—6月）: a part of the year with its months in a bracket. */
const QUARTER = new RegExp(
  `(前三季度|[上下]半年|第?[一二三四]季度)[（(]([0-9]{1,2})月?${AND_DAY}([0-9]{1,2})月[）)]`,
  'g',
);
const MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  前三季度: [1, 9],
  上半年: [1, 6],
  下半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
};
/** 13月底, 13月中旬 name a month. */
const PART_OF_MONTH = /^(?:底|初|末|[上中下]旬)/;
/** Days of the lunar calendar: 农历二月三十日 exists. */
const LUNAR = /(?:农历|阴历|旧历|藏历|古历)[^，。]{0,12}$/;

/** Months and days that do not exist, and weekdays that are not theirs. */
export function* dates(text: string, date: DateRange | undefined): Iterable<Problem> {
  for (const match of matchesOf(text, DATE)) {
    const [all, writtenYear, writtenMonth, writtenDay, weekday] = match;
    const year = read(writtenYear);
    const month = read(writtenMonth);
    const day = read(writtenDay);
    const span = { start: match.index, end: match.index + all.length };
    if (
      month === undefined ||
      ROUGHLY.test(writtenMonth!) ||
      ROUGHLY.test(writtenDay ?? '') ||
      LUNAR.test(text.slice(Math.max(0, match.index - 16), match.index))
    )
      continue;
    if (month < 1 || month > 12) {
      if (year !== undefined || day !== undefined || all.endsWith('份') || isPartOfMonth(text, span.end))
        yield { span, message: 'month' };
      continue;
    }
    if (day === undefined) continue;
    // Without a year, 29 February is taken to be of a leap year.
    const last = daysIn(year ?? toldYear(text, match.index, date) ?? 2024, month);
    if (day < 1 || day > last)
      yield { span, message: 'day', args: { month: year ? `${year}年${month}月` : `${month}月`, last } };
    else if (weekday) {
      const said = WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday);
      yield* weekdayProblem(
        span,
        said,
        year === undefined ? yearsOf(text, match.index, month, day, date) : sure(year),
        month,
        day,
      );
    }
  }
}

const isPartOfMonth = (text: string, at: number): boolean => PART_OF_MONTH.test(text.slice(at, at + 2));

/** 5月28日至32日: the second day has no month of its own. 5月28日至20日 ends before it begins. */
export function* dayRanges(text: string): Iterable<Problem> {
  for (const match of matchesOf(text, DAY_RANGE)) {
    const month = Number(match[1]);
    const last = month >= 1 && month <= 12 ? daysIn(2024, month) : 31;
    const span = spanOf(match);
    if (match[3] === undefined && Number(match[4]) > last)
      yield { span, message: 'day', args: { month: `${month}月`, last } };
    else if (
      Number(match[4]) < Number(match[2]) &&
      (match[3] === undefined || Number(match[3]) === month) &&
      !LUNAR.test(text.slice(Math.max(0, match.index - 16), match.index))
    )
      yield { span, message: 'backwards' };
  }
  for (const match of matchesOf(text, QUARTER)) {
    const [first, last] = MONTHS[match[1]!.replace('第', '')]!;
    const [from, to] = [Number(match[2]), Number(match[3])];
    if (from >= first && to <= last && from <= to) continue;
    const span = spanOf(match);
    yield { span, message: 'quarter', args: { months: `${first}—${last}月`, quarter: match[1]! } };
  }
}
