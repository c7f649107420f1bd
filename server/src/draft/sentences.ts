import type { Sentence } from './types';

const FINAL = new Set('。！？!?…');
const CLOSING = new Set('”’』」）)》〉】"');

/**
 * Splits a paragraph after 。！？…… and the closing quotes and brackets that follow. A half-width full stop ends
 * nothing: it stands in numbers and ordinals. The sentences join back to the paragraph exactly.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!FINAL.has(text[i] as string)) continue;
    while (i + 1 < text.length && (FINAL.has(text[i + 1] as string) || CLOSING.has(text[i + 1] as string))) i++;
    sentences.push({ start, text: text.slice(start, i + 1) });
    start = i + 1;
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start) });
  return sentences;
}
