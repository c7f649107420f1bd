import type { Draft, Heading } from '../../../server/src/draft/types';
import { groupBy } from '../../../server/src/engine/groupBy';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { isStatute } from '../../statute';
import { type Figure, figuresIn, isSlipOfDigits, mayBeOneTime } from '../figures';
import { areSideBySide, inDraft, otherPlace } from '../statements';
import { isNear, wholesIn } from '../wholes';

export const figuresOf = inDraft(figuresIn);
const wholesOf = inDraft(wholesIn);
/** So many characters before the number name what is counted; fewer (增长, 新增) are said of many things. */
const SUBJECT = 5;
/** So many make a whole clause, told twice word for word. */
const CLAUSE = 8;
/** So many name a thing that is counted. */
const NAMED = 6;
/** So many values of one key are compared with each. */
const MOST = 4;
/** Digits that are unlikely to agree by chance. */
const DIGITS = 3;
/** Two figures of one sentence are no further apart. */
const SENTENCE = 200;
const PLAN = /任务|安排|部署|建议|目标|打算|要求|举措|重点|今年|明年|下一步/;

/** One figure told twice with two values. Results and plans, and figures of two times, differ rightly. */
export default draftRule(
  () =>
    function* (draft: Draft): Iterable<Problem> {
      // 居家护理每人每天60元，机构护理每人每天50元: rules have a figure for each case.
      if (isStatute(draft)) return;
      yield* twoWholes(draft);
      const figures = figuresOf(draft);
      const part = partsOf(draft);
      const isPlanned = (figure: Figure) => part(figure.span.start) === 1;
      const key = (figure: Figure) => `${part(figure.span.start)} ${keyOf(figure)}`;
      for (const group of groupBy(figures, key).values()) {
        if (group.length < 2) continue;
        const values = [...groupBy(group, ({ value }) => value).values()].sort((a, b) => b.length - a.length);
        // A thing of many values is not one thing, unless a whole clause says so.
        const least = values.length > 2 ? CLAUSE : 0;
        for (const [i, [second]] of values.entries()) {
          const first = values
            .slice(0, Math.min(i, MOST))
            .find(
              ([other]) =>
                commonEnd(second.subject, other.subject) >= least &&
                mayBeOneTime(second, other, isPlanned(other)) &&
                !areSideBySide(draft, second.span, other.span, SENTENCE) &&
                verdict(other, second) !== undefined,
            )?.[0];
          if (!first) continue;
          yield {
            span: second.span,
            message: verdict(first, second)!,
            args: { subject: second.subject, unit: second.unit, other: first.value },
            related: [otherPlace(first)],
          };
        }
      }
    },
);

/** 全市12支专业扑火队 here, 全市14支专业扑火队 there. */
function* twoWholes(draft: Draft): Iterable<Problem> {
  for (const group of groupBy(wholesOf(draft), ({ thing }) => thing).values()) {
    const [most, ...others] = [...groupBy(group, ({ value }) => String(value)).values()].sort(
      (a, b) => b.length - a.length,
    );
    // A thing of many values is not one thing.
    const second = others[0]?.[0];
    if (!most || !second || others.length > 1 || areSideBySide(draft, second.span, most[0].span, SENTENCE)) continue;
    if (!isNear(second, most[0]) || !mayBeOneTime(second, most[0], true)) continue;
    yield {
      span: second.span,
      message: 'whole',
      args: { thing: second.subject, unit: second.unit, other: most[0].value },
      related: [otherPlace(most[0])],
    };
  }
}

/** Figures of one key may be told of one thing: a slip keeps the length, and longer figures need fewer words. */
export const keyOf = ({ subject, unit, value }: Figure): string =>
  `${subject.slice(value.length > DIGITS ? 1 - SUBJECT : -SUBJECT)} ${unit} ${value.length}`;

/** How two values of one key should be told of; undefined where they may both be right. */
export function verdict(a: Figure, b: Figure): string | undefined {
  if (!isSlipOfDigits(a.value, b.value)) return undefined;
  const common = commonEnd(a.subject, b.subject);
  const isExact = a.value.replace('.', '').length >= DIGITS && !(a.value.endsWith('00') && b.value.endsWith('00'));
  if (isExact && a.unit !== '%') return common >= CLAUSE ? 'default' : 'slip';
  if (common >= CLAUSE && a.subject === b.subject) return 'slip';
  // Round figures and shares are said of many things.
  return common >= (a.unit === '%' || a.value.endsWith('00') ? CLAUSE : NAMED) ? 'slip' : undefined;
}

/** In two drafts of one meeting: the words before the two numbers end alike, and a whole name is among them. */
export const isToldTwice = (a: Figure, b: Figure): boolean =>
  isSlipOfDigits(a.value, b.value) && commonEnd(a.subject, b.subject) >= NAMED;

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

/** Tells the review of a report from its plan, by the headings of its parts. */
function partsOf({ headings }: Draft): (at: number) => number {
  const starts = headings
    .filter(({ level }) => level === 1)
    .filter(isPlan)
    .map(({ span }) => span.start);
  const plan = starts[0] ?? Number.POSITIVE_INFINITY;
  return (at) => (at < plan ? 0 : 1);
}

const isPlan = ({ text }: Heading): boolean => PLAN.test(text) && !/回顾|总结/.test(text);
