import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../src/engine/builtin';
import type { Localized, Rule, RuleOption } from '../src/engine/rule';

/**
 * Writes dist/settings.schema.json, which package.json names under `contributes.jsonValidation`: VS Code then completes
 * and checks `hegao.rules` rule by rule, and a new rule needs no edit of the manifest.
 */
export default function writeSettingsSchema(root: string): void {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/settings.schema.json'), JSON.stringify(settingsSchema(rules)));
}

const LEVELS = {
  default: '用规则自己的级别 / the rule’s own level',
  error: '错误 / error',
  warning: '警告 / warning',
  info: '信息 / information',
  hint: '建议 / hint',
  off: '关闭 / off',
};

/** The JSON schema of settings.json as far as `hegao.rules` goes: a property for each rule and each family. */
export function settingsSchema(rules: readonly Rule[]) {
  const families = [...new Set(rules.map((rule) => rule.family))];
  const entries = [
    ...families.map((family) => [family, familySchema(rules.filter((rule) => rule.family === family))] as const),
    ...rules.map((rule) => [rule.id, ruleSchema(rule)] as const),
  ];
  const ref = { $ref: '#/definitions/rules' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: { rules: { type: 'object', properties: Object.fromEntries(entries) } },
    type: 'object',
    properties: {
      'hegao.rules': ref,
      // A .code-workspace file keeps the same settings one level down.
      settings: { type: 'object', properties: { 'hegao.rules': ref } },
    },
  };
}

function familySchema(rules: readonly Rule[]) {
  const names = rules.map((rule) => `- \`${rule.id}\` ${both(rule.name)}`).join('\n');
  const options = Object.assign({}, ...rules.map(optionSchemas));
  return entrySchema(`整类规则 / all rules of this family\n\n${names}`, options);
}

const ruleSchema = (rule: Rule) =>
  entrySchema(`**${both(rule.name)}**\n\n依据 / basis: ${rule.basis}`, optionSchemas(rule));

const optionSchemas = (rule: Rule): Record<string, object> =>
  Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, optionSchema(option)]));

const entrySchema = (markdownDescription: string, options: Record<string, object>) => ({
  type: 'object',
  markdownDescription,
  defaultSnippets: [{ label: '{ "severity": … }', body: { severity: 'off' } }],
  properties: {
    severity: {
      enum: Object.keys(LEVELS),
      enumDescriptions: Object.values(LEVELS),
      default: 'default',
      description: '级别 / level',
    },
    ...options,
  },
  additionalProperties: false,
});

const optionSchema = (option: RuleOption) => ({
  type: typeof option.default,
  default: option.default,
  description: both(option.description),
});

const both = ({ zh, en }: Localized): string => `${zh} / ${en}`;
