import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type Confusion, confusionsIn } from '../confusables';
import { type Doubt, doubtsOf, isRepeated } from '../suspicions';

/** From here on a slip is very likely: 1 place in 200,000 characters of published text. */
const LIKELY = 3;
/** As likely as not. */
const EVEN = 0.4;
/** Of a sentence or two, which are no draft yet, the most doubtful place is shown: there is little to read. */
const FEW_LINES = 120;

export default draftRule(({ vocabulary, runs }) => {
  const doubtsIn = doubtsOf(vocabulary);
  const known = runs?.('wording/confusable') ? confusionsIn(vocabulary) : undefined;
  /** That it is no word as written may not be said then: another may still be meant. */
  const isInDictionary = ({ paragraph, suspicion }: Doubt) =>
    !suspicion.isWord && vocabulary.lexicon.has(paragraph.text.slice(suspicion.start, suspicion.end));
  return function* (draft): Iterable<Problem> {
    const { all, places } = doubtsIn(draft);
    let mostDoubtful: Doubt | undefined;
    for (const doubt of all) {
      if (doubt.suspicion.kind !== 'replaced' || (known && isKnown(doubt, known(doubt.paragraph)))) continue;
      if (isRepeated(draft, doubt, places)) continue;
      const { score } = doubt.suspicion;
      if (score >= EVEN) yield problemOf(doubt, score < LIKELY || isInDictionary(doubt));
      else if (!mostDoubtful || score > mostDoubtful.suspicion.score) mostDoubtful = doubt;
    }
    if (mostDoubtful && draft.text.length < FEW_LINES) yield problemOf(mostDoubtful, true);
  };
});

/** The list of confusables knows what is meant: nothing needs to be guessed. */
const isKnown = ({ suspicion }: Doubt, known: readonly Confusion[]): boolean =>
  known.some(({ span }) => span.start < suspicion.end && suspicion.start < span.end);

function problemOf({ start, end, suspicion }: Doubt, isDoubtful: boolean): Problem {
  const message = suspicion.isWord
    ? isDoubtful
      ? 'possibleHomophone'
      : 'homophone'
    : isDoubtful
      ? 'possible'
      : 'default';
  return { span: { start, end }, fix: suspicion.fix, message };
}
