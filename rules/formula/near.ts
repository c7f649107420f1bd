import type { DateRange } from '../../server/src/draft/dateRange';
import type { Paragraph } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { apart } from '../apart';
import { createJudge, type NearMiss, type Open, type Place } from './judge';
import { phraseFinder } from './met';
import { paragraphSkeleton } from './skeleton';
import type { Slip } from './slips';

interface Found {
  /** Phrases that are there as they are, but have their items in a wrong order. */
  readonly disorders: readonly Place[];
  readonly near: readonly NearMiss[];
}

/** Finds where a paragraph has a phrase but for a slip or two, or its items in a wrong order. */
export function nearMissFinder(vocabulary: Vocabulary) {
  const phrasesIn = phraseFinder(vocabulary);
  const judge = createJudge(vocabulary);

  return function find(paragraph: Paragraph, date: DateRange | undefined): Found {
    const { disorders, open, exact } = phrasesIn(paragraph, date);
    if (disorders.length === 0 && open.length === 0) return NOTHING;
    return { disorders: [...disorders], near: open.length === 0 ? [] : nearOf(paragraph, open, exact()) };
  };

  function nearOf(paragraph: Paragraph, open: readonly Open[], exact: readonly Place[]): readonly NearMiss[] {
    const isCovered = coverOf(exact);
    const near: NearMiss[] = [];
    for (const place of open) {
      const miss = isCovered(place.slips) ? undefined : judge(place, paragraphSkeleton(paragraph), paragraph.text);
      if (miss) near.push(miss);
    }
    return distinct(near);
  }
}

const NOTHING: Found = { disorders: [], near: [] };

/** Tells where every slip is part of another known phrase; looks no further back than the longest of them reaches. */
function coverOf(exact: readonly Place[]): (slips: readonly Slip[]) => boolean {
  const places = [...exact].sort((a, b) => a.start - b.start);
  const longest = places.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const holds = (from: number, to: number): boolean => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start <= from) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && places[i]!.start + longest >= to; i--) if (places[i]!.end >= to) return true;
    return false;
  };
  return (slips) =>
    slips.every(({ kind, start, end }) => {
      const beside = kind === 'missing' ? 1 : 0;
      return holds(start - beside, end + beside);
    });
}

/** Of near misses that overlap, the surest with the fewest slips, then the longest phrase. */
const distinct = (near: readonly NearMiss[]): NearMiss[] =>
  apart(
    near.toSorted(
      (a, b) =>
        Number(b.broken) - Number(a.broken) ||
        a.slips.length - b.slips.length ||
        b.phrase.text.length - a.phrase.text.length,
    ),
    (miss) => miss,
  );
