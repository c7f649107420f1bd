import type { Locale, Message, Problem, Rule, Severity } from './rule';
import { type Settings, shownSeverity } from './settings';

/** How one message of a rule is told: worked out once for a linter, since a draft has hundreds of problems. */
interface Telling {
  readonly rule: Rule;
  readonly message: Message;
  readonly severity: Severity;
  /** The words in the linter's language, with their slots. */
  readonly template: Template;
}

/** Words, slot, words, slot, …, words. */
type Template = readonly string[];

/** A problem, and how it is told. One of a paragraph lives as long as the paragraph is kept. */
export interface Said {
  readonly telling: Telling;
  readonly problem: Problem;
  /** The message filled in; see `wordsOf`. */
  words: string | undefined;
}

/** How a message of a rule is told, by its key; undefined where the settings hide it. Throws where the rule has no such message. */
export type Tell = (key: string) => Telling | undefined;

/** Worked out when a message is first told: most of them never are. */
export function tellOf(rule: Rule, settings: Settings, locale: Locale): Tell {
  const known = new Map<string, Telling | undefined>();
  return (key) => {
    if (!known.has(key)) known.set(key, telling(rule, key, settings, locale));
    return known.get(key);
  };
}

function telling(rule: Rule, key: string, settings: Settings, locale: Locale): Telling | undefined {
  const message = rule.messages[key];
  if (!message) throw new Error(`${rule.id} has no message "${key}"`);
  const severity = shownSeverity(rule, message.severity, settings);
  return severity && { rule, message, severity, template: templateOf(message[locale]) };
}

const SHORT = 24;
const shorten = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}……` : text);

/** The message of a problem, filled in once; `marked` is the text that the problem marks. */
export function wordsOf(said: Said, marked: string): string {
  if (said.words !== undefined) return said.words;
  const { telling, problem } = said;
  const own = { text: shorten(marked), fix: fixText(problem) };
  said.words = filled(telling.template, problem.args === undefined ? own : { ...own, ...problem.args });
  return said.words;
}

const fixText = ({ fix }: Problem): string =>
  fix === undefined ? '' : typeof fix === 'string' ? fix : fix.map((edit) => edit.text).join('');

const templateOf = (text: string): Template => text.split(/\{(\w+)\}/);

type Args = Readonly<Record<string, string | number>>;

/** Fills the `{name}` slots of a message; quotes within quotes are single ones (GB/T 15834—2011, 4.8.3.4). */
export const fill = (text: string, args: Args): string => filled(templateOf(text), args);

function filled(template: Template, args: Args): string {
  let all = template[0]!;
  for (let i = 1; i < template.length; i += 2) {
    const name = template[i]!;
    const value = name in args ? String(args[name]) : `{${name}}`;
    const isQuoted = name in args && template[i - 1]!.endsWith('“');
    all += (isQuoted ? value.replace(/“/g, '‘').replace(/”/g, '’') : value) + template[i + 1]!;
  }
  return all;
}
