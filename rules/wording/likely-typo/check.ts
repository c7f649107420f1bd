import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type Confusion, confusionsIn } from '../confusables';
import { type Doubt, doubtsOf, isRepeated } from '../suspicions';

/** From here on a slip is very likely: 1 place in 200,000 characters of published text. */
const LIKELY = 3;
/** As likely as not. */
const EVEN = 0.4;
/** The most doubtful of the other places are shown too, one for so many characters: more would wear a reader out. */
const PER_DOUBT = 20_000;
/** Of a sentence or two, which are no draft yet, the most doubtful place is shown: there is little to read. */
const FEW_LINES = 120;

const mostDoubts = (length: number): number => (length < FEW_LINES ? 1 : Math.floor(length / PER_DOUBT));

export default draftRule(({ vocabulary, runs }) => {
  const doubtsIn = doubtsOf(vocabulary);
  const known = runs?.('wording/confusable') ? confusionsIn(vocabulary) : undefined;
  return function* (draft): Iterable<Problem> {
    const { all, places } = doubtsIn(draft);
    const doubtful: Doubt[] = [];
    for (const doubt of all) {
      if (doubt.suspicion.kind !== 'replaced' || (known && isKnown(doubt, known(doubt.paragraph)))) continue;
      if (isRepeated(draft, doubt, places)) continue;
      const { score } = doubt.suspicion;
      if (score < EVEN) doubtful.push(doubt);
      else yield problemOf(doubt, score < LIKELY);
    }
    doubtful.sort((a, b) => b.suspicion.score - a.suspicion.score);
    for (const doubt of doubtful.slice(0, mostDoubts(draft.text.length))) yield problemOf(doubt, true);
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
