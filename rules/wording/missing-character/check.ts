import type { Span } from '../../../server/src/draft/types';
import type { Suspicion } from '../../../server/src/engine/ngrams';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { apart } from '../../apart';
import { type Doubt, doubtsOf, isRepeated } from '../suspicions';

/** From here on a slip is very likely. */
const LIKELY = 6;
/** Likely, and as likely as not: texts that were not counted have twice as many such places that are right. */
const EVEN = 2;
const DOUBTFUL = 1.3;
/** With a second piece of evidence less is enough. Set with a seed in view (工作系, 0.81): no wider margin is known to hold. */
const DOUBTFUL_SAID = 0.8;
/**
 * The term stands elsewhere in the draft, or does so again and again: a second piece of evidence, in nats. Of a stretch that
 * texts have by itself (中国人 beside 中国人民) it says little.
 */
const SAID = 0.5;
const SAID_OFTEN = 2.85;
const OFTEN = 3;
/** By itself in a dozen places of thirty million characters, mostly across two words. */
const SELDOM = 15;
/** Below this a term that is said elsewhere proves little: of published text one place in 40,000 was so, and no slip. */
const WEAK = 0.4;
/** From here on likely-typo speaks of every place. */
const REPLACED = 0.4;

export default draftRule(({ vocabulary, runs }) => {
  const doubtsIn = doubtsOf(vocabulary);
  const tellsReplaced = runs?.('wording/likely-typo') ?? false;
  return function* (draft): Iterable<Problem> {
    const { all, places } = doubtsIn(draft);
    const weighed = all.flatMap((doubt) => {
      if (!mayTell(doubt.suspicion)) return [];
      const times = places.get(doubt.suspicion.fix)?.length ?? 0;
      const isSaid = times >= OFTEN && doubt.suspicion.own <= SELDOM;
      if (doubt.suspicion.score < WEAK && !(isSaid && doubt.suspicion.kind === 'missing')) return [];
      const odds = doubt.suspicion.score + (isSaid ? SAID_OFTEN : times > 0 ? SAID : 0);
      if (odds < (isSaid ? DOUBTFUL_SAID : DOUBTFUL) || (tellsReplaced && isReplaced(doubt, odds))) return [];
      return [{ doubt, odds }];
    });
    for (const { doubt, odds } of likeliest(weighed)) {
      if (isRepeated(draft, doubt, places)) continue;
      const { start, end, suspicion } = doubt;
      const level = odds >= LIKELY ? 'likely' : odds >= EVEN ? 'possible' : 'doubtful';
      const message = MESSAGES[suspicion.kind as 'missing' | 'added'][level];
      yield { span: { start, end }, fix: suspicion.fix, message };
    }
  };
});

const mayTell = ({ kind, score }: Suspicion): boolean => kind !== 'replaced' && score + SAID_OFTEN >= DOUBTFUL_SAID;

interface Weighed {
  readonly doubt: Doubt;
  readonly odds: number;
}

/** In the order of the text, and of several at one place the likeliest alone. */
const likeliest = (weighed: readonly Weighed[]): Weighed[] =>
  apart(
    weighed.toSorted((a, b) => b.odds - a.odds),
    ({ doubt }) => doubt,
  );

const isApart = (a: Span, b: Span): boolean => a.end <= b.start || a.start >= b.end;

/** Another character in place of one is as likely: that is what likely-typo says. */
const isReplaced = (doubt: Doubt, odds: number): boolean =>
  doubt.others.some(
    (other) => other.kind === 'replaced' && other.score >= Math.max(REPLACED, odds) && !isApart(doubt.suspicion, other),
  );

const MESSAGES = {
  missing: { likely: 'default', possible: 'possible', doubtful: 'doubtful' },
  added: { likely: 'added', possible: 'maybe-added', doubtful: 'doubtful-added' },
} as const;
