import type { Span } from '../draft/types';
import type { Finding } from './finding';
import type { Edit, Localized, Message, Problem, Rule, Severity } from './rule';
import type { Located } from './runRules';
import { type Settings, shownSeverity } from './settings';

export type Locale = 'zh' | 'en';

interface Draftwide {
  readonly located: Located;
  readonly message: Message;
  readonly severity: Severity;
  readonly span: Span;
}

const SHORT = 24;
const shorten = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}……` : text);
const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Turns what the rules yielded into findings: messages filled in, like ones rolled up, in the order of the text. */
export function toFindings(all: readonly Located[], text: string, settings: Settings, locale: Locale): Finding[] {
  const findings: Finding[] = [];
  const rollable = new Map<Rule, Map<string, Draftwide[]>>();
  const severities = new Map<Message, Severity | undefined>();
  const severityOf = (rule: Rule, message: Message) => {
    if (!severities.has(message)) severities.set(message, shownSeverity(rule, message.severity, settings));
    return severities.get(message);
  };
  for (const located of all) {
    const { rule, problem, offset } = located;
    const message = messageOf(rule, problem);
    const severity = severityOf(rule, message);
    if (!severity) continue;
    const member = { located, message, severity, span: shift(problem.span, offset) };
    if (rule.rollup === undefined) findings.push(finding(member, text, locale));
    else membersOf(rollable, rule, problem).push(member);
  }
  for (const [rule, groups] of rollable)
    for (const members of groups.values()) {
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

function messageOf(rule: Rule, problem: Problem): Message {
  const key = problem.message ?? 'default';
  const message = rule.messages[key];
  if (!message) throw new Error(`${rule.id} has no message "${key}"`);
  return message;
}

/** The problems of one rule, message and group, which are rolled up together. */
function membersOf(rollable: Map<Rule, Map<string, Draftwide[]>>, rule: Rule, problem: Problem): Draftwide[] {
  let groups = rollable.get(rule);
  if (!groups) rollable.set(rule, (groups = new Map()));
  const key = `${problem.message ?? ''} ${problem.group ?? ''}`;
  let members = groups.get(key);
  if (!members) groups.set(key, (members = []));
  return members;
}

function finding({ located, message, severity, span }: Draftwide, text: string, locale: Locale): Finding {
  const { rule, problem, offset } = located;
  const marked = text.slice(span.start, span.end);
  const edits = editsOf(problem, span, offset);
  return {
    rule: rule.id,
    severity,
    message: fill(message[locale], { text: shorten(marked), fix: fixText(problem), ...problem.args }),
    text: marked,
    span,
    ...(edits.length > 0 ? { fix: { edits } } : {}),
    confidence: message.confidence,
    related: (problem.related ?? []).map((place) => ({
      message: place.message[locale],
      span: shift(place.span, offset),
    })),
    tags: message.tags,
  };
}

/** One finding for many: the first place, all places, the count in the message, and one fix for all. */
function rolledUp(members: readonly Draftwide[], text: string, locale: Locale): Finding {
  const ordered = [...members].sort((a, b) => a.span.start - b.span.start);
  const first = finding(ordered[0]!, text, locale);
  const edits = withoutOverlaps(ordered.flatMap(({ located, span }) => editsOf(located.problem, span, located.offset)));
  return {
    ...first,
    message: fill(MANY[locale], { message: first.message, count: members.length }),
    ...(edits.length > 0 ? { fix: { edits } } : {}),
    occurrences: ordered.map(({ span }) => span),
  };
}

const MANY: Localized = { zh: '{message}（全文同类 {count} 处）', en: '{message} ({count} places in all)' };

/** Fills the `{name}` slots of a message; quotes within quotes are single ones (GB/T 15834—2011, 4.8.3.4). */
export const fill = (template: string, args: Readonly<Record<string, string | number>>): string =>
  template.replace(/(“?)\{(\w+)\}/g, (slot, quote, name) => {
    if (!(name in args)) return slot;
    const value = String(args[name]);
    return quote + (quote ? value.replace(/“/g, '‘').replace(/”/g, '’') : value);
  });

function editsOf({ fix }: Problem, span: Span, offset: number): Edit[] {
  if (fix === undefined) return [];
  if (typeof fix === 'string') return [{ span, text: fix }];
  return withoutOverlaps(fix.map((edit) => ({ span: shift(edit.span, offset), text: edit.text })));
}

const fixText = ({ fix }: Problem): string =>
  fix === undefined ? '' : typeof fix === 'string' ? fix : fix.map((edit) => edit.text).join('');

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
