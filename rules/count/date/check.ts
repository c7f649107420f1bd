import type { DateRange } from '../../../server/src/draft/dateRange';
import type { Paragraph } from '../../../server/src/draft/types';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { dates, dayRanges } from './dates';
import { elapsed } from './elapsed';
import { times } from './times';

/** What a text must have for the tests that follow it. */
const MONTH = /[0-9０-９一二三四五六七八九十]月/;
const HOUR = /[日号天晨午晚间][ \u3000]?[0-9０-９]{1,2}[时:：]|[0-9０-９]时/;

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
