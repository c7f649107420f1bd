import type { Run } from './runs';
import { createTally, sightingsOf } from './tally';
import type { Candidate, Setting } from './types';
import { isNominal, isNoun, textOf } from './words';

const LONGEST = 12;

/** Terms of the trade: nouns that go together, and words the lexicon lacks. */
export function mineTerms(runs: readonly Run[], least: number, { isWord }: Setting): Candidate<'terms'>[] {
  const tally = createTally();
  for (const { words, places } of runs) {
    const term = textOf(words);
    if (places.length < least || term.length < 3 || term.length > LONGEST) continue;
    if (!words.every(isNominal) || !isNoun(words.at(-1)!) || words.some(({ tag }) => /^(?:m|q|nr)/.test(tag))) continue;
    if (words.length === 1 ? isWord(term) : term.length < 4) continue;
    for (const place of places) tally.add(term, place);
  }
  return tally.entries(least).map(([term, counted]) => ({ term, ...sightingsOf(counted) }));
}
