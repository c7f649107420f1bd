import type { DateRange } from '../../server/src/draft/dateRange';
import type { Paragraph } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { createAnchors } from './anchors';
import { type Phrase, phrasesOf, rightTexts } from './phrases';
import { isOtherRegion } from './regions';
import { keepCodes, paragraphSkeleton, type Skeleton } from './skeleton';
import { align, type Slip } from './slips';
import { strays, withItems } from './stranded';

export interface Place {
  readonly phrase: Phrase;
  /** In the skeleton. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of a paragraph that is a phrase but for one or two slips. */
export interface NearMiss extends Place {
  readonly slips: readonly Slip[];
  /** The slip leaves characters that belong to no word. Otherwise it may be another wording. */
  readonly broken: boolean;
}

/** A place that departs from a phrase, whatever the reason. */
interface Open extends Place {
  readonly slips: readonly Slip[];
}

interface Found {
  /** Phrases that are there as they are, but have their items in a wrong order. */
  readonly disorders: readonly Place[];
  readonly near: readonly NearMiss[];
}

/** Another wording is reported only of a phrase this long. */
const LONG_ENOUGH_FOR_WORDING = 9;
const FUNCTION_CHARACTERS = new Set('的地得和与及同以了之而是为');
/** What this many more characters belong to no word is broken, whatever else may be written in place of the phrase. */
const PLAINLY_BROKEN = 1;
/** Shorter forms beside the canonical one are too like other expressions to be measured by. */
const SHORT_VARIANT = 5;
/** A pair of quotes may stand inside a phrase without separators. */
const QUOTES = 2;
/** So many characters may part the first of a phrase from the rest. */
const GAP = 5;
/** 中国特色社会主义的新道路, 社会主义的新经济体制: told of before it had its name. */
const isAnother = (written: string): boolean => /^的?新/.test(written);

export function nearMissFinder({ formulae, lexicon }: Vocabulary) {
  const phrases = phrasesOf(formulae);
  const visit = createAnchors(phrases);
  const words = withItems(lexicon, formulae);
  const whole = new Set(rightTexts(formulae));
  const costOf = rememberText((text) => strays(words, text));

  function judge(place: Place, found: readonly Slip[], skeleton: Skeleton): NearMiss | undefined {
    const { phrase } = place;
    // 全国人大常委会委员吴某: without its end it is an expression of its own.
    if (found.some((slip) => isAtEnd(slip, phrase) && whole.has(withoutEnd(phrase, slip)))) return undefined;
    const slips = found.map((slip) => (isAtEnd(slip, phrase) ? slipAtEnd(slip, skeleton) : slip));
    const isLoose = (slip: Slip) =>
      slip.kind !== 'missing' && isFunctional(slip, skeleton.text) && !isDoubled(slip, skeleton.text);
    if (!phrase.formula.firm && slips.some(isLoose)) return undefined;
    // 高高举起…旗帜; 向…同胞，向…侨胞: a complement, and the preposition of the whole list said again.
    const before = skeleton.text[place.start - 1];
    const isSaidAgain = ({ kind, start, end }: Slip) => {
      const extra = kind === 'extra' ? skeleton.text.slice(start, end) : '';
      return extra === '起' || (extra === '向' && before === '向') || isAnother(skeleton.text.slice(start, end));
    };
    if (slips.some(isSaidAgain) || slips.some((slip) => isOtherRegion(skeleton.text, slip))) return undefined;
    // 以|全方位推动高质量发展为主题: the first character stands a few places before.
    const isBefore = ({ kind, offset, right, start }: Slip) =>
      kind === 'missing' && offset === 0 && skeleton.text.slice(Math.max(0, start - GAP), start).includes(right);
    if (slips.some(isBefore)) return undefined;
    // 人类是命运共同体: a clause.
    if (slips.some(({ kind, start, end }) => kind === 'extra' && skeleton.text.slice(start, end) === '是'))
      return undefined;
    // 学习贯彻新时代…: two characters that are a word of their own are no slip for two others.
    if (slips.some(({ start, end }) => end - start === 2 && lexicon.has(skeleton.text.slice(start, end))))
      return undefined;
    const start = Math.min(place.start, ...slips.map((slip) => slip.start));
    const end = Math.max(place.end, ...slips.map((slip) => slip.end));
    const gain = costAsIs(skeleton, start, end) - costAsIs(skeleton, start, end, slips);
    const broken = gain >= (slips.every((slip) => isDoubled(slip, skeleton.text)) ? 0.5 : 1);
    // Other expressions are but a word from it (推动构建中马命运共同体): only one character that leaves no words is a slip.
    if (!phrase.formula.near) {
      const isOne = slips.every(({ kind, right }) => kind === 'exchanged' || right.length < 2);
      return broken && isOne && gain >= PLAINLY_BROKEN ? { phrase, start, end, slips, broken } : undefined;
    }
    if (!broken && !isWording({ phrase, start, end }, slips, skeleton)) return undefined;
    return { phrase, start, end, slips, broken };
  }

  /** What the stretch and its neighbours cost as words, as they stand or with the slips put right. */
  function costAsIs({ text, at }: Skeleton, start: number, end: number, slips: readonly Slip[] = []): number {
    let from = start;
    while (from > 0 && start - from < 3 && at(from) - at(from - 1) === 1) from--;
    let to = end;
    while (to < text.length && to - end < 3 && at(to) - at(to - 1) === 1) to++;
    let result = '';
    for (const slip of slips) {
      result += text.slice(from, slip.start) + slip.right;
      from = slip.end;
    }
    return costOf(result + text.slice(from, to));
  }

  /** The end of a phrase: the character is missing, or another stands in its place, whichever mends more. */
  function slipAtEnd(missing: Slip, skeleton: Skeleton): Slip {
    const start = missing.offset === 0 ? missing.start - 1 : missing.start;
    if (start < 0 || start >= skeleton.text.length) return missing;
    const changed: Slip = { ...missing, kind: 'changed', start, end: start + 1 };
    const cost = (slip: Slip) => costAsIs(skeleton, start, start + 1, [slip]);
    return cost(changed) < cost(missing) ? changed : missing;
  }

  // Kept for all paragraphs, which need not make their own: what is met in one is judged before the next one comes.
  let codes = new Uint16Array(0);
  let today: DateRange | undefined;
  /** Each phrase that stands there as it is, by its number, and where it starts. */
  const exact: number[] = [];
  const disorders: Place[] = [];
  const open: Open[] = [];
  /** By phrase, where the last one ends that stands there as it is. */
  const passed = new Int32Array(phrases.length);

  function meet(index: number, at: number, offset: number): void {
    const phrase = phrases[index]!;
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
      const phrase = phrases[exact[i]!]!;
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
    for (const { slips, ...place } of open) {
      if (isCovered(slips)) continue;
      const skeleton = paragraphSkeleton(paragraph);
      const miss = judge(place, slips, skeleton);
      if (miss && isInOneClause(miss, skeleton) && !endsElsewhere(miss, skeleton, paragraph.text)) near.push(miss);
    }
    return distinct(near);
  }
}

const NOTHING: Found = { disorders: [], near: [] };
/** No slip looks farther than this beyond the end of the text: there stands a code that is in no phrase. */
const BEYOND = 16;

/** The same near forms of the same phrases stand in draft after draft. */
const CAPACITY = 5000;

function rememberText<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= CAPACITY) known.clear();
      known.set(text, (value = compute(text)));
    }
    return value;
  };
}

/** Whether text is measured by the phrase: one of the time of the draft, and not too like other expressions. */
const isMeasure = ({ kind, text, formula }: Phrase, date: DateRange | undefined): boolean =>
  (formula.near
    ? kind === 'canonical' || text.length > SHORT_VARIANT
    : kind === 'canonical' && text.length >= SHORT_VARIANT) && !isBefore(date, formula.from);

const isAtEnd = ({ kind, offset }: Slip, phrase: Phrase): boolean =>
  kind === 'missing' && (offset === 0 || offset === phrase.text.length - 1);

const withoutEnd = ({ text }: Phrase, { offset }: Slip): string => (offset === 0 ? text.slice(1) : text.slice(0, -1));

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

const isDoubled = ({ kind, start }: Slip, text: string): boolean =>
  kind === 'extra' && (text[start] === text[start - 1] || text[start] === text[start + 1]);

const isBefore = (date: DateRange | undefined, from: string | undefined): boolean =>
  date !== undefined && from !== undefined && date.end < from;

/** One character of a long phrase, not in its first word: another verb at its head is another expression. */
function isWording({ phrase, start, end }: Place, slips: readonly Slip[], { text, at }: Skeleton): boolean {
  if (phrase.kind !== 'canonical' || slips.length > 1) return false;
  const [slip] = slips as [Slip];
  // 、 in the place of 和 is no slip; 发展之间矛盾的必然要求, 坚持加强: in a longer sentence 的 and 和 are left out.
  const isLeftOut = slip.kind === 'missing' && isFunctional(slip, text);
  if (isLeftOut && (!phrase.formula.firm || at(slip.start) - at(slip.start - 1) > 1)) return false;
  if (phrase.formula.firm) return slip.kind !== 'extra' || (slip.start > start && slip.end < end);
  if (phrase.text.length < LONG_ENOUGH_FOR_WORDING || isAtEnd(slip, phrase) || slip.right.length > 1) return false;
  if (slip.kind === 'missing') return true;
  return slip.offset >= 2 && slip.offset < phrase.text.length - 1;
}

/** 的, 和 and the like come and go in official use. */
const isFunctional = (slip: Slip, text: string): boolean =>
  [...text.slice(slip.start, slip.end), ...slip.right].every((character) => FUNCTION_CHARACTERS.has(character));

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

/** False where separators in a phrase that has none show that clauses were joined by chance. */
const isInOneClause = ({ phrase, start, end }: NearMiss, { at }: Skeleton): boolean =>
  /[、，]/.test(phrase.formula.form) || at(end - 1) - at(start) <= end - 1 - start + QUOTES;

/** 全面从严治党，党和国家: the character that seems to be too many, at one end, belongs to the next clause. */
const endsElsewhere = ({ start, end, slips }: NearMiss, { at }: Skeleton, text: string): boolean =>
  slips.some(
    (slip) =>
      slip.kind === 'extra' &&
      ((slip.end === end && /[，,、]/.test(text.slice(at(slip.start - 1) + 1, at(slip.start)))) ||
        (slip.start === start && /[，,、]/.test(text.slice(at(slip.end - 1) + 1, at(slip.end))))),
  );

/** Of near misses that overlap, the surest with the fewest slips, then the longest phrase. */
function distinct(near: readonly NearMiss[]): NearMiss[] {
  const best = [...near].sort(
    (a, b) =>
      Number(b.broken) - Number(a.broken) ||
      a.slips.length - b.slips.length ||
      b.phrase.text.length - a.phrase.text.length,
  );
  const kept: NearMiss[] = [];
  const taken = new Set<number>();
  for (const miss of best) {
    const places = Array.from({ length: miss.end - miss.start }, (_, i) => miss.start + i);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(miss);
  }
  return kept.sort((a, b) => a.start - b.start);
}
