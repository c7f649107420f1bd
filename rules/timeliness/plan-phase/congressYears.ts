import type { DateRange } from '../../../server/src/draft/dateRange';
import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import type { Problem } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';
import { saidOf, sentenceBefore, yearSubject } from '../years';

const mayTell = mayHold([
  ['大召', '大胜', '大精'],
  ['之年', '一年'],
]);
const STATEMENT =
  /(?:全面|深入)?(?:学习)?(?:贯彻)?(?:落实)?党的(十[六七八九]|二十)大(?:(?:胜利)?召开(?:之年|的[^，。；]{0,6}一年)|精神的?(?:开局|起步|第一)(?:之年|年))/g;
const LINK = /^[，,]?$|(?:是|为|正值|恰逢|适逢)[^，。；]{0,4}$/;

/** 今年是党的二十大召开之年; 贯彻党的二十大精神的开局之年, which is the year after. */
export function* congressYears(
  { text, grams }: Paragraph,
  date: DateRange | undefined,
  congresses: Packs['congresses'],
): Iterable<Problem> {
  if (!mayTell(grams)) return;
  for (const { index: start, 0: found, 1: number } of matchesOf(text, STATEMENT)) {
    const subject = yearSubject(sentenceBefore(text, start), date);
    const congress = congresses.find((candidate) => candidate.number === number);
    if (!congress || !subject || !LINK.test(subject.link)) continue;
    const held = Number(congress.first.slice(0, 4));
    const right = found.includes('精神') ? held + 1 : held;
    if (subject.year === right) continue;
    yield {
      span: { start, end: start + found.length },
      message: 'congress',
      args: { said: saidOf(subject), congress: `党的${number}大`, held, right, year: subject.year },
    };
  }
}
