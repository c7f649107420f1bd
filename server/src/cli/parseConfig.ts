import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { dateRange } from '../draft/dateRange';
import { SPEED_LIMITS } from '../draft/readingTime';
import type { Rule } from '../engine/rule';
import { profiles } from '../engine/settings';
import { deepest, pathOf, rangeOf, reasonFor, syntaxReason, TYPES } from '../packs/yamlIssues';
import type { Config } from './configFile';
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

/** Where a configuration is wrong, and why. */
export class ConfigMistake {
  constructor(
    readonly line: number,
    readonly reason: Localized,
  ) {}
}

/** The rules of a name, or why there are none; given from outside, so that this bundle holds no rules. */
export type FindRules = (name: string) => readonly Rule[] | Localized;

/** Reads a configuration; what is wrong in it is returned with its line. */
export function parseConfig(text: string, findRules: FindRules): Config | ConfigMistake {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const mistake = (offset: number, reason: Localized) => new ConfigMistake(lines.linePos(offset).line, reason);
  const [fault] = document.errors;
  if (fault) return mistake(fault.pos[0], syntaxReason(fault));
  const result = configSchema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    const issue = deepest(result.error.issues[0]!);
    return mistake(rangeOf(document, pathOf(issue))[0], reasonFor(issue, Object.keys(configSchema.shape)));
  }
  const { rules = {}, ...rest } = result.data;
  const table = Object.fromEntries(
    Object.entries(rules).map(([name, given]) => [name, typeof given === 'string' ? { severity: given } : given]),
  );
  const wrong = wrongDate(rest.date) ?? wrongRule(table, findRules);
  return wrong ? mistake(rangeOf(document, wrong.path)[0], wrong.reason) : ({ ...rest, rules: table } as Config);
}

interface Wrong {
  readonly path: readonly PropertyKey[];
  readonly reason: Localized;
}

function wrongDate(date: string | undefined): Wrong | undefined {
  if (date === undefined || dateRange(date)) return undefined;
  const reason = {
    zh: `“${date}”不是日期，请写作 2024、2024-01 或 2024-01-10。`,
    en: `"${date}" is no date; write 2024, 2024-01 or 2024-01-10`,
  };
  return { path: ['date'], reason };
}

type RuleTable = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function wrongRule(table: RuleTable, findRules: FindRules): Wrong | undefined {
  for (const [name, entry] of Object.entries(table)) {
    const named = findRules(name);
    if (!isRules(named)) return { path: ['rules', name], reason: named };
    for (const [option, value] of Object.entries(entry)) {
      const reason = option === 'severity' ? undefined : wrongOption(name, named, option, value);
      if (reason) return { path: ['rules', name, option], reason };
    }
  }
  return undefined;
}

const isRules = (named: readonly Rule[] | Localized): named is readonly Rule[] => Array.isArray(named);

function wrongOption(name: string, named: readonly Rule[], option: string, value: unknown): Localized | undefined {
  const known = named.find((rule) => option in rule.options)?.options[option];
  if (!known) return { zh: `${name} 没有选项“${option}”。`, en: `${name} has no option "${option}"` };
  const type = typeof known.default;
  if (type === typeof value) return undefined;
  return { zh: `“${option}”应为${TYPES[type]?.zh}。`, en: `"${option}" must be ${TYPES[type]?.en}` };
}
