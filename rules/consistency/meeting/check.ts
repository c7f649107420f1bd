import type { Draft } from '../../../server/src/draft/types';
import { groupBy } from '../../../server/src/engine/groupBy';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { isOneEdit } from '../distance';
import { meetingNamesIn, turnsIn } from '../meetingNames';
import { type Anniversary, anniversaryMeetings } from '../meetings';
import { inDraft, otherPlace } from '../statements';

const namesOf = inDraft(meetingNamesIn);
const turnsOf = inDraft(turnsIn);

/** One meeting under two names. */
export default draftRule(({ vocabulary }) => {
  const meetingsOf = inDraft(anniversaryMeetings(vocabulary));
  const verbs = new Map(vocabulary.anniversaries.map(({ id, verb }) => [id, verb]));
  return function* (draft): Iterable<Problem> {
    for (const group of groupBy(meetingsOf(draft), ({ years, kind }) => `${years} ${kind}`).values()) {
      if (group.length < 2) continue;
      const names = [...groupBy(group, ({ text }) => text).values()].sort(
        (a, b) => rank(b) - rank(a) || b.length - a.length || a[0].span.start - b[0].span.start,
      );
      for (const [i, same] of names.entries()) {
        const reference = names.slice(0, i).find(([other]) => isOneMeeting(same[0], other));
        if (!reference) continue;
        const message = same[0].verb === '' && isShortFor(same[0].words, reference[0].words) ? 'verb' : 'default';
        const other = reference[0].text;
        for (const { span } of same)
          yield { span, message, fix: other, args: { other }, related: [otherPlace(reference[0])] };
      }
    }
    yield* openings(draft);
    yield* turns(draft);
  };

  /** The name with the verb of official use goes before one without a verb or with another. */
  function rank([{ event, verb }]: readonly [Anniversary, ...Anniversary[]]): number {
    return verb === '' ? 0 : verb === (verbs.get(event) ?? verb) ? 2 : 1;
  }
});

/** 在全市表彰大会上的讲话 over 今天召开全市表彰会. */
function* openings(draft: Draft): Iterable<Problem> {
  for (const [first, ...others] of groupBy(namesOf(draft), ({ theme }) => theme).values())
    for (const { span, kind } of others.filter((other) => other.kind !== first.kind))
      yield { span, message: 'kind', args: { other: first.text, kind }, related: [otherPlace(first)] };
}

/** 第八届 in the title, 共同迎来第七届 in the body. */
function* turns(draft: Draft): Iterable<Problem> {
  const all = turnsOf(draft);
  const { title } = draft;
  if (all.length < 2 || !title) return;
  const inTitle = all.find(({ span }) => span.start < title.span.end);
  if (!inTitle) return;
  for (const { span, name, number, isHeld } of all)
    if (isHeld && name === inTitle.name && Math.abs(number - inTitle.number) === 1)
      yield {
        span,
        message: 'turn',
        args: { other: draft.text.slice(inTitle.span.start, inTitle.span.end) },
        related: [otherPlace(inTitle)],
      };
}

export function isOneMeeting(a: Anniversary, b: Anniversary): boolean {
  if (a.isKnown && b.isKnown) return a.event === b.event && !(a.verb === b.verb && isShortFor(a.words, b.words));
  return a.words === b.words || isOneEdit(a.words, b.words) || a.words.endsWith(b.words) || b.words.endsWith(a.words);
}

const FULL: readonly (readonly [string, string])[] = [
  ['新中国', '中华人民共和国'],
  ['建党', '中国共产党成立'],
];

/** 人民政协 stands for 中国人民政治协商会议, of whose characters it is made; 全国政协 is another body. */
function isShortFor(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => FULL.reduce((text, [short, full]) => text.replace(short, full), words));
  return isWithin(one!, other!) || isWithin(other!, one!);
}

/** True where the characters of the one stand in the other in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
