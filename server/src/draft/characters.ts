/** Code-unit tests used on the keystroke path: comparisons, no regular expressions. */

/** A Han character of the basic blocks, or 〇; characters beyond the basic plane count by their high surrogate. */
export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  code === 0x3007 ||
  (code >= 0xd840 && code <= 0xd888);

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

export const isLatinCode = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** A table by UTF-16 unit: 1 for each of these characters, 0 for all others. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

/** Counts the Han characters of a text; astral ones once, by their high surrogate. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHanCode(text.charCodeAt(i))) count++;
  return count;
}
