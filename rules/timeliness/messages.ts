import type { DateRange } from '../../server/src/draft/dateRange';

/** An expression for a message that puts “” around it: its own quotes go, and quotes inside become ‘’. */
export const nameOf = (marked: string): string =>
  marked
    .replace(/^[“"]([^“”"]*)[”"]$/, '$1')
    .replace(/“/g, '‘')
    .replace(/”/g, '’');

/** 2021-02-25 → 2021年2月25日 */
export const inWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date ? `${date}日` : ''}`;
};

/** A draft's date as exact as it is known. */
export function rangeInWords({ start, end }: DateRange): string {
  if (start === end) return inWords(end);
  return start.endsWith('-01-01') && end.endsWith('-12-31') ? `${end.slice(0, 4)}年` : inWords(end.slice(0, 7));
}
