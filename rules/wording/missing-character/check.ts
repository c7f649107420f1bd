import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type Doubt, doubtsIn, isRepeated, placesOf, suspectOf } from '../suspicions';

/** From here on a slip is very likely. */
const LIKELY = 8;
/** Less likely than this is not worth a look. */
const EVEN = 0;
/** The term stands elsewhere in the draft: a third piece of evidence, in nats. */
const SAID = 6;
/** 扩内需, 促消费: the first word of a term is often one character on purpose. */
const SHORTENED = 8;

export default draftRule(({ vocabulary }) => {
  const ngrams = vocabulary.ngrams?.();
  const suspect = ngrams && suspectOf(ngrams);
  return function* (draft): Iterable<Problem> {
    if (!suspect) return;
    const doubts = doubtsIn(draft, suspect, (kind) => kind !== 'replaced');
    const places = placesOf(draft, doubts);
    let end = 0;
    for (const { doubt, odds } of byOdds(doubts, (fix) => places.has(fix))) {
      if (doubt.start < end || isRepeated(doubt, places)) continue;
      end = doubt.end;
      const { kind, fix } = doubt.suspicion;
      const level = odds < LIKELY ? 'possible' : 'likely';
      yield { span: { start: doubt.start, end }, fix, message: MESSAGES[kind as 'missing' | 'added'][level] };
    }
  };
});

/** In the order of the text, and of several at one place the likeliest first. */
function byOdds(doubts: readonly Doubt[], isSaid: (term: string) => boolean) {
  const weighed = doubts.flatMap((doubt) => {
    const { kind, fix, at, start, score } = doubt.suspicion;
    const odds = score + (isSaid(fix) ? SAID : 0) - (kind === 'missing' && at - start < 2 ? SHORTENED : 0);
    return odds < EVEN ? [] : [{ doubt, odds }];
  });
  return weighed.sort((a, b) => a.doubt.start - b.doubt.start || b.odds - a.odds);
}

const MESSAGES = {
  missing: { likely: 'default', possible: 'possible' },
  added: { likely: 'added', possible: 'maybe-added' },
} as const;
