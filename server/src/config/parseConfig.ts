import type { Document } from 'yaml';
import { z } from 'zod';
import { SPEED_LIMITS } from '../draft/readingTime';
import type { Localized, Rule } from '../engine/rule';
import { profiles } from '../engine/settings';
import { readYaml, type YamlMistake } from '../packs/readYaml';
import { deepest, eachKey, pathOf, rangeOf, reasonFor, TYPES } from '../packs/yamlIssues';
import { aliased } from './aliases';
import type { Config } from './config';

const ruleSeverity = z.enum(['error', 'warning', 'info', 'hint', 'off', 'default']);
const patterns = z.array(z.string().min(1));

/** The shape of hegao.yaml. A rule or family takes a severity, or a table with `severity` and the rule's options. */
const configSchema = z.strictObject({
  date: z.union([z.string(), z.number()]).transform(String).optional(),
  profile: z.enum(profiles as [string, ...string[]] as ['quiet', 'standard', 'strict']).optional(),
  preview: z.boolean().optional(),
  rules: z.record(z.string(), z.union([ruleSeverity, z.looseObject({ severity: ruleSeverity.optional() })])).optional(),
  allow: patterns.optional(),
  include: patterns.optional(),
  exclude: patterns.optional(),
  packs: patterns.optional(),
  readingSpeed: z.number().min(SPEED_LIMITS.least).max(SPEED_LIMITS.most).optional(),
});

/** What is asked of the rest of the program, so that this bundle holds neither rules nor drafts. */
export interface Ask {
  /** The family or rule of a name, by its id, or why there is none. */
  readonly findRules: (name: string) => { readonly id: string; readonly rules: readonly Rule[] } | Localized;
  /** Why a text is no date; undefined for a date. */
  readonly noDate: (text: string) => Localized | undefined;
  /** Whether a pack is there, by the path that is written. */
  readonly hasPack: (path: string) => boolean;
}

export interface ParsedConfig {
  /** Of use only where nothing is wrong. */
  readonly config: Config;
  /** In the order of the lines. */
  readonly mistakes: readonly YamlMistake[];
}

/** Reads a configuration, with all that is wrong in it. */
export function parseConfig(text: string, ask: Ask): ParsedConfig {
  const { document, value: read, faults, mistakeAt } = readYaml(text);
  if (faults.length > 0) return { config: {}, mistakes: faults };
  const value = inOneLanguage(withoutEmpty(read));
  const result = configSchema.safeParse(value);
  const date = dateIn(value, document);
  const { rules, wrong: wrongRules } = rulesOf((value as { rules?: unknown }).rules, ask);
  const wrong = [
    ...(result.error?.issues ?? []).flatMap(eachKey).map(wrongShape),
    ...wrongDate(date, ask),
    ...wrongRules,
    ...wrongPacks(result.data?.packs ?? [], ask),
  ];
  return {
    config: { ...result.data, date, rules } as Config,
    mistakes: wrong
      .map(({ path, reason }) => mistakeAt(rangeOf(document, path), reason))
      .sort((a, b) => a.start.line - b.start.line),
  };
}

/** A key with nothing behind it, as when all that follows is commented out, is not set. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === undefined) return {};
  if (!isTable(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

/** Severities and profiles may be written in Chinese. */
function inOneLanguage(value: unknown): unknown {
  if (!isTable(value)) return value;
  const { profile, rules } = value;
  return {
    ...value,
    ...(profile === undefined ? {} : { profile: aliased(profile) }),
    ...(isTable(rules) ? { rules: mapValues(rules, severityIn) } : {}),
  };
}

const severityIn = (entry: unknown): unknown =>
  isTable(entry)
    ? { ...entry, ...('severity' in entry ? { severity: aliased(entry['severity']) } : {}) }
    : aliased(entry);
const mapValues = (table: Table, change: (value: unknown) => unknown): Table =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(value)]));

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wrongShape(issue: z.core.$ZodIssue): Wrong {
  const inner = deepest(issue);
  const path = pathOf(inner);
  if (path[0] === 'readingSpeed' && inner.code.startsWith('too_'))
    return {
      path,
      reason: { zh: `“readingSpeed”应在 ${SPEEDS} 之间。`, en: `"readingSpeed" must be within ${SPEEDS}` },
    };
  return { path, reason: reasonFor(inner, Object.keys(configSchema.shape)) };
}

const SPEEDS = `${SPEED_LIMITS.least}–${SPEED_LIMITS.most}`;

/** A number as it is written: 2024.10 is read as 2024.1. */
function dateIn(value: unknown, document: Document): string | undefined {
  const { date } = value as { date?: unknown };
  if (typeof date === 'string') return date;
  if (typeof date !== 'number') return undefined;
  return (document.get('date', true) as { source?: string }).source ?? String(date);
}

function wrongDate(date: string | undefined, { noDate }: Ask): Wrong[] {
  const reason = date === undefined ? undefined : noDate(date);
  return reason ? [{ path: ['date'], reason }] : [];
}

const wrongPacks = (packs: readonly string[], { hasPack }: Ask): Wrong[] =>
  packs.flatMap((pack, i) =>
    hasPack(pack)
      ? []
      : [
          {
            path: ['packs', i],
            reason: { zh: `packs 里的“${pack}”不存在。`, en: `"${pack}" under packs does not exist` },
          },
        ],
  );

interface Wrong {
  readonly path: readonly PropertyKey[];
  readonly reason: Localized;
}

/** The rules by their ids, each with a table; what is no table the schema has told already. */
function rulesOf(given: unknown, { findRules }: Ask): { rules: RuleTable; wrong: readonly Wrong[] } {
  const rules: Record<string, Readonly<Record<string, unknown>>> = {};
  const wrong: Wrong[] = [];
  if (!isTable(given)) return { rules, wrong };
  for (const [name, entry] of Object.entries(given)) {
    const named = findRules(name);
    if (!('rules' in named)) {
      wrong.push({ path: ['rules', name], reason: named });
      continue;
    }
    const table: Table = isTable(entry) ? entry : { severity: entry };
    rules[named.id] = { ...rules[named.id], ...table };
    for (const [option, value] of Object.entries(table)) {
      const reason = option === 'severity' ? undefined : wrongOption(name, named.rules, option, value);
      if (reason) wrong.push({ path: ['rules', name, option], reason });
    }
  }
  return { rules, wrong };
}

type RuleTable = Readonly<Record<string, Table>>;

function wrongOption(name: string, named: readonly Rule[], option: string, value: unknown): Localized | undefined {
  const known = named.find((rule) => option in rule.options)?.options[option];
  if (!known) return { zh: `${name} 没有选项“${option}”。`, en: `${name} has no option "${option}"` };
  const type = typeof known.default;
  if (type === typeof value) return undefined;
  return { zh: `“${option}”应为${TYPES[type]?.zh}。`, en: `"${option}" must be ${TYPES[type]?.en}` };
}
