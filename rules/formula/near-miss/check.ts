import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import type { NearMiss, Place } from '../judge';
import { knownErrors } from '../known';
import { type FaultyList, listFinder } from '../lists';
import { nearMissFinder } from '../near';
import { paragraphSkeleton, type Skeleton } from '../skeleton';

/** Text that is a set expression but for a character or two, or has its items in another order. */
export default paragraphRule(({ vocabulary }) => {
  const find = nearMissFinder(vocabulary);
  const listed = knownErrors(vocabulary);
  const findLists = listFinder(vocabulary);
  return (paragraph, { date }) => {
    const { disorders, near } = find(paragraph, date);
    const lists = findLists(paragraph, date);
    return disorders.length + near.length + lists.length > 0
      ? [...problems(paragraph, disorders, near, lists)]
      : NOTHING;
  };

  function* problems(
    paragraph: Paragraph,
    disorders: readonly Place[],
    near: readonly NearMiss[],
    lists: readonly FaultyList[],
  ): Iterable<Problem> {
    const skeleton = paragraphSkeleton(paragraph);
    const known = listed(paragraph);
    // One place is told once, by the first that finds it.
    const told: { start: number; end: number }[] = known.map(({ start, end }) => ({ start, end }));
    const isTold = ({ span: { start, end } }: Problem) => told.some((other) => start < other.end && other.start < end);
    for (const { phrase, start, end } of disorders) {
      const { form, certainty } = phrase.formula;
      const message = certainty === 'sure' ? 'order' : 'likelyOrder';
      const problem = { span: spanOf(skeleton, start, end), message, args: { form }, fix: form };
      if (isTold(problem)) continue;
      told.push(problem.span);
      yield problem;
    }
    for (const list of lists) {
      const problem = problemOfList(list);
      if (isTold(problem)) continue;
      told.push(problem.span);
      yield problem;
    }
    for (const miss of near) {
      const problem = problemOf(miss, skeleton, paragraph);
      if (!isTold(problem)) yield problem;
    }
  }
});

function problemOfList({ start, end, formula, item, kind, fix }: FaultyList): Problem {
  const message = kind === 'other' ? 'wording' : kind;
  return { span: { start, end }, message, args: { form: formula.form, item }, fix };
}

function problemOf(miss: NearMiss, skeleton: Skeleton, paragraph: Paragraph): Problem {
  const span = spanOf(skeleton, miss.start, miss.end);
  return {
    span,
    message: miss.broken ? 'default' : 'wording',
    args: { form: miss.phrase.form },
    fix: corrected(miss, skeleton, paragraph.text, span),
  };
}

const spanOf = ({ at }: Skeleton, start: number, end: number) => ({ start: at(start), end: at(end - 1) + 1 });

/** The marked text with its slips put right; its quotes and separators stay. */
function corrected({ slips }: NearMiss, { at }: Skeleton, text: string, span: { start: number; end: number }): string {
  let result = '';
  let from = span.start;
  for (const { start, end, right } of slips) {
    const place = start === end ? (start === 0 ? span.start : at(start - 1) + 1) : at(start);
    result += text.slice(from, place) + right;
    from = start === end ? place : at(end - 1) + 1;
  }
  return result + text.slice(from, span.end);
}
