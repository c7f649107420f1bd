import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { mayHold } from '../../../server/src/draft/grams';
import { shift } from '../../../server/src/draft/span';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { framesOf } from '../frames';
import { type PlanPhase, planPhases, yearsOf } from '../planPhases';
import { readUse, type Tense, tenseOf } from '../tense';
import { saidOf, type YearSubject, yearSubject } from '../years';
import { actionYears } from './actionYears';
import { congressYears } from './congressYears';
import { planTimes } from './planTimes';

/** The statement must be made of the year: 今年是…, 2025年正值…, also in a chain (是…，是…). */
const LINK = /^[，,]?$|(?:是|为|正值|恰逢|适逢|迎来|进入|系)/;
/** Without a year, only words that put the draft itself into the phase. */
const NOW = /(?:正值|正处于|正处在|处于|处在|站在|迈入|进入|迎来)$/;
/** “十四五”规划开局之年，…要…: the phase opens its clause. */
const HEAD = /(?:^|[，；])(?:值此|作为|面对|时值|在)?$/;

const TO_DO = /^，[^，。；]{0,16}(?:要(?![求素点])|必须|务必|力争|确保)/;

const NAMES = { opening: '开局之年', middle: '承上启下之年', closing: '收官之年', ending: '收官' } as const;

/** Each of the forms below holds one of these. */
const mayConcern = mayHold(['之年 一年 局年 官年 首年 收官 开局 时期 期间 （2 (2'.split(' ')]);

/** 开局之年, 承上启下, 收官之年 of a plan, or the n-th year of an action, said of a year that is not it. */
export default draftRule(({ vocabulary }) => {
  const phasesOf = planPhases(vocabulary.plans);
  const timesOf = planTimes(vocabulary.plans);
  return function* (draft, { date }) {
    for (const [index, { paragraph, start, skipped }] of draft.lines.entries()) {
      if (skipped || !mayConcern(paragraph.grams)) continue;
      const tenseAt = (from: number, to: number): Tense =>
        date ? tenseOf(paragraph, from, readUse(paragraph, from, to), date, framesOf(draft, date)[index]) : 'past';
      for (const { span, ...problem } of [
        ...misplaced(phasesOf(paragraph), date, (from, to) =>
          TO_DO.test(paragraph.text.slice(to, to + 24)) ? tenseAt(from, to) : 'past',
        ),
        ...timesOf(paragraph, date, tenseAt),
        ...actionYears(paragraph, date),
        ...congressYears(paragraph, date, vocabulary.congresses),
      ])
        yield { ...problem, span: shift(span, start) };
    }
  };
});

function* misplaced(
  phases: readonly PlanPhase[],
  date: DateRange | undefined,
  tenseOfHead: (start: number, end: number) => Tense,
): Iterable<Problem> {
  for (const phase of phases) {
    const { start, end } = phase;
    const years = yearsOf(phase);
    const subject = subjectOf(phase, date);
    const head = subject ?? headOf(phase, date);
    if (!head || (head.year >= years.from && head.year <= years.to)) continue;
    if (phase.phase === 'ending' && head.year > years.to) continue;
    // The next year's phase may be spoken of already, and what is over is the matter of outdated-expression.
    if (!subject && (head.year === years.from - 1 || head.year > phase.plan.last || tenseOfHead(start, end) === 'past'))
      continue;
    yield {
      span: { start, end },
      ...(subject ? {} : { message: 'head' }),
      args: {
        plan: phase.plan.name,
        phase: phase.phase === 'nth' ? `第${'一二三四五'[phase.nth - 1]}年` : NAMES[phase.phase],
        years: years.from === years.to ? `${years.from}年` : `${years.from}年至${years.to}年`,
        range: years.from === years.to ? years.from : `${years.from}–${years.to}`,
        said: saidOf(head),
        year: head.year,
      },
    };
  }
}

function subjectOf({ before, phase }: PlanPhase, date: DateRange | undefined): YearSubject | undefined {
  const subject = yearSubject(before, date);
  if (subject && LINK.test(subject.link)) return subject;
  if (!date || subject || !(phase === 'ending' || NOW.test(before))) return undefined;
  return { year: yearOf(date), words: '', link: '' };
}

const headOf = ({ before }: PlanPhase, date: DateRange | undefined): YearSubject | undefined =>
  date && HEAD.test(before) && !yearSubject(before, date) ? { year: yearOf(date), words: '', link: '' } : undefined;
