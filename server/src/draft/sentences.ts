import type { Units } from './codes';
import type { Sentence } from './types';

const FINAL = 1;
const CLOSING = 2;
/** What a mark is to the end of a sentence, by UTF-16 unit. */
const roles = new Uint8Array(0x10000);
for (const mark of '。！？!?…') roles[mark.charCodeAt(0)] = FINAL;
for (const mark of '”’』」）)》〉】"') roles[mark.charCodeAt(0)] = CLOSING;

/**
 * Splits a paragraph after 。！？…… and the closing quotes and brackets that follow. A half-width full stop ends
 * nothing: it stands in numbers and ordinals. The sentences join back to the paragraph exactly.
 */
export function splitSentences(text: string, { codes, marks }: Pick<Units, 'codes' | 'marks'>): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const mark of marks) {
    if (mark < start || roles[codes[mark]!] !== FINAL) continue;
    let end = mark + 1;
    while (end < codes.length && roles[codes[end]!] !== 0) end++;
    sentences.push({ start, text: text.slice(start, end) });
    start = end;
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start) });
  return sentences;
}
