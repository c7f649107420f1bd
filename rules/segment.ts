import type { Lexicon } from '../server/src/engine/lexicon';
import type { Vocabulary } from '../server/src/engine/vocabulary';
import { itemsOf } from './repeats';

export interface Segmentation {
  readonly cost: number;
  readonly tokens: readonly string[];
}

/**
 * Cuts a short run of Chinese characters into words at the least cost: known words are cheap, a character left alone
 * is dear unless it commonly stands as a word of its own. Two equal characters side by side, each a word of its own,
 * do not occur in prose and cost most; a reduplication that is right is a word of the lexicon.
 */
interface Segmenter {
  (text: string): Segmentation;
  isFree(character: string): boolean;
}

/** No word is longer. */
export const LONGEST = 4;
const WORD = 1;
const PER_EXTRA = 0.1;
const FREE = 1.3;
const BOUND = 2.2;
const TWICE = 4;

export function createSegmenter(vocabulary: Vocabulary): Segmenter {
  const { lexicon } = vocabulary;
  const free = new Set(itemsOf(vocabulary, 'free'));
  const costs: Costs = {
    ofWord: (length) => WORD + PER_EXTRA * (length - 2),
    ofCharacter(text, at, isNextAlone) {
      const isDoubled = isNextAlone && text.charAt(at + 1) === text.charAt(at);
      return (free.has(text.charAt(at)) ? FREE : BOUND) + (isDoubled ? TWICE : 0);
    },
  };
  const cut = (text: string): Segmentation => {
    const { cost, take } = cheapestReading(text, lexicon, costs);
    const tokens: string[] = [];
    for (let at = 0; at < text.length; at += take[at]!) tokens.push(text.slice(at, at + take[at]!));
    return { cost, tokens };
  };
  return Object.assign(cut, { isFree: (character: string) => free.has(character) });
}

/** What a reading of a text as words costs. */
export interface Costs {
  /** Of a word of two to LONGEST characters. */
  readonly ofWord: (length: number) => number;
  /** Of a character that belongs to no word; the next one may belong to none either. */
  readonly ofCharacter: (text: string, at: number, isNextAlone: boolean) => number;
}

/** The cheapest reading of a text as words of the lexicon and characters between them; `take` has the lengths, by place. */
export function cheapestReading(
  text: string,
  lexicon: Lexicon,
  { ofWord, ofCharacter }: Costs,
): { readonly cost: number; readonly take: readonly number[] } {
  // From the right, so that the longer first word wins a tie.
  const best: number[] = [];
  const take: number[] = [];
  best[text.length] = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    best[at] = ofCharacter(text, at, take[at + 1] === 1) + best[at + 1]!;
    take[at] = 1;
    for (let length = 2; length <= LONGEST && at + length <= text.length; length++) {
      const cost = ofWord(length) + best[at + length]!;
      if (cost > best[at]! || !lexicon.has(text.slice(at, at + length))) continue;
      best[at] = cost;
      take[at] = length;
    }
  }
  return { cost: best[0]!, take };
}

/** The word that stands over the character at `offset`. */
export function tokenAt({ tokens }: Segmentation, offset: number): string {
  let end = 0;
  for (const token of tokens) {
    end += token.length;
    if (offset < end) return token;
  }
  return '';
}

/** Whether a word starts (or the text ends) at each of the offsets. */
export function startsAt({ tokens }: Segmentation, offsets: readonly number[]): boolean {
  const starts = new Set([0]);
  let end = 0;
  for (const token of tokens) starts.add((end += token.length));
  return offsets.every((offset) => starts.has(offset));
}
