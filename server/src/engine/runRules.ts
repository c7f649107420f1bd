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
  readonly create: () => Check;
  check: Check | undefined;
  /** Whether a paragraph may hold what the rule needs; absent where it needs nothing. */
  readonly needs: ((grams: Grams) => boolean) | undefined;
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
  const { module } = rule;
  const needs = module.scope === 'paragraph' && module.needs?.length ? mayHold(module.needs) : undefined;
  return { rule, create: () => module.create(setup) as Check, check: undefined, needs, spent: 0 };
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

/** What a stretch of units under one rule after another has given so far. */
interface Gathered {
  readonly problems: Located[];
  readonly failures: Failure[];
}

/** Runs one rule over one unit. What it throws, and time past its budget, becomes a failure of this rule alone. */
function runRule(active: ActiveRule, unit: unknown, offset: number, run: Run, gathered: Gathered): void {
  const { problems, failures } = gathered;
  if (active.spent > run.budget) {
    failures.push({ rule: active.rule.id, reason: pastBudget(run.budget)[run.locale] });
    return;
  }
  const before = problems.length;
  try {
    const found = (active.check ??= active.create())(unit as never, run.context);
    if (found !== NOTHING) gather(active.rule, found, offset, run, problems);
  } catch (error) {
    problems.length = before;
    failures.push({ rule: active.rule.id, reason: error instanceof Error ? error.message : String(error) });
  }
  if (isTimed(run)) {
    const now = Date.now();
    active.spent += now - run.clock;
    run.clock = now;
  }
}

function gather(rule: Rule, found: Iterable<Problem>, offset: number, run: Run, problems: Located[]): void {
  const before = problems.length;
  for (const problem of found) {
    if (isRepeated(problem, problems, before)) continue;
    problems.push({ rule, problem, offset });
    if (problems.length - before > MOST_PROBLEMS) throw new Error(TOO_MANY[run.locale]);
  }
}

/**
 * Reading the clock for every rule costs more than many rules do: it is done only when some rule may be slow. It is the
 * plain clock, since Node loads a dozen modules for `performance`; budgets are far above its steps.
 */
const isTimed = ({ untimed, budget }: Run): boolean => untimed > budget / 2;

/** Runs a stretch of rules; their time is told together as long as none is timed by itself. */
function stretch(run: Run, rules: (gathered: Gathered) => void): { problems: Located[]; failures: Failure[] } {
  const gathered = { problems: [], failures: [] };
  const begun = Date.now();
  run.clock = begun;
  rules(gathered);
  if (!isTimed(run)) run.untimed += Date.now() - begun;
  return gathered;
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
export const checkParagraph = (rules: readonly ActiveRule[], paragraph: Paragraph, run: Run) =>
  stretch(run, (gathered) => {
    const { grams } = paragraph;
    for (const active of rules) {
      if (active.needs && !active.needs(grams)) continue;
      if (active.rule.module.scope === 'paragraph') runRule(active, paragraph, 0, run, gathered);
      else for (const sentence of paragraph.sentences) runRule(active, sentence, sentence.start, run, gathered);
    }
  });

export const checkDraft = (rules: readonly ActiveRule[], draft: Draft, run: Run) =>
  stretch(run, (gathered) => {
    for (const active of rules) runRule(active, draft, 0, run, gathered);
  });
