import type { Draft } from '../../../server/src/draft/types';
import { groupBy } from '../../../server/src/engine/groupBy';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type Session, sessionsIn } from '../sessions';
import { inDraft, otherPlace } from '../statements';

export const sessionsOf = inDraft(sessionsIn);

/** Two session numbers of one body. Local bodies' numbers do not follow from the year: only the draft can tell. */
export default draftRule(
  () =>
    function* (draft: Draft): Iterable<Problem> {
      const sessions = sessionsOf(draft);
      for (const group of groupBy(sessions, ({ body, level }) => `${body} ${level}`).values()) {
        if (group.length < 2) continue;
        const ranked = [...groupBy(group, nameOf).values()].sort(
          (a, b) => b.length - a.length || a[0].span.start - b[0].span.start,
        );
        for (const [i, same] of ranked.entries()) {
          const against = ranked.slice(0, i).find((other) => verdict(same, other, draft));
          if (!against) continue;
          const message = verdict(same, against, draft)!;
          const other = draft.text.slice(against[0].span.start, against[0].span.end);
          for (const { span } of same) yield { span, message, args: { other }, related: [otherPlace(against[0])] };
        }
      }
    },
);

const nameOf = ({ term, numbers }: Session): string => `${term} ${numbers.join('、')}`;

type Group = readonly [Session, ...Session[]];

/** What is wrong with naming both; undefined where both may be right. */
function verdict(less: Group, more: Group, draft: Draft): string | undefined {
  const [a] = less;
  const [b] = more;
  if (a.body === '中央') return plenumVerdict(less, more, draft);
  if (a.term !== b.term) return less.some(isPast) || more.some(isPast) ? undefined : 'term';
  const has = (group: Group, role: Session['role']) => group.some((session) => session.role === role);
  if (has(less, 'held') && has(more, 'held')) return 'default';
  if (has(less, 'past') && has(more, 'held') && a.numbers[0]! > b.numbers[0]!) return 'default';
  if (has(more, 'past') && has(less, 'held') && b.numbers[0]! > a.numbers[0]!) return 'default';
  if (has(less, 'past') && has(more, 'past') && a.body !== '党委') return 'number';
  if (has(less, 'spirit') && has(more, 'spirit') && !contains(a.numbers, b.numbers)) return 'plenum';
  return undefined;
}

const isPast = ({ role }: Session): boolean => role === 'past';

/** 十次、十一次 beside 十一次 is the same meeting named with another, or alone. */
const contains = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((each) => b.includes(each)) || b.every((each) => a.includes(each));

/** Plenums of several years stand side by side in any draft: only one odd mention among several of one is asked about. */
function plenumVerdict(less: Group, more: Group, { text }: Draft): string | undefined {
  const [a] = less;
  const [b] = more;
  const follows = ({ span }: Session) => text.slice(span.end, span.end + 2);
  if (less.length > 1 || (more.length < 2 && a.term === b.term)) return undefined;
  if (a.term === b.term) return !contains(a.numbers, b.numbers) && follows(a) === follows(b) ? 'plenum' : undefined;
  return contains(a.numbers, b.numbers) && follows(a) === follows(b) && a.role === b.role ? 'plenum' : undefined;
}
