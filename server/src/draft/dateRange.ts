/** Days as ISO strings (`2024-01-10`), which compare as text. A year alone is the range from its first to its last day. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

const DATE = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;

/** Reads `2024`, `2024-01` or `2024-01-10`; undefined for anything else and for days that do not exist. */
export function dateRange(value: string): DateRange | undefined {
  const match = DATE.exec(value);
  if (!match) return undefined;
  const year = match[1] as string;
  if (!match[2]) return { start: `${year}-01-01`, end: `${year}-12-31` };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  if (!match[3]) return { start: `${prefix}-01`, end: `${prefix}-${lastDay}` };
  const day = Number(match[3]);
  if (day < 1 || day > lastDay) return undefined;
  const iso = `${prefix}-${String(day).padStart(2, '0')}`;
  return { start: iso, end: iso };
}

/** Days from one day to another, both as ISO strings; a month counts as its first day. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
const DAY = 24 * 3600 * 1000;

/** The draft's year; of a range over a year's turn, the later one (a speech is given after it is begun). */
export const yearOf = (range: DateRange): number => Number(range.end.slice(0, 4));
