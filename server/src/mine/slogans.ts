import { quotesIn } from './quotes';
import { createTally, sightingsOf } from './tally';
import type { Candidate, MinedDraft } from './types';

/** Quoted slogans, and the verbs that govern them. */
export function mineSlogans(drafts: readonly MinedDraft[]): Candidate<'slogans'>[] {
  const tally = createTally();
  for (const { lines } of drafts)
    for (const line of lines)
      for (const { text, verb } of quotesIn(line)) tally.add(text.replaceAll(',', '，'), line.place, verb);
  return tally.entries().map(([name, counted]) => ({
    name,
    verbs: Object.keys(counted.uses),
    source: sourceOf(counted.files.size),
    ...sightingsOf(counted),
  }));
}

/** Packs ask where a fact comes from: here from drafts, to be looked at by a person. */
export const sourceOf = (drafts: number): string => `${drafts} 份稿件`;
