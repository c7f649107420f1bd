import type { DateRange } from '../../server/src/draft/dateRange';
import type { Paragraph } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { apart } from '../apart';
import { createJudge, type NearMiss, type Open, type Place } from './judge';
import type { Phrase } from './phrases';
import { keepCodes, paragraphSkeleton } from './skeleton';
import { align, type Slip } from './slips';
import { phrasesAndAnchors } from './table';

interface Found {
  /** Phrases that are there as they are, but have their items in a wrong order. */
  readonly disorders: readonly Place[];
  readonly near: readonly NearMiss[];
}

/** Shorter forms beside the canonical one are too like other expressions to be measured by. */
const SHORT_VARIANT = 5;

/** Finds where a paragraph has a phrase but for a slip or two, or its items in a wrong order. */
export function nearMissFinder(vocabulary: Vocabulary) {
  const { phrases, visit } = phrasesAndAnchors(vocabulary);
  const judge = createJudge(vocabulary);

  // Kept for all paragraphs, which need not make their own: what is met in one is judged before the next one comes.
  let codes = new Uint16Array(0);
  let today: DateRange | undefined;
  /** Each phrase that stands there as it is, by its number, and where it starts. */
  const exact: number[] = [];
  const disorders: Place[] = [];
  const open: Open[] = [];
  /** By phrase, where the last one ends that stands there as it is. */
  const passed = new Int32Array(phrases.count);

  function meet(index: number, at: number, offset: number): void {
    const phrase = phrases.at(index);
    const start = at - offset;
    const end = start + phrase.text.length;
    if (phrase.kind === 'disorder') {
      if (isSame(phrase.text, codes, start)) disorders.push({ phrase, start, end });
    } else if (passed[index]! <= at) {
      if (isSame(phrase.text, codes, start)) {
        exact.push(index, start);
        passed[index] = end;
        const doubled = isMeasure(phrase, today) ? doubledEnd(phrase, start, end, codes) : undefined;
        if (doubled) open.push({ phrase, start, end, slips: [doubled] });
      } else if (isMeasure(phrase, today)) {
        const aligned = align(phrase.text, codes, at, offset);
        if (aligned) open.push({ phrase, ...aligned });
      }
    }
  }

  function exactPlaces(): Place[] {
    const places: Place[] = [];
    for (let i = 0; i < exact.length; i += 2) {
      const phrase = phrases.at(exact[i]!);
      const start = exact[i + 1]!;
      places.push({ phrase, start, end: start + phrase.text.length });
    }
    return places;
  }

  return function find(paragraph: Paragraph, date: DateRange | undefined): Found {
    if (codes.length < paragraph.codes.length + BEYOND) codes = new Uint16Array(2 * paragraph.codes.length + BEYOND);
    const size = keepCodes(paragraph.codes, codes);
    codes.fill(0, size, size + BEYOND);
    for (let i = 0; i < exact.length; i += 2) passed[exact[i]!] = 0;
    exact.length = 0;
    disorders.length = 0;
    open.length = 0;
    today = date;
    visit(codes, size, meet);
    return disorders.length === 0 && open.length === 0
      ? NOTHING
      : { disorders: [...disorders], near: nearOf(paragraph) };
  };

  function nearOf(paragraph: Paragraph): readonly NearMiss[] {
    if (open.length === 0) return [];
    const isCovered = coverOf(exactPlaces());
    const near: NearMiss[] = [];
    for (const place of open) {
      const miss = isCovered(place.slips) ? undefined : judge(place, paragraphSkeleton(paragraph), paragraph.text);
      if (miss) near.push(miss);
    }
    return distinct(near);
  }
}

const NOTHING: Found = { disorders: [], near: [] };
/** No slip looks farther than this beyond the end of the text: there stands a code that is in no phrase. */
const BEYOND = 16;

/** Whether text is measured by the phrase: one of the time of the draft, and not too like other expressions. */
const isMeasure = ({ kind, text, formula }: Phrase, date: DateRange | undefined): boolean =>
  (formula.near
    ? kind === 'canonical' || text.length > SHORT_VARIANT
    : kind === 'canonical' && text.length >= SHORT_VARIANT) && !isBefore(date, formula.from);

/** The first or last character of a phrase, written twice. */
function doubledEnd(phrase: Phrase, start: number, end: number, text: Uint16Array): Slip | undefined {
  if (text[start - 1] === text[start]) return { kind: 'extra', start: start - 1, end: start, right: '', offset: 0 };
  if (text[end] === text[end - 1])
    return { kind: 'extra', start: end, end: end + 1, right: '', offset: phrase.text.length };
  return undefined;
}

function isSame(phrase: string, codes: Uint16Array, at: number): boolean {
  for (let i = 0; i < phrase.length; i++) if (phrase.charCodeAt(i) !== codes[at + i]) return false;
  return true;
}

const isBefore = (date: DateRange | undefined, from: string | undefined): boolean =>
  date !== undefined && from !== undefined && date.end < from;

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
