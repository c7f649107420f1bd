import type { Span } from '../draft/types';
import type { Finding } from './finding';
import type { Edit, Localized, Message, Problem, Severity } from './rule';
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
  const groups = new Map<string, Draftwide[]>();
  const seen = new Set<string>();
  for (const located of all) {
    const { rule, problem, offset } = located;
    const key = problem.message ?? 'default';
    const message = rule.messages[key];
    if (!message) throw new Error(`${rule.id} has no message "${key}"`);
    const severity = shownSeverity(rule, message.severity, settings);
    const span = shift(problem.span, offset);
    const place = `${rule.id} ${key} ${span.start} ${span.end}`;
    if (!severity || seen.has(place)) continue;
    seen.add(place);
    const group = `${rule.id} ${key} ${rule.rollup === undefined ? place : (problem.group ?? '')}`;
    const members = groups.get(group);
    if (members) members.push({ located, message, severity, span });
    else groups.set(group, [{ located, message, severity, span }]);
  }
  const findings = [...groups.values()].flatMap((members) =>
    members.length > (members[0]!.located.rule.rollup ?? Number.POSITIVE_INFINITY)
      ? [rolledUp(members, text, locale)]
      : members.map((member) => finding(member, text, locale)),
  );
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
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

/** Fills the `{name}` slots of a message. */
export const fill = (template: string, args: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (slot, name) => (name in args ? String(args[name]) : slot));

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
