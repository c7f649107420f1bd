import { quotesIn } from './quotes';
import { standingOf } from './standing';
import { createTally, sightingsOf } from './tally';
import type { Candidate, MinedDraft } from './types';

/** A slogan stands in quotes at least this many times as often as without. */
const QUOTED = 3;

/** Quoted slogans, and the verbs that govern them. */
export function mineSlogans(drafts: readonly MinedDraft[]): Candidate<'slogans'>[] {
  const tally = createTally();
  for (const { lines } of drafts)
    for (const line of lines)
      for (const { text, verb } of quotesIn(line)) tally.add(text.replaceAll(',', '，'), line.place, verb);
  const entries = tally.entries();
  const standing = standingOf(
    drafts,
    entries.map(([name]) => name),
  );
  // What mostly stands without quotes (更好, 政协委员) was quoted for emphasis and is no slogan.
  const isSlogan = (name: string, count: number) => (standing.get(name)?.unquoted ?? 0) * QUOTED <= count;
  const slogans = entries.filter(([name, { count }]) => isSlogan(name, count));
  return slogans.map(([name, counted]) => ({
    name,
    verbs: Object.keys(counted.uses),
    source: sourceOf(counted.files.size),
    ...sightingsOf(counted),
    // Before its first quotes it may have stood without.
    ...(standing.get(name)?.first ? { firstUse: standing.get(name)!.first } : {}),
  }));
}

/** Packs ask where a fact comes from: here from drafts, to be looked at by a person. */
export const sourceOf = (drafts: number): string => `${drafts} 份稿件`;
