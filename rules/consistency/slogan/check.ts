import type { Draft } from '../../../server/src/draft/types';
import { groupBy } from '../../../server/src/engine/groupBy';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { isBareSlip, isOneName, isSlip, isTurnedAbout, type Slogan, slogansIn } from '../slogans';
import { areSideBySide, inDraft, otherPlace } from '../statements';
import { createBareFinder } from './bare';

type Uses = readonly [Slogan, ...Slogan[]];

export const slogansOf = inDraft(slogansIn);
/** An expression that keeps its quotes: quoted so often, or quoted twice and so long. */
const FIRM_USES = 3;
const FIRM_LENGTH = 6;
/** Sentences of reports may be long, but what is set side by side is near. */
const NEAR = 120;

/** One quoted expression in two wordings, in two orders, or with and without its quotes. */
export default draftRule(() => {
  const bareUses = createBareFinder();
  return function* (draft): Iterable<Problem> {
    const slogans = slogansOf(draft);
    if (slogans.length === 0) return;
    const byText = groupBy(slogans, ({ text }) => text);
    const seen = new Set<number>();
    for (const [message, less, more] of differing(draft, [...byText.values()])) {
      for (const { span } of less) {
        if (seen.has(span.start)) continue;
        seen.add(span.start);
        yield { span, message, fix: more[0].text, args: { other: more[0].text }, related: [otherPlace(more[0])] };
      }
    }
    yield* otherNouns(draft, byText.values());
    const bare = groupBy(bareUses(draft, byText.keys()), ({ slogan }) => slogan);
    for (const [slogan, places] of bare) {
      const quoted = byText.get(slogan)!;
      for (const { text, span } of places.filter((place) => place.text !== slogan && !seen.has(place.span.start))) {
        if (
          !isBareSlip(slogan, text, quoted.length) ||
          byText.has(text) ||
          areSideBySide(draft, span, quoted[0].span, NEAR)
        )
          continue;
        yield { span, message: 'wording', fix: slogan, args: { other: slogan }, related: [otherPlace(quoted[0])] };
      }
      const [only, ...others] = places.filter((place) => place.text === slogan);
      if (only && others.length === 0 && keepsQuotes(quoted, draft))
        yield {
          span: only.span,
          message: 'quotes',
          fix: `“${slogan}”`,
          args: { count: quoted.length },
          related: [otherPlace(quoted[0])],
        };
    }
  };
});

/** “暖心”行动 here, “暖心”计划 there: a name has one of these, and the others may be said of it. */
const NAMING = /^(?:专项)?(?:行动|计划|工程)$/;

function* otherNouns(draft: Draft, all: Iterable<Uses>): Iterable<Problem> {
  for (const uses of all) {
    const named = uses.filter(({ noun }) => NAMING.test(noun));
    const [most, fewer] = [...groupBy(named, ({ noun }) => noun.slice(-2)).values()].sort(
      (a, b) => b.length - a.length,
    );
    if (!most || !fewer || sideBySide(draft, most, fewer)) continue;
    for (const { span, noun } of fewer)
      yield {
        span: { start: span.start, end: span.end + 1 + noun.length },
        message: 'noun',
        args: { name: most[0].text, noun, other: most[0].noun },
        related: [otherPlace(most[0])],
      };
  }
}

/** “不忘初心、牢记使命”主题教育 keeps its quotes, as a name does; the words may stand without. */
const CAMPAIGN = /^”(?:主题教育|学习教育|大讨论|主题)/;

function keepsQuotes(quoted: Uses, { text }: Draft): boolean {
  const { length } = quoted.filter(({ span }) => !CAMPAIGN.test(text.slice(span.end, span.end + 5)));
  return length >= FIRM_USES || (length > 1 && quoted[0].text.length >= FIRM_LENGTH);
}

/** Pairs of expressions that should be one: the one said less often or later, then the other. */
function* differing(draft: Draft, all: readonly Uses[]): Iterable<['default' | 'wording' | 'order', Uses, Uses]> {
  const near = new Map<string, Uses[]>();
  const orders = new Map<string, Uses>();
  const anagrams = new Map<number, Uses>();
  for (const uses of all) {
    const {
      text,
      keys: { near: nearKeys, order, anagram },
    } = uses[0];
    const sameParts = order && orders.get(order);
    if (sameParts) yield ['order', ...inRank(sameParts, uses)];
    else if (order) orders.set(order, uses);
    const candidates = new Set<Uses>();
    for (const key of nearKeys) {
      const others = near.get(key);
      for (const other of others ?? []) candidates.add(other);
      if (others) others.push(uses);
      else near.set(key, [uses]);
    }
    for (const other of candidates) {
      const [less, more] = inRank(other, uses);
      if (sideBySide(draft, less, more)) continue;
      if (!isSlip(more[0].text, less[0].text, more.length)) {
        if (isOneName(less[0], more[0])) yield ['wording', less, more];
        continue;
      }
      yield [more.length > 1 && less.length === 1 ? 'default' : 'wording', less, more];
    }
    const turned = anagrams.get(anagram);
    if (!turned) anagrams.set(anagram, uses);
    else if (isTurnedAbout(turned[0].text, text) && !sideBySide(draft, turned, uses))
      yield ['order', ...inRank(turned, uses)];
  }
}

const inRank = (first: Uses, second: Uses): [Uses, Uses] =>
  second.length > first.length ? [first, second] : [second, first];

/** Expressions set side by side differ on purpose: “看不见的手”和“看得见的手”. */
const sideBySide = (draft: Draft, a: Uses, b: Uses): boolean =>
  a.some((mine) => b.some((other) => areSideBySide(draft, mine.span, other.span, NEAR)));
