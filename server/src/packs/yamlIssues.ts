import type { Document, YAMLParseError } from 'yaml';
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

/** What is commonly wrong where a text is no YAML, by the parser's code. */
const FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对，同一层的内容要对齐',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  MISSING_CHAR: '这里缺少符号，请检查引号、括号是否成对，冒号后是否空一格',
  UNEXPECTED_TOKEN: '这里多出了内容，请检查引号、括号和缩进',
  DUPLICATE_KEY: '同一项写了两次',
  BAD_SCALAR_START: '开头的符号有特殊含义，请给内容加上引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对，可改用单引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，请给内容加上引号',
  MULTILINE_IMPLICIT_KEY: '这一行缺少冒号（要用半角，后面空一格），或者引号、括号没有成对',
};
const FAULT = '请检查这一行附近的缩进、冒号、引号和括号';

/** What to tell of a text that is no YAML: keys that stand twice, and the first of the others, which mostly cause the rest. */
export function syntaxFaults(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
}

/** Why a text is no YAML. */
export const syntaxReason = ({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): Localized => ({
  zh: `不是正确的 YAML：${FAULTS[code] ?? FAULT}。`,
  en: message.split('\n')[0]!.replace(/ at line.*$/, ''),
});
