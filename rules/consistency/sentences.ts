import type { Sentence } from '../../server/src/draft/types';

/** The sentence that an offset of the paragraph stands in. */
export function sentenceOf(sentences: readonly Sentence[], at: number): Sentence {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return sentences[low]!;
}
