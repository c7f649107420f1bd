import { mayHold } from '../draft/grams';
import type { Draft, Grams, Paragraph } from '../draft/types';
import type { Failure } from './finding';
import { type Context, type Locale, type Localized, NOTHING, type Problem, type Rule, type Setup } from './rule';
import type { Said, Tell } from './told';

/** What a rule said, and where its unit starts. */
export interface Located {
  readonly said: Said;
  /** Added to every span of the problem. */
  readonly offset: number;
}

/** What rules say of a paragraph or a draft, with spans relative to it. */
export interface Result {
  readonly problems: Located[];
  readonly failures: Failure[];
}

type Check = (unit: never, context: Context) => Iterable<Problem>;
/** A rule whose check is built on first use. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly tell: Tell;
  readonly create: () => Check;
  check: Check | undefined;
  /** Whether a paragraph may hold what the rule needs; absent where it needs nothing. */
  readonly needs: ((grams: Grams) => boolean) | undefined;
}

/**
 * Milliseconds a rule may take for the paragraphs of one run: a constant, and a share for each character of the draft.
 * The clock also runs while a busy machine does something else, so the constant is far above what any rule needs.
 */
const BUDGET = 2000;
const BUDGET_PER_CHARACTER = 0.02;
/** The clock is read after each of the first paragraphs, and then after as many: reading it costs as much as some rules. */
const BETWEEN_READINGS = 64;
const MOST_PROBLEMS = 10_000;
/** A place found twice is found by two patterns over one unit: the first finding of it is not far back. */
const LOOK_BACK = 64;

const TOO_MANY: Localized = {
  zh: `同类问题超过 ${MOST_PROBLEMS} 处，只列出前 ${MOST_PROBLEMS} 处`,
  en: `more than ${MOST_PROBLEMS} problems; the first ${MOST_PROBLEMS} are listed`,
};
const pastBudget = (budget: number): Localized => ({
  zh: `用时超过 ${Math.round(budget)} 毫秒`,
  en: `ran past its budget of ${Math.round(budget)} ms`,
});

export const budgetFor = (characters: number): number => BUDGET + BUDGET_PER_CHARACTER * characters;

export function activate(rule: Rule, setup: Setup, tell: Tell): ActiveRule {
  const { module } = rule;
  const needs = module.scope === 'paragraph' && module.needs?.length ? mayHold(module.needs) : undefined;
  return { rule, tell, create: () => module.create(setup) as Check, check: undefined, needs };
}

export interface Run {
  readonly context: Context;
  /** Milliseconds for each rule. */
  readonly budget: number;
  /** The language that failures are told in. */
  readonly locale: Locale;
}

/** Runs one rule over one unit. What it throws becomes a failure of this rule alone. */
function runRule(active: ActiveRule, unit: unknown, offset: number, run: Run, { problems, failures }: Result): void {
  const before = problems.length;
  try {
    const found = (active.check ??= active.create())(unit as never, run.context);
    if (found !== NOTHING && !gather(active, found, offset, problems))
      failures.push({ rule: active.rule.id, reason: TOO_MANY[run.locale] });
  } catch (error) {
    problems.length = before;
    failures.push({ rule: active.rule.id, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** False: there are more problems than are listed. */
function gather({ tell }: ActiveRule, found: Iterable<Problem>, offset: number, problems: Located[]): boolean {
  const before = problems.length;
  let furthest = -1;
  for (const problem of found) {
    const { message = 'default', span } = problem;
    const telling = tell(message);
    if (!telling) continue;
    // Most problems come in the order of the text: one further on than all before is new.
    if (span.start <= furthest && isRepeated(problem, problems, before)) continue;
    if (problems.length - before === MOST_PROBLEMS) return false;
    furthest = Math.max(furthest, span.start);
    problems.push({ said: { telling, problem, words: undefined }, offset });
  }
  return true;
}

/** A rule may come to the same place by two ways; it says so once. */
function isRepeated(problem: Problem, problems: readonly Located[], from: number): boolean {
  for (let i = Math.max(from, problems.length - LOOK_BACK); i < problems.length; i++) {
    const { span, message } = problems[i]!.said.problem;
    if (span.start === problem.span.start && span.end === problem.span.end && message === problem.message) return true;
  }
  return false;
}

/**
 * The paragraph and sentence rules over these paragraphs; the results come in their order. Each rule goes through all
 * paragraphs before the next one does: its code and tables stay in the processor's nearest memory, which makes the
 * whole a quarter faster.
 */
export function checkParagraphs(rules: readonly ActiveRule[], paragraphs: readonly Paragraph[], run: Run): Result[] {
  const results = paragraphs.map((): Result => ({ problems: [], failures: [] }));
  for (const active of rules) goThrough(active, paragraphs, results, run);
  return results;
}

function goThrough(active: ActiveRule, paragraphs: readonly Paragraph[], results: readonly Result[], run: Run): void {
  // The plain clock: Node loads a dozen modules for `performance`, and budgets are far above its steps.
  const end = Date.now() + run.budget;
  const bySentence = active.rule.module.scope === 'sentence';
  let asked = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    if (active.needs !== undefined && !active.needs(paragraph.grams)) continue;
    const isRead = asked < BETWEEN_READINGS || asked % BETWEEN_READINGS === 0;
    asked++;
    if (isRead && Date.now() > end) {
      stop(active.rule, results, i, run);
      return;
    }
    if (bySentence)
      for (const sentence of paragraph.sentences) runRule(active, sentence, sentence.start, run, results[i]!);
    else runRule(active, paragraph, 0, run, results[i]!);
  }
}

/** The rule has had its time: from here on nothing is known of what it would have found. */
function stop({ id }: Rule, results: readonly Result[], from: number, { budget, locale }: Run): void {
  const reason = pastBudget(budget)[locale];
  for (let i = from; i < results.length; i++) results[i]!.failures.push({ rule: id, reason });
}

/** The rules that look at the draft as a whole. */
export function checkDraft(rules: readonly ActiveRule[], draft: Draft, run: Run): Result {
  const result: Result = { problems: [], failures: [] };
  for (const active of rules) runRule(active, draft, 0, run, result);
  return result;
}
