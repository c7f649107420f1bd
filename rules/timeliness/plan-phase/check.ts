import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { type PlanPhase, planPhases, yearsOf } from '../planPhases';
import { saidOf, type YearSubject, yearSubject } from '../years';

/** The statement must be made of the year: 今年是…, 2025年正值…, also in a chain (是…，是…). */
const LINK = /^[，,]?$|(?:是|为|正值|恰逢|适逢|迎来|进入|系)/;
/** Without a year, only words that put the draft itself into the phase. */
const NOW = /(?:正值|正处于|正处在|处于|处在|站在|迈入|进入|迎来)$/;

const NAMES = { opening: '开局之年', middle: '承上启下之年', closing: '收官之年', ending: '收官' } as const;

/** 开局之年, 承上启下, 收官之年 of a plan said of a year that is not it. */
export default paragraphRule(({ vocabulary }) => {
  const phasesOf = planPhases(vocabulary.plans);
  return (paragraph, { date }) => {
    const phases = phasesOf(paragraph);
    return phases.length > 0 ? misplaced(phases, date) : NOTHING;
  };
});

function* misplaced(phases: readonly PlanPhase[], date: DateRange | undefined): Iterable<Problem> {
  for (const phase of phases) {
    const subject = subjectOf(phase, date);
    if (!subject) continue;
    const years = yearsOf(phase.plan, phase.phase);
    if (subject.year >= years.from && subject.year <= years.to) continue;
    if (phase.phase === 'ending' && subject.year > years.to) continue;
    yield {
      span: { start: phase.start, end: phase.end },
      args: {
        plan: phase.plan.name,
        phase: NAMES[phase.phase],
        years: years.from === years.to ? `${years.from}年` : `${years.from}年至${years.to}年`,
        range: years.from === years.to ? years.from : `${years.from}–${years.to}`,
        said: saidOf(subject),
        year: subject.year,
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
