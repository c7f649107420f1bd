import { type DateRange, daysBetween, yearOf } from '../../../server/src/draft/dateRange';
import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { shift } from '../../../server/src/draft/span';
import type { Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { FACTS_END } from '../facts';
import { type Frame, framesOf } from '../frames';
import { inWords } from '../messages';
import { readUse, tenseOf } from '../tense';
import { ANNUALS, annualOf, INSPECTIONS, INTEGRITY, inspectionOf, integrityOf, type Session } from './sessions';

const STUDY = /学习|贯彻|落实|宣传|宣讲|领会|传达/;
/** Before a session its agenda, its press centre and its preparation are spoken of; only what it has done is too early. */
const HELD =
  /^(?:[^，。；]{0,20}精神|(?:和|、)?(?:工作)?部署|上?(?:强调|指出|提出|明确|作出|审议通过|审查批准|通过|批准)了?|胜利闭幕|圆满闭幕|已?闭幕|以来|之后|期间)/;
const COMING = /将|迎接|喜迎|筹备|拟|准备|开好|决定|提请|确保|草案|建议|即将|召开前/;

const mayName = mayHold([
  ['次全', '次会', '次廉'],
  ['中央', '全国', '国务'],
]);

/** A numbered session of a national body that cannot have been held yet, and one that was followed by newer ones. */
export default draftRule(
  () =>
    function* (draft, { date }) {
      if (!date) return;
      for (const [index, { paragraph, start, skipped }] of draft.lines.entries()) {
        if (skipped || !mayName(paragraph.grams)) continue;
        for (const session of sessionsIn(paragraph.text, date)) {
          const problem = judge(session, paragraph, date, () => framesOf(draft, date)[index]);
          if (problem) yield { ...problem, span: shift(session, start) };
        }
      }
    },
);

const sessionsIn = (text: string, date: DateRange): Session[] => [
  ...matchesOf(text, INSPECTIONS).flatMap((match) => inspectionOf(match) ?? []),
  ...matchesOf(text, ANNUALS).map(annualOf),
  ...matchesOf(text, INTEGRITY).map((match) => integrityOf(match, yearOf(date))),
];

function judge(
  session: Session,
  paragraph: Paragraph,
  date: DateRange,
  frame: () => Frame | undefined,
): Omit<Problem, 'span'> | undefined {
  const { start, end, first, last, name } = session;
  const spirit = /^[^，。；]{0,20}(?:精神|部署|要求)/.exec(paragraph.text.slice(end, end + 24))?.[0] ?? '';
  const use = readUse(paragraph, start, end + spirit.length);
  if (first > date.end) {
    if (COMING.test(use.clause) || !HELD.test(paragraph.text.slice(end, end + 24))) return undefined;
    // A plenum may have been held since the facts end; a session of March may not.
    if (session.isUnknown && date.end > FACTS_END) return undefined;
    return { message: 'early', args: { name, when: session.isUnknown ? '没有召开的消息' : whenOf(first) } };
  }
  if (!STUDY.test(use.clause) || spirit === '' || use.evidence === 'past') return undefined;
  const newest = session.newestBefore(date.start);
  const isOld = newest ? newest.last > last : Number(last.slice(0, 4)) < Number(date.start.slice(0, 4)) - 1;
  if (!isOld || (newest && paragraph.text.includes(newest.name))) return undefined;
  if (newest && daysBetween(newest.last, date.start) < A_MONTH) return undefined;
  if (tenseOf(paragraph, start, use, date, frame()) === 'past') return undefined;
  return newest
    ? { args: { name, newest: newest.name, day: inWords(newest.last), iso: newest.last } }
    : { message: 'old', args: { name, year: last.slice(0, 4) } };
}

/** Days: drafts take some weeks, and a study plan may still speak of the last. */
const A_MONTH = 30;

const whenOf = (first: string): string =>
  `要到${Number(first.slice(0, 4))}年${first.slice(5) === '01-01' ? '' : `${Number(first.slice(5, 7))}月`}才召开`;
