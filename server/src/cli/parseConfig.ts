import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { dateRange } from '../draft/dateRange';
import type { Rule } from '../engine/rule';
import { profiles } from '../engine/settings';
import type { Config } from './configFile';
import { type Localized, severities } from './locale';

const ruleSeverity = z.enum([...severities, 'off', 'default']);
const patterns = z.array(z.string().min(1));

/** The shape of hegao.yaml. A rule or family takes a severity, or a table with `severity` and the rule's options. */
const configSchema = z.strictObject({
  date: z.union([z.string(), z.number()]).transform(String).optional(),
  profile: z.enum(profiles as [string, ...string[]] as ['quiet', 'standard', 'strict']).optional(),
  rules: z.record(z.string(), z.union([ruleSeverity, z.looseObject({ severity: ruleSeverity.optional() })])).optional(),
  include: patterns.optional(),
  exclude: patterns.optional(),
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
  if (fault) {
    const told = firstLine(fault.message);
    return mistake(fault.pos[0], { zh: `不是正确的 YAML（${told}）。`, en: told });
  }
  const result = configSchema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    const issue = deepest(result.error.issues[0]!);
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    return mistake(offsetOf(document, path), reasonFor(issue));
  }
  const { rules = {}, ...rest } = result.data;
  const table = Object.fromEntries(
    Object.entries(rules).map(([name, given]) => [name, typeof given === 'string' ? { severity: given } : given]),
  );
  const wrong = wrongDate(rest.date) ?? wrongRule(table, findRules);
  return wrong ? mistake(offsetOf(document, wrong.path), wrong.reason) : ({ ...rest, rules: table } as Config);
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

const TYPES: Readonly<Record<string, Localized>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组“名称: 内容”', en: 'a table' },
  record: { zh: '一组“名称: 内容”', en: 'a table' },
};

/** Of a value that could have several shapes, the mistake within the shape it comes nearest to. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat().map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  return inner.sort((a, b) => b.path.length - a.path.length)[0] ?? issue;
}

function reasonFor(issue: z.core.$ZodIssue): Localized {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(configSchema.shape);
    return {
      zh: `没有“${issue.keys[0]}”这一项，可以写：${known.join('、')}。`,
      en: `unknown key "${issue.keys[0]}"; known are ${known.join(', ')}`,
    };
  }
  const what = String(issue.path.at(-1) ?? '');
  if (issue.code === 'invalid_value')
    return {
      zh: `“${what}”可以写：${issue.values.join('、')}。`,
      en: `"${what}" must be one of ${issue.values.join(', ')}`,
    };
  const type = issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined;
  return type
    ? {
        zh: `${what ? `“${what}”` : '全文'}应为${type.zh}。`,
        en: `${what ? `"${what}"` : 'the file'} must be ${type.en}`,
      }
    : { zh: `“${what}”的内容不对。`, en: `"${what}": ${issue.message}` };
}

/** Where the key of a path stands; of a path that is not there, where its nearest parent does. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const items = (parent as { items?: readonly { key?: { value?: unknown; range?: [number] } }[] } | null)?.items;
    const pair = items?.find((item) => item.key?.value === key);
    if (pair?.key?.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

const firstLine = (message: string): string => message.split('\n')[0]!.replace(/ at line.*$/, '');
