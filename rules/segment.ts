import type { Vocabulary } from '../server/src/engine/vocabulary';
import { itemsOf } from './repetition/repeats';

export interface Segmentation {
  readonly cost: number;
  readonly tokens: readonly string[];
}

/**
 * Cuts a short run of Chinese characters into words at the least cost: known words are cheap, a character left alone
 * is dear unless it commonly stands as a word of its own. Two equal characters side by side, each a word of its own,
 * do not occur in prose and cost most; a reduplication that is right is a word of the lexicon.
 */
export interface Segmenter {
  (text: string): Segmentation;
  isFree(character: string): boolean;
}

const LONGEST = 4;
const WORD = 1;
const PER_EXTRA = 0.1;
const FREE = 1.3;
const BOUND = 2.2;
const TWICE = 4;

export function createSegmenter(vocabulary: Vocabulary): Segmenter {
  const { lexicon } = vocabulary;
  const free = new Set(itemsOf(vocabulary, 'free'));
  const cut = (text: string): Segmentation => {
    // From the right, so that the longer first word wins a tie.
    const best = [0];
    const take: number[] = [];
    for (let at = text.length - 1; at >= 0; at--) {
      const character = text.charAt(at);
      const doubled = text.charAt(at + 1) === character && take[at + 1] === 1;
      best[at] = (free.has(character) ? FREE : BOUND) + (doubled ? TWICE : 0) + rest(best, at + 1, text.length);
      take[at] = 1;
      for (let length = 2; length <= LONGEST && at + length <= text.length; length++) {
        const cost = WORD + PER_EXTRA * (length - 2) + rest(best, at + length, text.length);
        if (cost > best[at]! || !lexicon.has(text.slice(at, at + length))) continue;
        best[at] = cost;
        take[at] = length;
      }
    }
    const tokens: string[] = [];
    for (let at = 0; at < text.length; at += take[at]!) tokens.push(text.slice(at, at + take[at]!));
    return { cost: text.length === 0 ? 0 : best[0]!, tokens };
  };
  return Object.assign(cut, { isFree: (character: string) => free.has(character) });
}

const rest = (best: readonly number[], at: number, size: number): number => (at < size ? best[at]! : 0);

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
