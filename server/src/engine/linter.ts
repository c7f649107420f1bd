import { givenDate } from '../draft/date';
import { createDraft, hanIn } from '../draft/draft';
import type { Draft, DraftDate, Paragraph } from '../draft/types';
import { withoutAllowed } from './allowed';
import type { Failure, LintResult } from './finding';
import { toFindings } from './findings';
import { createParagraphCache, type ParagraphCache } from './paragraphCache';
import type { Context, Locale, Rule } from './rule';
import {
  type ActiveRule,
  activate,
  budgetFor,
  checkDraft,
  checkParagraphs,
  type Located,
  type Result,
  type Run,
} from './runRules';
import { isEnabled, optionsFor, type Settings } from './settings';
import { tellOf } from './told';
import type { Vocabulary } from './vocabulary';

export interface LinterOptions {
  readonly rules: readonly Rule[];
  readonly vocabulary: Vocabulary;
  readonly settings?: Settings;
  /** The language of the messages; Chinese by default. */
  readonly locale?: Locale;
}

export interface LintOptions {
  readonly format?: 'plain' | 'markdown';
  readonly path?: string | undefined;
  /** The draft's date as the user gives it: `2024`, `2024-01` or `2024-01-10`. Throws a RangeError when it is no date. */
  readonly date?: string | undefined;
  /** A date to assume for a draft that tells none; without it, dated rules are silent there. */
  readonly today?: string | undefined;
}

export interface Linter {
  lint(text: string, options?: LintOptions): LintResult;
}

/**
 * The one way in: everything that checks drafts calls this. A linter keeps the results of paragraphs by their text, so
 * checking a draft again after a keystroke costs one paragraph and the draft rules.
 */
export function createLinter({ rules, vocabulary, settings = {}, locale = 'zh' }: LinterOptions): Linter {
  const enabled = rules.filter((rule) => isEnabled(rule, settings));
  const runs = (id: string) => enabled.some((rule) => rule.id === id);
  const active = enabled.map((rule) =>
    activate(rule, { vocabulary, options: optionsFor(rule, settings), runs }, tellOf(rule, settings, locale)),
  );
  const draftRules = active.filter(({ rule }) => rule.module.scope === 'draft');
  const paragraphRules = active.filter(({ rule }) => rule.module.scope !== 'draft');
  const cacheFor = createCaches();
  const allow = settings.allow ?? [];
  return {
    lint(text, options = {}) {
      const format = options.format ?? 'plain';
      const given = options.date === undefined ? undefined : givenDateOrThrow(options.date);
      // The date is found before the cache is chosen: what a dated rule says of a paragraph depends on it.
      const draft = createDraft(text, {
        format,
        path: options.path,
        date: given,
        paragraphOf: cacheFor(format, '').paragraph,
      });
      const characters = hanIn(draft);
      const date = draft.date;
      if (characters === 0) return { draft, date, characters, findings: [], failures: [] };
      const range = date?.range ?? (options.today === undefined ? undefined : givenDateOrThrow(options.today).range);
      const run: Run = { context: { date: range, format }, budget: budgetFor(text.length), locale };
      const { problems, failures } = check(
        draft,
        run,
        cacheFor(format, `${range?.start} ${range?.end}`),
        paragraphRules,
        draftRules,
      );
      return {
        draft,
        date,
        characters,
        findings: toFindings(allow.length > 0 ? withoutAllowed(problems, text, allow) : problems, text, locale),
        failures: uniqueFailures(failures),
      };
    },
  };
}

function check(
  draft: Draft,
  run: Run,
  cache: ParagraphCache,
  paragraphRules: readonly ActiveRule[],
  draftRules: readonly ActiveRule[],
): Result {
  const lines = draft.lines.filter(({ paragraph, skipped }) => !skipped && !paragraph.isBlank);
  const results = resultsOf(
    lines.map(({ paragraph }) => paragraph),
    cache,
    (fresh) => checkParagraphs(paragraphRules, fresh, run),
  );
  const problems: Located[] = [];
  const failures: Failure[] = [];
  lines.forEach(({ start }, i) => {
    const result = results[i]!;
    for (const { said, offset } of result.problems) problems.push({ said, offset: offset + start });
    failures.push(...result.failures);
  });
  const whole = checkDraft(draftRules, draft, run);
  return { problems: problems.concat(whole.problems), failures: failures.concat(whole.failures) };
}

/** What is kept of the paragraphs; of the others, each once, what a check of them says. */
function resultsOf(
  paragraphs: readonly Paragraph[],
  cache: ParagraphCache,
  check: (fresh: readonly Paragraph[]) => readonly Result[],
): Result[] {
  // All are looked up before any is kept: the cache may let go of some for that.
  const known = paragraphs.map(cache.result);
  const fresh = [...new Set(paragraphs.filter((_, i) => known[i] === undefined))];
  const checked = new Map<Paragraph, Result>();
  check(fresh).forEach((result, i) => {
    checked.set(fresh[i]!, result);
    cache.keep(fresh[i]!, result);
  });
  return known.map((result, i) => result ?? checked.get(paragraphs[i]!)!);
}

function givenDateOrThrow(value: string): DraftDate {
  const date = givenDate(value);
  if (!date) throw new RangeError(`not a date: ${value}`);
  return date;
}

/** One cache for each format and date; a few are kept, since drafts of different dates are checked in turn. */
function createCaches(): (format: Context['format'], date: string) => ParagraphCache {
  const caches = new Map<string, ParagraphCache>();
  return (format, date) => {
    const key = `${format} ${date}`;
    let cache = caches.get(key);
    if (!cache) {
      if (caches.size >= 8) caches.delete(caches.keys().next().value!);
      cache = createParagraphCache(format);
      caches.set(key, cache);
    }
    return cache;
  };
}

const uniqueFailures = (failures: readonly Failure[]): Failure[] => [
  ...new Map(failures.map((failure) => [failure.rule, failure])).values(),
];
