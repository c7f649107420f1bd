import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Localized } from '../engine/rule';

/** What is wrong in a YAML file of the user, in words, and where: shared by the configuration and the packs. */
export const TYPES: Readonly<Record<string, Localized>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'an integer' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组“名称: 内容”', en: 'a table' },
  record: { zh: '一组“名称: 内容”', en: 'a table' },
};

/** Of a value that could have several shapes, the mistake within the shape it comes nearest to. */
export function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat().map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  return inner.sort((a, b) => b.path.length - a.path.length)[0] ?? issue;
}

/** One issue for each key that is unknown. */
export const eachKey = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

/** The path of an issue; of an unknown key, its own. */
export const pathOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;

/** Why a value is refused. `known`: the keys that may stand where an unknown one does. */
export function reasonFor(
  issue: z.core.$ZodIssue,
  known: readonly string[],
  isMissing = false,
  whole: Localized = { zh: '全文', en: 'the file' },
): Localized {
  if (issue.code === 'unrecognized_keys')
    return {
      zh: `没有“${issue.keys[0]}”这一项，可以写：${known.join('、')}。`,
      en: `unknown key "${issue.keys[0]}"; known are ${known.join(', ')}`,
    };
  const what = String(issue.path.findLast((key) => typeof key === 'string') ?? '');
  if (isMissing) return { zh: `缺少“${what}”。`, en: `"${what}" is missing` };
  if (issue.code === 'invalid_value')
    return {
      zh: `“${what}”可以写：${issue.values.join('、')}。`,
      en: `"${what}" must be one of ${issue.values.join(', ')}`,
    };
  const type = issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined;
  // What a Chinese keyboard writes: with a full-width colon it is all one text.
  if (type === TYPES['object'] && what === '')
    return {
      zh: `${whole.zh}应为一组“名称: 内容”，冒号用半角，后面空一格。`,
      en: `${whole.en} must be a table: "name: value", with a space after the colon`,
    };
  if (type)
    return {
      zh: `${what ? `“${what}”` : whole.zh}应为${type.zh}。`,
      en: `${what ? `"${what}"` : whole.en} must be ${type.en}`,
    };
  if (issue.code === 'too_small' && issue.origin !== 'number')
    return { zh: `“${what}”不能为空。`, en: `"${what}" must not be empty` };
  // The schemas' own messages are Chinese.
  const own = /\p{Script=Han}/u.test(issue.message) ? `：${issue.message}` : '';
  return { zh: `“${what}”的内容不对${own}。`, en: `the value of "${what}" is wrong: ${issue.message}` };
}

/** Where the key of a path stands; of a path that is not there, where its nearest parent does. */
export function rangeOf(document: Document, path: readonly PropertyKey[]): readonly [start: number, end: number] {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const items = (parent as { items?: readonly { key?: { value?: unknown; range?: Range } }[] } | null)?.items;
    const pair = items?.find((item) => item.key?.value === key);
    if (pair?.key?.range) return [pair.key.range[0], pair.key.range[1]];
    const node = document.getIn(path.slice(0, depth), true) as { range?: Range } | undefined;
    if (node?.range) return [node.range[0], node.range[1]];
  }
  const range = document.contents?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

type Range = readonly [start: number, valueEnd: number, nodeEnd: number];
