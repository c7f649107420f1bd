import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { SPEED_LIMITS } from '../draft/readingTime';
import type { Rule } from '../engine/rule';
import { profiles, type Settings } from '../engine/settings';
import { deepest, eachKey, pathOf, rangeOf, reasonFor, syntaxFaults, syntaxReason, TYPES } from '../packs/yamlIssues';
import { type Localized, severities } from './locale';

const ruleSeverity = z.enum([...severities, 'off', 'default']);
const patterns = z.array(z.string().min(1));

/** The shape of hegao.yaml. A rule or family takes a severity, or a table with `severity` and the rule's options. */
const configSchema = z.strictObject({
  date: z.union([z.string(), z.number()]).transform(String).optional(),
  profile: z.enum(profiles as [string, ...string[]] as ['quiet', 'standard', 'strict']).optional(),
  preview: z.boolean().optional(),
  rules: z.record(z.string(), z.union([ruleSeverity, z.looseObject({ severity: ruleSeverity.optional() })])).optional(),
  include: patterns.optional(),
  exclude: patterns.optional(),
  packs: patterns.optional(),
  readingSpeed: z.number().min(SPEED_LIMITS.least).max(SPEED_LIMITS.most).optional(),
});

/** What hegao.yaml says, as the program reads it. */
export interface Config extends Pick<Settings, 'rules' | 'profile' | 'preview'> {
  readonly date?: string | undefined;
  /** Patterns as in .gitignore, relative to the folder of the configuration. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** Packs of one's own beside `.hegao/`: files or folders, relative to the folder of the configuration. */
  readonly packs?: readonly string[] | undefined;
  /** Characters a minute, for the time a draft takes to read aloud. */
  readonly readingSpeed?: number | undefined;
}

/** Where a configuration is wrong, and why. */
interface ConfigMistake {
  readonly line: number;
  readonly reason: Localized;
}

/** What is asked of the rest of the program, so that this bundle holds neither rules nor drafts. */
export interface Ask {
  /** The family or rule of a name, by its id, or why there is none. */
  readonly findRules: (name: string) => { readonly id: string; readonly rules: readonly Rule[] } | Localized;
  /** Why a text is no date; undefined for a date. */
  readonly noDate: (text: string) => Localized | undefined;
}

interface ParsedConfig {
  /** Of use only where nothing is wrong. */
  readonly config: Config;
  /** In the order of the lines. */
  readonly mistakes: readonly ConfigMistake[];
}

/** Reads a configuration, with all that is wrong in it. */
export function parseConfig(text: string, ask: Ask): ParsedConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults = syntaxFaults(document.errors);
  if (faults.length > 0)
    return {
      config: {},
      mistakes: faults.map((fault) => ({ line: lines.linePos(fault.pos[0]).line, reason: syntaxReason(fault) })),
    };
  const value: unknown = document.toJS() ?? {};
  const result = configSchema.safeParse(value);
  const wrong: Wrong[] = (result.error?.issues ?? []).flatMap(eachKey).map((issue) => {
    const inner = deepest(issue);
    return { path: pathOf(inner), reason: reasonFor(inner, Object.keys(configSchema.shape)) };
  });
  const { date: given } = value as { date?: unknown };
  // A number as it is written: 2024.10 is read as 2024.1.
  const source = typeof given === 'number' ? (document.get('date', true) as { source?: string }).source : undefined;
  const date = source ?? (typeof given === 'string' || typeof given === 'number' ? String(given) : undefined);
  const noDate = date === undefined ? undefined : ask.noDate(date);
  if (noDate) wrong.push({ path: ['date'], reason: noDate });
  const { rules, wrong: wrongRules } = rulesOf((value as { rules?: unknown }).rules, ask);
  const mistakes = [...wrong, ...wrongRules].map(({ path, reason }) => ({
    line: lines.linePos(rangeOf(document, path)[0]).line,
    reason,
  }));
  return {
    config: { ...result.data, date, rules } as Config,
    mistakes: mistakes.sort((a, b) => a.line - b.line),
  };
}

interface Wrong {
  readonly path: readonly PropertyKey[];
  readonly reason: Localized;
}

/** The rules by their ids, each with a table; what is no table the schema has told already. */
function rulesOf(given: unknown, { findRules }: Ask): { rules: RuleTable; wrong: readonly Wrong[] } {
  const rules: Record<string, Readonly<Record<string, unknown>>> = {};
  const wrong: Wrong[] = [];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { rules, wrong };
  for (const [name, entry] of Object.entries(given)) {
    const named = findRules(name);
    if (!('rules' in named)) {
      wrong.push({ path: ['rules', name], reason: named });
      continue;
    }
    const table: Readonly<Record<string, unknown>> =
      typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? entry : { severity: entry };
    rules[named.id] = { ...rules[named.id], ...table };
    for (const [option, value] of Object.entries(table)) {
      const reason = option === 'severity' ? undefined : wrongOption(name, named.rules, option, value);
      if (reason) wrong.push({ path: ['rules', name, option], reason });
    }
  }
  return { rules, wrong };
}

type RuleTable = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function wrongOption(name: string, named: readonly Rule[], option: string, value: unknown): Localized | undefined {
  const known = named.find((rule) => option in rule.options)?.options[option];
  if (!known) return { zh: `${name} 没有选项“${option}”。`, en: `${name} has no option "${option}"` };
  const type = typeof known.default;
  if (type === typeof value) return undefined;
  return { zh: `“${option}”应为${TYPES[type]?.zh}。`, en: `"${option}" must be ${TYPES[type]?.en}` };
}
