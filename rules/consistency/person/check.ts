import type { Draft } from '../../../server/src/draft/types';
import { groupBy } from '../../../server/src/engine/groupBy';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { isSurname } from '../../surnames';
import { isAlike } from '../alike';
import { difference } from '../distance';
import { officersIn } from '../officers';
import { type Person, personsIn } from '../persons';
import { areSideBySide, inDraft, otherPlace, withoutOne } from '../statements';

export const personsOf = inDraft(personsIn);
const officersOf = inDraft(officersIn);

type Mentions = readonly [Person, ...Person[]];
/** Offices that one person does not hold beside one another; 书记 and 主席 or 主任 often are one person's. */
export const HEADS = new Set(['书记', '省长', '市长', '区长', '县长', '州长', '乡长', '镇长']);

/** Names set side by side are this near. */
const NEAR = 40;

/** Offices with one holder: who bears them in one sentence is one person. */
const ONE_HOLDER = new Set(['总书记', '总理', '委员长']);

/** One person under two names or two titles. */
export default draftRule(
  () =>
    function* (draft: Draft): Iterable<Problem> {
      yield* headOrDeputy(draft);
      const persons = personsOf(draft);
      if (persons.length < 2) return;
      yield* twoNames(draft, persons);
      yield* twoTitles(draft, persons);
    },
);

function* twoNames(draft: Draft, persons: readonly Person[]): Iterable<Problem> {
  const near = new Map<string, Mentions>();
  for (const mentions of [...groupBy(persons, identity).values()].sort(byTrust)) {
    const keys = [...withoutOne(identity(mentions[0]))];
    const more = keys.map((key) => near.get(key)).find((other) => other !== undefined);
    if (mentions[0].as !== 'slot') for (const key of keys) if (!near.has(key)) near.set(key, mentions);
    const message = more && verdict(draft, mentions, more);
    if (!message) continue;
    for (const { span, title } of mentions)
      yield {
        span,
        message,
        fix: more[0].name,
        args: { other: more[0].name, title },
        related: [otherPlace(more[0])],
      };
  }
}

/** Borne by many: two of them may have like names, but not of one sound. */
const MANY = /^(?:副|老师$)/;

/** A name of three characters is one person's whatever the title; a shorter one only with its title. */
const identity = ({ name, title }: Person): string => (name.length > 2 ? name : `${name} ${title}`);

function verdict(draft: Draft, less: Mentions, more: Mentions): 'default' | 'name' | undefined {
  const [{ name, title, as }] = less;
  const [mine, other] = difference(name, more[0].name);
  if (MANY.test(title) && (as !== 'full' || name.length < 3 || !isAlike(mine, other))) return undefined;
  // 当年小平同志, 向小平同志请教: the given name of one who is called by his full name elsewhere, after another word.
  if (name.length === 3 && name[0] === mine && BEFORE_NAME.test(mine) && name.slice(1) === more[0].name.slice(1))
    return undefined;
  // 和习主席, 听陈书记: the surname alone, after another word.
  if (name.length === 2 && name[0] === mine && BEFORE_NAME.test(mine) && isSurname(name[1])) return undefined;
  const hasTitle = more.some((person) => person.title === title);
  if (!hasTitle && (more.length < 2 || less.length > 1)) return undefined;
  if ((!ONE_HOLDER.has(title) && sideBySide(draft, less, more)) || bodiesDiffer(less, more)) return undefined;
  if (isAlike(mine, other) || (less.length === 1 && more.length > 2)) return 'default';
  // Two characters with no surname before them are a name only where the given name is known.
  if (as === 'slot' && name.length === 2 && (mine !== name[0] || more[0].as !== 'full')) return undefined;
  return as === 'given' || !hasTitle ? undefined : 'name';
}

/** What stands before a name in a sentence and is seldom a surname or none. */
const BEFORE_NAME = /[向给由和与跟同对为把被让请使受从像如考年起实了到以按照据学听看见是在及比替代]/;

/** Names before what only stands where a name would; then what is said more often, then what is said first. */
const byTrust = (a: Mentions, b: Mentions): number =>
  Number(a[0].as === 'slot') - Number(b[0].as === 'slot') || b.length - a.length || a[0].span.start - b[0].span.start;

/** 市商务局局长王强 and 市商务局副局长王强: the one said less often, or later. */
function* headOrDeputy(draft: Draft): Iterable<Problem> {
  for (const mentions of groupBy(officersOf(draft), ({ name, office }) => `${name} ${office}`).values()) {
    const [most, fewer] = [...groupBy(mentions, ({ deputy }) => String(deputy)).values()].sort(
      (a, b) => b.length - a.length,
    );
    if (!most || !fewer) continue;
    for (const { span } of fewer) {
      const other = draft.text.slice(most[0].span.start, most[0].span.end);
      yield { span, message: 'deputy', args: { other }, related: [otherPlace(most[0])] };
    }
  }
}

function* twoTitles(draft: Draft, persons: readonly Person[]): Iterable<Problem> {
  const heads = persons.filter(({ title, as }) => as === 'full' && HEADS.has(title));
  for (const mentions of groupBy(heads, ({ name }) => name).values()) {
    const [first, second] = [...groupBy(mentions, ({ title }) => title).values()].sort((a, b) => b.length - a.length);
    if (!first || !second || sideBySide(draft, first, second)) continue;
    for (const { span, title, name } of second)
      yield { span, message: 'title', args: { name, title, other: first[0].title }, related: [otherPlace(first[0])] };
  }
}

/** 副市长王强、王刚: people named side by side are different people; 区委副书记、区长何勋 holds both offices. */
const sideBySide = (draft: Draft, a: Mentions, b: Mentions): boolean =>
  a.some((mine) => b.some((other) => areSideBySide(draft, mine.span, other.span, NEAR)));

const bodiesDiffer = (a: Mentions, b: Mentions): boolean =>
  a.every(({ body }) => body !== '' && b.every((other) => other.body !== '' && other.body !== body));
