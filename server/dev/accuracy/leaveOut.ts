import { type Ngrams, openNgrams } from '../../src/engine/ngrams';
import { train } from '../train/train';

/** The fold of each of so many things, dealt out in turn. */
export const foldsOf = (count: number, folds: number): number[] => Array.from({ length: count }, (_, i) => i % folds);

/**
 * Statistics that have not seen what they are measured on: for each fold, trained on the texts less those of the fold.
 * A text that is also in the fold by another name is left out too.
 */
export function trainWithoutFolds(
  root: string,
  held: readonly (readonly string[])[],
  texts: readonly string[],
): (() => Ngrams | undefined)[] {
  return held.map((fold) => {
    const out = new Set(fold);
    const ngrams = openNgrams(
      train(
        root,
        texts.filter((text) => !out.has(text)),
      ),
    );
    return () => ngrams;
  });
}
