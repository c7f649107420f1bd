import type { MinedLine } from './types';
import { isVerb, wordEndingAt } from './words';

/** A quoted expression in a line, with the verb that governs it. */
export interface Quote {
  readonly text: string;
  /** Of the opening mark, and past the closing one. */
  readonly start: number;
  readonly end: number;
  readonly verb: string | undefined;
}

const QUOTE = /“([^“”]{2,40})”/g;
/** A quoted sentence is speech, not a slogan. */
const SENTENCE = /[。！？；：…]/;

export function quotesIn({ text, words }: MinedLine): Quote[] {
  const quotes: Quote[] = [];
  for (const match of text.matchAll(QUOTE)) {
    if (SENTENCE.test(match[1]!) || !/\p{Script=Han}/u.test(match[1]!)) continue;
    const start = match.index;
    const before = words[wordEndingAt(words, start)];
    const last = quotes.at(-1);
    // A row of slogans shares the verb before it: 增强“四个意识”“四个自信”, “A”、“B”.
    const shared = last && /^、?$/.test(text.slice(last.end, start)) ? last.verb : undefined;
    const verb = before && isVerb(before) ? before.text : shared;
    quotes.push({ text: match[1]!, start, end: start + match[0].length, verb });
  }
  return quotes;
}
