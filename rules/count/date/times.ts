import { matchesOf } from '../../../server/src/draft/matches';
import { spanOf } from '../../../server/src/draft/span';
import type { Problem } from '../../../server/src/engine/rule';
import { read } from './days';

const TIME = /(?<=[日号天晨午晚间][ \u3000]?)([0-9０-９]{1,2})(时|[:：])(?!间)([0-9０-９]{1,2})?(?:分|(?![0-9０-９]))/g;
/** 11时75分, 9时至25时: hours of the day even where no day stands before. */
const CLOCK = /([0-9０-９]{1,2})时([0-9０-９]{1,2})分/g;
const CLOCK_RANGE = /[0-9０-９]时(?:[0-9０-９]{1,2}分)?(?:至|到|—|－|-|～|~)([0-9０-９]{1,2})时(?!间)/g;
/** 历时30时15分 is no time of day. */
const LASTING = /[历用耗]时[^，。]{0,4}$/;
const AM = /(?:上午|早晨|清晨)[ \u3000]?$/;

/** Hours and minutes that no day has. */
export function* times(text: string): Iterable<Problem> {
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
