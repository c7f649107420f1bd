import type { Sentence } from './types';

/** Up to a final mark, with the final marks and closing quotes after it; or what is left at the end. */
const SENTENCE = /[^。！？!?…]*[。！？!?…][。！？!?…”’』」）)》〉】"]*|[^。！？!?…]+/g;

/**
 * Splits a paragraph after 。！？…… and the closing quotes and brackets that follow. A half-width full stop ends
 * nothing: it stands in numbers and ordinals. The sentences join back to the paragraph exactly.
 */
export function splitSentences(text: string): Sentence[] {
  let start = 0;
  return (text.match(SENTENCE) ?? []).map((sentence) => {
    const found = { start, text: sentence };
    start += sentence.length;
    return found;
  });
}
