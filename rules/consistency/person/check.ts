import type { Draft } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { isAlike } from '../alike';
import { difference } from '../distance';
import { type Person, personsIn } from '../persons';
import { groupBy, inDraft, otherPlace, withoutOne } from '../statements';

export const personsOf = inDraft(personsIn);

type Mentions = readonly [Person, ...Person[]];
/** Offices that one person does not hold beside one another; 书记 and 主席 or 主任 often are one person's. */
export const HEADS = new Set(['书记', '省长', '市长', '区长', '县长', '州长', '乡长', '镇长']);

/** One person under two names or two titles. */
export default draftRule(
  () =>
    function* (draft: Draft): Iterable<Problem> {
      const persons = personsOf(draft);
      if (persons.length < 2) return;
      yield* twoNames(draft, persons);
      yield* twoTitles(draft, persons);
    },
);

function* twoNames(draft: Draft, persons: readonly Person[]): Iterable<Problem> {
  const near = new Map<string, Mentions>();
  const names = [...groupBy(persons, ({ name, title }) => `${title} ${name}`).values()];
  const seen = new Set<string>();
  for (const mentions of names.sort(byTrust)) {
    const [{ name, title }] = mentions;
    const keys = [...withoutOne(name)].map((key) => `${title} ${key}`);
    const more = keys.map((key) => near.get(key)).find((other) => other !== undefined);
    if (mentions[0].as !== 'slot') for (const key of keys) if (!near.has(key)) near.set(key, mentions);
    if (!more || seen.has(name) || sideBySide(draft, mentions, more) || bodiesDiffer(mentions, more)) continue;
    const [mine, other] = difference(name, more[0].name);
    const isLikely = isAlike(mine, other) || (more.length > 2 && mentions.length === 1);
    if (!isLikely && (mentions[0].as !== 'full' || mine === name[0])) continue;
    seen.add(name);
    for (const { span } of mentions)
      yield {
        span,
        message: isLikely ? 'default' : 'name',
        fix: more[0].name,
        args: { other: more[0].name, title },
        related: [otherPlace(more[0])],
      };
  }
}

/** Names before what only stands where a name would; then what is said more often, then what is said first. */
const byTrust = (a: Mentions, b: Mentions): number =>
  Number(a[0].as === 'slot') - Number(b[0].as === 'slot') || b.length - a.length || a[0].span.start - b[0].span.start;

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
const sideBySide = ({ text }: Draft, a: Mentions, b: Mentions): boolean =>
  a.some((mine) =>
    b.some((other) => {
      const from = Math.min(mine.span.end, other.span.end);
      const to = Math.max(mine.span.start, other.span.start);
      return to - from < 40 && !/[。！？\n]/.test(text.slice(from, to));
    }),
  );

const bodiesDiffer = (a: Mentions, b: Mentions): boolean =>
  a.every(({ body }) => body !== '' && b.every((other) => other.body !== '' && other.body !== body));
