/** Code-unit tests used on the keystroke path: comparisons, no regular expressions. */

/** A Han character of the basic blocks, or 〇; characters beyond the basic plane count by their high surrogate. */
export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  code === 0x3007 ||
  (code >= 0xd840 && code <= 0xd888);

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

export const isLatinCode = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Counts the Han characters of a text; astral ones once, by their high surrogate. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHanCode(text.charCodeAt(i))) count++;
  return count;
}
