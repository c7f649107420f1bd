import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Problem } from '../../../server/src/engine/rule';
import { daysIn, read } from './days';

/** 9月28日至10月7日，历时9天 */
const LASTING =
  /([0-9]{1,2})月([0-9]{1,2})日?(?:至|到|—|－|-|～|~)(?:([0-9]{1,2})月)?([0-9]{1,2})日(?:[^0-9。；、至到—]{0,14}?)(?:历时|为期|会期|期限|时间共|一?共|持续|连续)([0-9]{1,2}|[一二两三四五六七八九十]{1,3})天(?!半|后|前|内|以)/g;
const DAY = 24 * 3600 * 1000;

/** Days that do not add up: neither with the first and the last counted, nor from the one to the other. */
export function* lasting(text: string, date: DateRange | undefined): Iterable<Problem> {
  if (!text.includes('天')) return;
  const year = date ? yearOf(date) : 2023;
  for (const match of matchesOf(text, LASTING)) {
    const [all, month, day, toMonth = month, toDay, written] = match;
    const days = read(written);
    const [from, to] = [dayOf(year, month!, day!), dayOf(year, toMonth!, toDay!)];
    if (days === undefined || from === undefined || to === undefined) continue;
    // Over the turn of the year.
    const difference = ((to < from ? dayOf(year + 1, toMonth!, toDay!)! : to) - from) / DAY;
    if (days === difference || days === difference + 1) continue;
    const end = match.index + all.length;
    yield { span: { start: end - written!.length - 1, end }, message: 'lasting', args: { right: difference + 1 } };
  }
}

function dayOf(year: number, month: string, day: string): number | undefined {
  const [m, d] = [Number(month), Number(day)];
  return m < 1 || m > 12 || d < 1 || d > daysIn(year, m) ? undefined : Date.UTC(year, m - 1, d);
}
