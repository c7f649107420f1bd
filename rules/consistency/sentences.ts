import type { Sentence } from '../../server/src/draft/types';

/** The sentence that an offset of the paragraph stands in. */
export function sentenceOf(sentences: readonly Sentence[], at: number): Sentence {
  let found = sentences[0]!;
  for (const sentence of sentences) {
    if (sentence.start > at) break;
    found = sentence;
  }
  return found;
}
