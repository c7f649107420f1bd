import type { Lexicon } from '../../server/src/engine/lexicon';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { type Phrase, rightTexts } from './phrases';
import { isOtherRegion } from './regions';
import type { Skeleton } from './skeleton';
import type { Slip } from './slips';
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
export interface Open extends Place {
  readonly slips: readonly Slip[];
}

/** Another wording is reported only of a phrase this long. */
const LONG_ENOUGH_FOR_WORDING = 9;
const FUNCTION_CHARACTERS = new Set('的地得和与及同以了之而是为');
/** What this many more characters belong to no word is broken, whatever else may be written in place of the phrase. */
const PLAINLY_BROKEN = 1;
/** A pair of quotes may stand inside a phrase without separators. */
const QUOTES = 2;

/** Tells the slips among the places that depart from a phrase. */
export function createJudge({ formulae, lexicon }: Vocabulary) {
  const words = withItems(lexicon, formulae);
  const whole = new Set(rightTexts(formulae));
  const costOf = rememberText((text) => strays(words, text));

  return function judge({ slips: found, ...place }: Open, skeleton: Skeleton, text: string): NearMiss | undefined {
    const { phrase } = place;
    // 全国人大常委会委员吴某: without its end it is an expression of its own.
    if (found.some((slip) => isAtEnd(slip, phrase) && whole.has(withoutEnd(phrase, slip)))) return undefined;
    const slips = found.map((slip) => (isAtEnd(slip, phrase) ? slipAtEnd(slip, skeleton) : slip));
    if (isMeant(place, slips, skeleton, lexicon)) return undefined;
    const start = Math.min(place.start, ...slips.map((slip) => slip.start));
    const end = Math.max(place.end, ...slips.map((slip) => slip.end));
    const gain = costAsIs(skeleton, start, end) - costAsIs(skeleton, start, end, slips);
    const broken = gain >= (slips.every((slip) => isDoubled(slip, skeleton.text)) ? 0.5 : 1);
    const miss = { phrase, start, end, slips, broken };
    // Other expressions are but a word from it (推动构建中马命运共同体): only one character that leaves no words is a slip.
    const isSlip = phrase.formula.near
      ? broken || isWording(miss, slips, skeleton)
      : broken && gain >= PLAINLY_BROKEN && slips.every(({ kind, right }) => kind === 'exchanged' || right.length < 2);
    return isSlip && isInOneClause(miss, skeleton) && !endsElsewhere(miss, skeleton, text) ? miss : undefined;
  };

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
}

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

const isAtEnd = ({ kind, offset }: Slip, phrase: Phrase): boolean =>
  kind === 'missing' && (offset === 0 || offset === phrase.text.length - 1);

const withoutEnd = ({ text }: Phrase, { offset }: Slip): string => (offset === 0 ? text.slice(1) : text.slice(0, -1));

const isDoubled = ({ kind, start }: Slip, text: string): boolean =>
  kind === 'extra' && (text[start] === text[start - 1] || text[start] === text[start + 1]);

/** 中国特色社会主义的新道路, 社会主义的新经济体制: told of before it had its name. */
const isAnother = (written: string): boolean => /^的?新/.test(written);

/** What seems to be a slip makes another expression, or one that goes on. */
function isMeant({ phrase, start }: Place, slips: readonly Slip[], { text }: Skeleton, lexicon: Lexicon): boolean {
  const isLoose = (slip: Slip) => slip.kind !== 'missing' && isFunctional(slip, text) && !isDoubled(slip, text);
  if (!phrase.formula.firm && slips.some(isLoose)) return true;
  return slips.some((slip) => {
    const written = text.slice(slip.start, slip.end);
    // 学习贯彻新时代…: two characters that are a word of their own are no slip for two others.
    if (isAnother(written) || (written.length === 2 && lexicon.has(written))) return true;
    if (isOtherRegion(text, slip) || standsBefore(text, slip)) return true;
    if (slip.kind !== 'extra') return false;
    // 高高举起…旗帜; 人类是命运共同体; 向…同胞，向…侨胞: a complement, a clause, and the preposition of the whole list.
    return written === '起' || written === '是' || (written === '向' && text[start - 1] === '向');
  });
}

/** So many characters may part the first of a phrase from the rest. */
const GAP = 5;

/** 严守…底线 beside 守牢…底线. */
const KEEPING = new Set(['严守', '坚守', '死守']);

/** 以|全方位推动高质量发展为主题: the first character of the phrase stands a few places before. */
const standsBefore = (text: string, { kind, offset, right, start }: Slip): boolean =>
  kind === 'missing' &&
  ((offset === 0 && text.slice(Math.max(0, start - GAP), start).includes(right)) ||
    (right === '牢' && KEEPING.has(text.slice(start - 2, start))));

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
