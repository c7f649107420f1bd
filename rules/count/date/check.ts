import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { daysIn, read, WEEKDAYS, weekdayOf } from './days';

const HAN = '[〇○零一二三四五六七八九十]';
const DATE = new RegExp(
  `(?:((?:19|20)[0-9]{2}|[１２][０-９]{3}|[一二][〇○零一二三四五六七八九]{3})年)?(?<![0-9０-９一二三四五六七八九十/-])([0-9０-９]{1,2}|${HAN}{1,3})月(?:份|([0-9０-９]{1,2}|${HAN}{1,3})[日号])?(?:[ \\u3000]?[（(]?(?:星期|周|礼拜)([一二三四五六日天])(?!年))?`,
  'g',
);
/** 七八月份, 二三日: about that time. */
const ROUGHLY = /^[一二三四五六七八九]{2}$/;
const DAY_RANGE = /([0-9]{1,2})月([0-9]{1,2})日?(?:至|到|—|－|-|～|~)([0-9]{1,2})日/g;
/** Days of the lunar calendar: 农历二月三十日 exists. */
const LUNAR = /(?:农历|阴历|旧历|藏历|古历)[^，。]{0,12}$/;
const TIME = /(?<=[日号天晨午晚间][ \u3000]?)([0-9０-９]{1,2})(时|[:：])(?!间)([0-9０-９]{1,2})?(?:分|(?![0-9０-９]))/g;
/** What a text must have for the tests that follow it. */
const MONTH = /[0-9０-９一二三四五六七八九十]月/;
const HOUR = /[日号天晨午晚间][ \u3000]?[0-9０-９]{1,2}[时:：]/;
const LONG = /[0-9]年?[）)]?(?:的|这|，|,)?[0-9一二两三四五六七八九十]{1,3}年/;
const NOW = /今年|至今|迄今|如今/;
const AM = /(?:上午|早晨|清晨)[ \u3000]?$/;
const YEARS_LONG =
  /((?:19|20)[0-9]{2})年?(?:—|－|-|~|～|至|到)((?:19|20)[0-9]{2})年?[）)]?(?:的|这|，|,)?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})年(?!代|级|期|计划|行动|规划|[底初末])/g;
const AGE =
  /((?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:出生|生)[^。；]{0,30}?(?:现年|今年)([0-9]{1,3})岁/g;
const FOUNDED =
  /((?:18|19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[^0-9。；，]{0,12}(?:成立|创办|创建|建立|诞生|建校|建院|建厂|开馆)[^0-9。；]{0,16}?(?:今年|至今|迄今|到今年|如今)[^0-9。；]{0,12}?([0-9]{1,3})(?:周年|年(?!代|来))/g;

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
  if (LONG.test(text)) yield* periods(text);
  if (!date) return;
  if (text.includes('岁')) yield* ages(text, date);
  if (NOW.test(text)) yield* founded(text, date);
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
      if (year !== undefined || day !== undefined || all.endsWith('份')) yield { span, message: 'month' };
      continue;
    }
    if (day === undefined) continue;
    // Without a year, 29 February is taken to be of a leap year.
    const last = daysIn(year ?? 2024, month);
    if (day < 1 || day > last)
      yield { span, message: 'day', args: { month: year ? `${year}年${month}月` : `${month}月`, last } };
    else if (weekday) yield* weekdayProblem(span, weekday, year, month, day, date);
  }
}

/** 5月28日至32日: the second day has no month of its own. */
function* dayRanges(text: string): Iterable<Problem> {
  for (const match of matchesOf(text, DAY_RANGE)) {
    const month = Number(match[1]);
    const last = month >= 1 && month <= 12 ? daysIn(2024, month) : 31;
    const span = { start: match.index, end: match.index + match[0].length };
    if (Number(match[3]) > last) yield { span, message: 'day', args: { month: `${month}月`, last } };
  }
}

function* weekdayProblem(
  span: Problem['span'],
  written: string,
  year: number | undefined,
  month: number,
  day: number,
  date: DateRange | undefined,
): Iterable<Problem> {
  const said = WEEKDAYS.indexOf(written === '天' ? '日' : written);
  const assumed = year ?? (date && yearOf(date));
  if (assumed === undefined) return;
  // A draft without the year may speak of the year before or after.
  const years = year === undefined ? [assumed - 1, assumed, assumed + 1] : [assumed];
  if (years.some((candidate) => weekdayOf(candidate, month, day) === said)) return;
  const right = WEEKDAYS.charAt(weekdayOf(assumed, month, day));
  yield {
    span: { start: span.end - 1, end: span.end },
    message: year === undefined ? 'weekdayAssumed' : 'weekday',
    args: { date: `${assumed}年${month}月${day}日`, right },
    fix: right,
  };
}

function* times(text: string): Iterable<Problem> {
  for (const match of matchesOf(text, TIME)) {
    const hour = read(match[1])!;
    const minute = read(match[3]) ?? 0;
    const span = { start: match.index, end: match.index + match[0].length };
    if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) yield { span, message: 'time' };
    else if (hour > 12 && AM.test(text.slice(Math.max(0, match.index - 4), match.index)))
      yield { span, message: 'morning' };
  }
}

function* periods(text: string): Iterable<Problem> {
  for (const match of matchesOf(text, YEARS_LONG)) {
    const [all, from, to, written] = match;
    const years = read(written);
    const difference = Number(to) - Number(from);
    if (years === undefined || years === difference || years === difference + 1) continue;
    yield {
      span: { start: match.index, end: match.index + all.length },
      message: 'period',
      args: { from: from!, to: to!, right: difference + 1 },
    };
  }
}

/** The birthday or the founding day may be to come, and an age may be counted the traditional way. */
const fits = (stated: number, years: number): boolean => Math.abs(stated - years) <= 1;

function* ages(text: string, date: DateRange): Iterable<Problem> {
  for (const match of matchesOf(text, AGE)) {
    const age = yearOf(date) - Number(match[1]);
    if (!fits(Number(match[2]), age)) yield yearsProblem(match, 'age', age, yearOf(date));
  }
}

function* founded(text: string, date: DateRange): Iterable<Problem> {
  for (const match of matchesOf(text, FOUNDED)) {
    const years = yearOf(date) - Number(match[1]);
    if (!fits(Number(match[2]), years)) yield yearsProblem(match, 'founded', years, yearOf(date));
  }
}

const yearsProblem = (match: RegExpExecArray, message: string, right: number, now: number): Problem => ({
  span: { start: match.index, end: match.index + match[0].length },
  message,
  args: { year: match[1]!, now, right },
});
