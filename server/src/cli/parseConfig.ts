import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { dateRange } from '../draft/dateRange';
import type { Rule } from '../engine/rule';
import { profiles } from '../engine/settings';
import type { Config } from './configFile';
import { type Localized, severities, UserError } from './locale';
import { rulesNamed } from './ruleSelection';

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

/** Reads a configuration; a mistake is told with its line and throws a UserError. */
export function parseConfig(text: string, file: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fail = (offset: number, reason: Localized): never => {
    const { line } = lines.linePos(offset);
    throw new UserError({ zh: `${file}:${line}：${reason.zh}`, en: `${file}:${line}: ${reason.en}` });
  };
  const [fault] = document.errors;
  if (fault)
    return fail(fault.pos[0], { zh: `不是正确的 YAML（${firstLine(fault.message)}）。`, en: firstLine(fault.message) });
  const failAt = (path: readonly PropertyKey[], reason: Localized): never => fail(offsetOf(document, path), reason);
  const value: unknown = document.toJS() ?? {};
  const result = configSchema.safeParse(value);
  if (!result.success) {
    const issue = deepest(result.error.issues[0]!);
    return failAt(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path, reasonFor(issue));
  }
  const { date, profile, rules: table, include, exclude } = result.data;
  if (date !== undefined && !dateRange(date))
    failAt(['date'], { zh: `“${date}”不是日期，请写作 2024、2024-01 或 2024-01-10。`, en: `"${date}" is no date` });
  const settings = Object.entries(table ?? {}).map(([name, given]) => {
    const entry = typeof given === 'string' ? { severity: given } : given;
    checkRule(name, entry, failAt);
    return [name, entry] as const;
  });
  return {
    ...(date === undefined ? {} : { date }),
    ...(profile === undefined ? {} : { profile }),
    ...(table ? { rules: Object.fromEntries(settings) as NonNullable<Config['rules']> } : {}),
    include,
    exclude,
  };
}

type FailAt = (path: readonly PropertyKey[], reason: Localized) => never;

function checkRule(name: string, entry: Readonly<Record<string, unknown>>, failAt: FailAt): void {
  let named: readonly Rule[];
  try {
    named = rulesNamed(name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    failAt(['rules', name], error.said);
    return;
  }
  for (const [option, value] of Object.entries(entry)) {
    if (option === 'severity') continue;
    const known = named.find((rule) => option in rule.options)?.options[option];
    if (!known)
      failAt(['rules', name, option], { zh: `${name} 没有选项“${option}”。`, en: `${name} has no option "${option}"` });
    else if (typeof known.default !== typeof value)
      failAt(['rules', name, option], {
        zh: `“${option}”应为${TYPES[typeof known.default]?.zh}。`,
        en: `"${option}" must be a ${typeof known.default}`,
      });
  }
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
