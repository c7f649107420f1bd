/** What the benches of speed share. */

/** Typed into a draft one after another, each time at another place. */
export const TYPED = '的一是在不了有和人这';

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/**
 * A long text in which no paragraph stands twice, so that the cache cannot help. The numbers are Chinese: digits in every
 * paragraph would be unlike any draft.
 */
export function distinct(text: string, length: number): string {
  const paragraphs = text.split('\n').filter((line) => line.length > 20);
  let made = '';
  for (let i = 0; made.length < length; i++) made += `第${inHan(i)}段${paragraphs[i % paragraphs.length]}\n\n`;
  return made;
}

const inHan = (n: number): string => String(n).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!);
