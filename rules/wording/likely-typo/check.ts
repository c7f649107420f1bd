import { draftRule, type Problem } from '../../../server/src/engine/rule';
import type { Suspicion } from '../suspicion';
import { isRepeated, suspectOf } from '../suspicions';

/** From here on a slip is very likely: 1 place in 200,000 characters of published text. */
const LIKELY = 3;
/** As likely as not. */
const EVEN = 0.4;
/** The most doubtful of the other places are shown too, one for so many characters: more would wear a reader out. */
const PER_DOUBT = 20_000;

export default draftRule(({ vocabulary }) => {
  const ngrams = vocabulary.ngrams?.();
  const suspect = ngrams && suspectOf(ngrams);
  return function* (draft): Iterable<Problem> {
    if (!suspect) return;
    const doubts: { suspicion: Suspicion; offset: number }[] = [];
    for (const { paragraph, start: offset, skipped } of draft.lines) {
      if (skipped || paragraph.isBlank) continue;
      for (const suspicion of suspect(paragraph)) {
        const { kind, start, end, fix } = suspicion;
        if (kind !== 'replaced' || isRepeated(draft.text, offset + start, offset + end, fix)) continue;
        if (suspicion.score < EVEN) doubts.push({ suspicion, offset });
        else yield problemOf(suspicion, offset, suspicion.score < LIKELY ? 'possible' : 'default');
      }
    }
    doubts.sort((a, b) => b.suspicion.score - a.suspicion.score);
    for (const { suspicion, offset } of doubts.slice(0, Math.max(1, Math.floor(draft.text.length / PER_DOUBT))))
      yield problemOf(suspicion, offset, 'possible');
  };
});

const problemOf = ({ start, end, fix }: Suspicion, offset: number, message: string): Problem => ({
  span: { start: offset + start, end: offset + end },
  fix,
  message,
});
