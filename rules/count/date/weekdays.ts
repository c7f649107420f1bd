import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Problem } from '../../../server/src/engine/rule';
import { WEEKDAYS, weekdayOf } from './days';

/** The years that a day may be of, the likeliest first, and whether the draft leaves no doubt. */
interface Years {
  readonly years: readonly number[];
  readonly isSure: boolean;
  readonly isWritten: boolean;
}

export const sure = (year: number): Years => ({ years: [year], isSure: true, isWritten: true });

const RELATIVE = /(今年|本年|去年|上年|前年|明年|来年)的?$/;
const SHIFTS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1, 来年: 1 };
const APPOINTED = /[定订将拟]于[^0-9，。；]{0,6}$/;
const OTHER_YEAR = /(?:19|20)[0-9]{2}(?=年)/g;

/** 今年, 去年 right before a day, by the draft's year. */
export function toldYear(text: string, at: number, date: DateRange | undefined): number | undefined {
  const relative = date && RELATIVE.exec(text.slice(Math.max(0, at - 3), at))?.[1];
  return relative ? yearOf(date) + SHIFTS[relative]! : undefined;
}

/** A day without its year is of the draft's year, or of the year in which it is nearest to the draft. */
export function yearsOf(
  text: string,
  at: number,
  month: number,
  day: number,
  date: DateRange | undefined,
): Years | undefined {
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

/** The day is of none of its years on the weekday that is said. */
export function* weekdayProblem(
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
