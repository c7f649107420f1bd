import { draftRule, type Problem } from '../../../server/src/engine/rule';
import type { Suspicion } from '../suspicion';
import { isRepeated, suspectOf } from '../suspicions';

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
    for (const { paragraph, start: offset, skipped } of draft.lines) {
      if (skipped || paragraph.isBlank) continue;
      let end = 0;
      for (const suspicion of byOdds(suspect(paragraph), draft.text)) {
        if (
          suspicion.start < end ||
          isRepeated(draft.text, offset + suspicion.start, offset + suspicion.end, suspicion.fix)
        )
          continue;
        end = suspicion.end;
        const level = suspicion.odds < LIKELY ? 'possible' : 'likely';
        const span = { start: offset + suspicion.start, end: offset + suspicion.end };
        yield { span, fix: suspicion.fix, message: MESSAGES[suspicion.kind][level] };
      }
    }
  };
});

/** In the order of the text, and of several at one place the likeliest first. */
function byOdds(suspicions: readonly Suspicion[], text: string) {
  const doubted = suspicions.flatMap(({ kind, start, end, at, fix, score }) => {
    if (kind === 'replaced') return [];
    const odds = score + (text.includes(fix) ? SAID : 0) - (kind === 'missing' && at - start < 2 ? SHORTENED : 0);
    return odds < EVEN ? [] : [{ kind, start, end, fix, odds }];
  });
  return doubted.sort((a, b) => a.start - b.start || b.odds - a.odds);
}

const MESSAGES = {
  missing: { likely: 'default', possible: 'possible' },
  added: { likely: 'added', possible: 'maybe-added' },
} as const;
