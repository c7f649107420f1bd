import { type DateRange, yearOf } from '../../server/src/draft/dateRange';
import { matchesOf } from '../../server/src/draft/matches';

const SUBJECT = /((?:19|20)\d{2})年(?!代|来|前|后)|今年|明年|来年|后年|去年|上年|前年|(?:刚刚)?过去的?(?:这)?一年/g;
const OFFSETS: Readonly<Record<string, number>> = {
  今年: 0,
  明年: 1,
  来年: 1,
  后年: 2,
  去年: -1,
  上年: -1,
  前年: -2,
};

export interface YearSubject {
  readonly year: number;
  /** As written: 今年, 2025年; empty where the draft's date alone tells it. */
  readonly words: string;
  /** What stands between the subject and the place that was asked about. */
  readonly link: string;
}

/**
 * The year a statement is made of, read from the sentence before it (今年是…, 2025年是…). Undefined where none is named,
 * or where it can only be told from a date that is not known.
 */
export function yearSubject(before: string, date: DateRange | undefined): YearSubject | undefined {
  const match = [...matchesOf(before, SUBJECT)].at(-1);
  if (!match) return undefined;
  const [words, explicit] = match;
  const link = before.slice(match.index + words.length);
  if (explicit) return { year: Number(explicit), words, link };
  return date && { year: yearOf(date) + (OFFSETS[words] ?? -1), words, link };
}

/** For a message: what year the statement is about, and how that is known. */
export const saidOf = ({ words, year }: YearSubject): string =>
  words === '' ? `稿件日期为${year}年` : /^\d/.test(words) ? `这里写的是${year}年` : `${words}指${year}年`;

/** The sentence up to a place, at most `reach` characters of it. */
export function sentenceBefore(text: string, at: number, reach = 120): string {
  const near = text.slice(Math.max(0, at - reach), at);
  return near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf('！'), near.lastIndexOf('？')) + 1);
}
