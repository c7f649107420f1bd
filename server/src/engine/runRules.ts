import { type Grams, mayHold } from '../draft/grams';
import type { Draft, Paragraph } from '../draft/types';
import type { Failure } from './finding';
import { type Context, type Localized, NOTHING, type Problem, type Rule, type Setup } from './rule';

/** A problem, the rule that found it, and where its unit starts. */
export interface Located {
  readonly rule: Rule;
  readonly problem: Problem;
  /** Added to every span of the problem. */
  readonly offset: number;
}

type Check = (unit: never, context: Context) => Iterable<Problem>;
/** A rule whose check is built on first use, and the time it has taken in this run. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly check: () => Check;
  /** Whether a paragraph holds what the rule needs. */
  readonly applies: (grams: Grams) => boolean;
  spent: number;
}

/**
 * Milliseconds a rule may take in one run: a constant, and a share for each character of the draft. The clock also runs
 * while a busy machine does something else, so the constant is far above what any rule needs.
 */
const BUDGET = 2000;
const BUDGET_PER_CHARACTER = 0.02;
const MOST_PROBLEMS = 10_000;
/** A place found twice is found by two patterns over one unit: the first finding of it is not far back. */
const LOOK_BACK = 64;

const TOO_MANY: Localized = {
  zh: `同类问题超过 ${MOST_PROBLEMS} 处`,
  en: `more than ${MOST_PROBLEMS} problems in one unit`,
};
const pastBudget = (budget: number): Localized => ({
  zh: `用时超过 ${Math.round(budget)} 毫秒`,
  en: `ran past its budget of ${Math.round(budget)} ms`,
});

export const budgetFor = (characters: number): number => BUDGET + BUDGET_PER_CHARACTER * characters;

export function activate(rule: Rule, setup: Setup): ActiveRule {
  let check: Check | undefined;
  const needs = (rule.module.scope === 'paragraph' && rule.module.needs) || [];
  return {
    rule,
    spent: 0,
    check: () => (check ??= rule.module.create(setup) as Check),
    applies: needs.length > 0 ? mayHold(needs) : () => true,
  };
}

export interface Run {
  readonly context: Context;
  /** Milliseconds for each rule. */
  readonly budget: number;
  /** Milliseconds that all rules together have taken while none was timed by itself. */
  untimed: number;
  /** When the rule that is running began: where the one before it ended, so that the clock is read once for each. */
  clock: number;
  /** The language that failures are told in. */
  readonly locale: keyof Localized;
}

/** Runs one rule over one unit. What it throws, and time past its budget, becomes a failure of this rule alone. */
function runRule(
  active: ActiveRule,
  unit: unknown,
  offset: number,
  run: Run,
  problems: Located[],
  failures: Failure[],
): void {
  if (active.spent > run.budget) {
    failures.push({ rule: active.rule.id, reason: pastBudget(run.budget)[run.locale] });
    return;
  }
  const before = problems.length;
  try {
    const found = active.check()(unit as never, run.context);
    if (found === NOTHING && !isTimed(run)) return;
    for (const problem of found) {
      if (isRepeated(problem, problems, before)) continue;
      problems.push({ rule: active.rule, problem, offset });
      if (problems.length - before > MOST_PROBLEMS) throw new Error(TOO_MANY[run.locale]);
    }
  } catch (error) {
    problems.length = before;
    failures.push({ rule: active.rule.id, reason: error instanceof Error ? error.message : String(error) });
  }
  if (!isTimed(run)) return;
  const now = performance.now();
  active.spent += now - run.clock;
  run.clock = now;
}

/** Reading the clock for every rule costs more than many rules do: it is done only when some rule may be slow. */
const isTimed = ({ untimed, budget }: Run): boolean => untimed > budget / 2;

/** Ends a stretch of rules that were not timed one by one. */
function endStretch(run: Run, begun: number): void {
  if (!isTimed(run)) run.untimed += performance.now() - begun;
}

/** A rule may come to the same place by two ways; it says so once. */
function isRepeated(problem: Problem, problems: readonly Located[], from: number): boolean {
  for (let i = Math.max(from, problems.length - LOOK_BACK); i < problems.length; i++) {
    const { span, message } = problems[i]!.problem;
    if (span.start === problem.span.start && span.end === problem.span.end && message === problem.message) return true;
  }
  return false;
}

/** The paragraph and sentence rules over one paragraph; spans are relative to it. */
export function checkParagraph(
  rules: readonly ActiveRule[],
  paragraph: Paragraph,
  run: Run,
): { problems: Located[]; failures: Failure[] } {
  const problems: Located[] = [];
  const failures: Failure[] = [];
  const { grams } = paragraph;
  const begun = performance.now();
  run.clock = begun;
  for (const active of rules) {
    if (active.rule.module.scope === 'paragraph') {
      if (active.applies(grams)) runRule(active, paragraph, 0, run, problems, failures);
    } else
      for (const sentence of paragraph.sentences) runRule(active, sentence, sentence.start, run, problems, failures);
  }
  endStretch(run, begun);
  return { problems, failures };
}

export function checkDraft(
  rules: readonly ActiveRule[],
  draft: Draft,
  run: Run,
): { problems: Located[]; failures: Failure[] } {
  const problems: Located[] = [];
  const failures: Failure[] = [];
  const begun = performance.now();
  run.clock = begun;
  for (const active of rules) runRule(active, draft, 0, run, problems, failures);
  endStretch(run, begun);
  return { problems, failures };
}
