import { parseNumeral } from '../../../server/src/draft/numeral';

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 0 is Sunday. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

export const WEEKDAYS = '日一二三四五六';

/** A number of a date as written: 2025, 二〇二五, ２月, 二十九. */
export const read = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : parseNumeral(written.normalize('NFKC').replace(/[○O]/g, '〇'));
