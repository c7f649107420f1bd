import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { matchesOf } from '../../../server/src/draft/matches';
import { spanOf } from '../../../server/src/draft/span';
import type { Paragraph } from '../../../server/src/draft/types';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { daysIn, read, WEEKDAYS, weekdayOf } from './days';
import { elapsed } from './elapsed';

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
const TIME = /(?<=[日号天晨午晚间][ \u3000]?)([0-9０-９]{1,2})(时|[:：])(?!间)([0-9０-９]{1,2})?(?:分|(?![0-9０-９]))/g;
/** 11时75分, 9时至25时: hours of the day even where no day stands before. */
const CLOCK = /([0-9０-９]{1,2})时([0-9０-９]{1,2})分/g;
const CLOCK_RANGE = /[0-9０-９]时(?:[0-9０-９]{1,2}分)?(?:至|到|—|－|-|～|~)([0-9０-９]{1,2})时(?!间)/g;
/** 历时30时15分 is no time of day. */
const LASTING = /[历用耗]时[^，。]{0,4}$/;
/** What a text must have for the tests that follow it. */
const MONTH = /[0-9０-９一二三四五六七八九十]月/;
const HOUR = /[日号天晨午晚间][ \u3000]?[0-9０-９]{1,2}[时:：]|[0-9０-９]时/;
const AM = /(?:上午|早晨|清晨)[ \u3000]?$/;

/** Dates, weekdays and hours that do not exist; years that do not add up. */
export default paragraphRule(
  () =>
    (paragraph, { date }) =>
      find(paragraph, date),
  '月0123456789０１２３４５６７８９',
  '月时:：年岁',
);

function* find({ text }: Paragraph, date: DateRange | undefined): Iterable<Problem> {
  if (MONTH.test(text)) {
    yield* dates(text, date);
    yield* dayRanges(text);
  }
  if (HOUR.test(text)) yield* times(text);
  yield* elapsed(text, date);
}

function* dates(text: string, date: DateRange | undefined): Iterable<Problem> {
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
function* dayRanges(text: string): Iterable<Problem> {
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

/** The years that a day may be of, the likeliest first, and whether the draft leaves no doubt. */
interface Years {
  readonly years: readonly number[];
  readonly isSure: boolean;
  readonly isWritten: boolean;
}

const sure = (year: number): Years => ({ years: [year], isSure: true, isWritten: true });

const RELATIVE = /(今年|本年|去年|上年|前年|明年|来年)的?$/;
const SHIFTS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1, 来年: 1 };
const APPOINTED = /[定订将拟]于[^0-9，。；]{0,6}$/;
const OTHER_YEAR = /(?:19|20)[0-9]{2}(?=年)/g;

/** 今年, 去年 right before a day, by the draft's year. */
function toldYear(text: string, at: number, date: DateRange | undefined): number | undefined {
  const relative = date && RELATIVE.exec(text.slice(Math.max(0, at - 3), at))?.[1];
  return relative ? yearOf(date) + SHIFTS[relative]! : undefined;
}

/** A day without its year is of the draft's year, or of the year in which it is nearest to the draft. */
function yearsOf(text: string, at: number, month: number, day: number, date: DateRange | undefined): Years | undefined {
  if (!date) return undefined;
  const own = yearOf(date);
  const before = text.slice(Math.max(0, at - 12), at);
  const told = toldYear(text, at, date);
  if (told !== undefined) return { years: [told], isSure: true, isWritten: false };
  const years = new Set([own]);
  const isDay = date.start === date.end;
  if (isDay || date.end.slice(0, 7) === date.start.slice(0, 7)) {
    const here = Date.parse(date.start);
    const distance = (year: number) => Math.abs(Date.UTC(year, month - 1, day) - here);
    for (const year of [own - 1, own + 1]) if (distance(year) < distance(own)) years.add(year);
  } else {
    years.add(own + 1);
    if (!APPOINTED.test(before)) years.add(own - 1);
  }
  // What the paragraph tells of another year may be meant.
  for (const [year] of matchesOf(text.slice(0, at), OTHER_YEAR)) years.add(Number(year));
  return { years: [...years], isSure: isDay || APPOINTED.test(before), isWritten: false };
}

function* weekdayProblem(
  span: Problem['span'],
  said: number,
  possible: Years | undefined,
  month: number,
  day: number,
): Iterable<Problem> {
  if (!possible) return;
  const { years, isSure, isWritten } = possible;
  const isSaid = (year: number) => weekdayOf(year, month, day) === said;
  if (years.some(isSaid)) return;
  const year = years[0]!;
  const right = WEEKDAYS.charAt(weekdayOf(year, month, day));
  // Last year's notice used again keeps its weekdays.
  const reused = !isWritten && isSure && isSaid(year - 1);
  yield {
    span: { start: span.end - 1, end: span.end },
    message: reused ? 'weekdayReused' : isSure ? 'weekday' : 'weekdayAssumed',
    args: { date: `${year}年${month}月${day}日`, right, last: year - 1 },
    fix: right,
  };
}

function* times(text: string): Iterable<Problem> {
  for (const match of matchesOf(text, TIME)) {
    const hour = read(match[1])!;
    const minute = read(match[3]) ?? 0;
    const span = spanOf(match);
    if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) yield { span, message: 'time' };
    else if (hour > 12 && AM.test(text.slice(Math.max(0, match.index - 4), match.index)))
      yield { span, message: 'morning' };
  }
  if (!text.includes('时')) return;
  for (const match of matchesOf(text, CLOCK)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (/[日号天晨午晚间0-9０-９][ \u3000]?$/.test(before) || LASTING.test(before)) continue;
    if (read(match[1])! > 24 || read(match[2])! > 59) yield { span: spanOf(match), message: 'time' };
  }
  for (const match of matchesOf(text, CLOCK_RANGE))
    if (read(match[1])! > 24) yield { span: spanOf(match), message: 'time' };
}
