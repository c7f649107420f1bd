import { shift } from '../draft/span';
import type { Span } from '../draft/types';
import type { Finding } from './finding';
import type { Edit, Locale, Localized, Problem, Rule, Severity } from './rule';
import type { Located } from './runRules';
import { fill, wordsOf } from './told';

const placeOf = ({ said, offset }: Located): Span => shift(said.problem.span, offset);

/** Turns what the rules said into findings: messages filled in, like ones rolled up, in the order of the text. */
export function toFindings(all: readonly Located[], text: string, locale: Locale): Finding[] {
  const findings: Finding[] = [];
  const membersOf = createRoll();
  for (const located of all) {
    if (located.said.telling.rule.rollup === undefined) findings.push(finding(located, text, locale));
    else membersOf.add(located);
  }
  for (const [rule, members] of membersOf.all()) {
    if (members.length > rule.rollup!) findings.push(rolledUp(members, text, locale));
    else for (const member of members) findings.push(finding(member, text, locale));
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return saidOnce(findings);
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const familyOf = ({ rule }: Finding): string => rule.slice(0, rule.indexOf('/'));

/** Two rules of one family may come to the same correction of the same place: the more severe says it. */
function saidOnce(sorted: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || !saysTheSame(last, one)) kept.push(one);
    else if (SEVERITIES.indexOf(one.severity) < SEVERITIES.indexOf(last.severity)) kept[kept.length - 1] = one;
  }
  return kept;
}

function saysTheSame(a: Finding, b: Finding): boolean {
  if (a.span.start !== b.span.start || a.span.end !== b.span.end || a.rule === b.rule || !a.fix || !b.fix) return false;
  const [mine, other] = [a.fix.edits, b.fix.edits];
  return mine.length === 1 && other.length === 1 && mine[0]!.text === other[0]!.text && familyOf(a) === familyOf(b);
}

/** Gathers the problems of one rule, message and group, which are rolled up together. */
function createRoll() {
  const rolls = new Map<string, [Rule, Located[]]>();
  let last: Located | undefined;
  let members: Located[] = [];
  return {
    add(located: Located): void {
      // Hundreds of commas come one after another.
      if (!last || !areAlike(last, located)) members = membersFor(located);
      members.push(located);
      last = located;
    },
    all: (): Iterable<[Rule, Located[]]> => rolls.values(),
  };

  function membersFor({ said: { telling, problem } }: Located): Located[] {
    const key = `${telling.rule.id} ${problem.message ?? ''} ${problem.group ?? ''}`;
    let roll = rolls.get(key);
    if (!roll) rolls.set(key, (roll = [telling.rule, []]));
    return roll[1];
  }
}

const areAlike = ({ said: one }: Located, { said: other }: Located): boolean =>
  one.telling === other.telling && one.problem.group === other.problem.group;

function finding(located: Located, text: string, locale: Locale): Finding {
  const { said, offset } = located;
  const { telling, problem } = said;
  const span = placeOf(located);
  const marked = text.slice(span.start, span.end);
  const edits = editsOf(problem, span, offset);
  return {
    rule: telling.rule.id,
    severity: telling.severity,
    message: wordsOf(said, marked),
    text: marked,
    span,
    ...(edits.length > 0 ? { fix: { edits } } : {}),
    confidence: telling.message.confidence,
    related: (problem.related ?? []).map((place) => ({
      message: place.message[locale],
      span: shift(place.span, offset),
    })),
    tags: telling.message.tags,
  };
}

/** One finding for many: the first place, all places, the count in the message, and one fix for all. */
function rolledUp(members: Located[], text: string, locale: Locale): Finding {
  members.sort((a, b) => a.offset + a.said.problem.span.start - (b.offset + b.said.problem.span.start));
  const first = finding(members[0]!, text, locale);
  const occurrences = members.map(placeOf);
  const edits = withoutOverlaps(
    members.flatMap(({ said, offset }, i) => editsOf(said.problem, occurrences[i]!, offset)),
  );
  return {
    ...first,
    message: fill(MANY[locale], { message: first.message, count: members.length }),
    ...(edits.length > 0 ? { fix: { edits } } : {}),
    occurrences,
  };
}

const MANY: Localized = { zh: '{message}（全文同类 {count} 处）', en: '{message} ({count} places in all)' };

function editsOf({ fix }: Problem, span: Span, offset: number): Edit[] {
  if (fix === undefined) return [];
  if (typeof fix === 'string') return [{ span, text: fix }];
  return withoutOverlaps(fix.map((edit) => ({ span: shift(edit.span, offset), text: edit.text })));
}

/** In order, and of two that touch the same text only the first. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = kept.at(-1);
    if (
      !last ||
      edit.span.start > last.span.end ||
      (edit.span.start === last.span.end && edit.span.end > edit.span.start && last.span.end > last.span.start)
    )
      kept.push(edit);
  }
  return kept;
}
