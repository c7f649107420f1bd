import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../engine/builtin';
import type { Rule, Severity } from '../engine/rule';
import { type Locale, severities, severityWords, UserError } from './locale';
import { widthOf } from './report/width';
import { rulesNamed } from './ruleSelection';

/** `hegao rules`: every rule with its severity, name and basis. */
export function listRules(locale: Locale): string {
  const rows = rules.map((rule) => [rule.id, severityWords[gravest(rule)][locale], rule.name[locale], rule.basis]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column]!))));
  const padded = (cell: string, column: number) =>
    cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
  return rows.map((row) => `${row.map(padded).join('  ').trimEnd()}\n`).join('');
}

/** `hegao explain`: the page of a rule, or of every rule of a family. */
export function explainRules(names: readonly string[], locale: Locale): string {
  if (names.length === 0)
    throw new UserError({
      zh: '请写出规则，如 hegao explain residue/continuation；用 hegao rules 查看全部规则。',
      en: 'name a rule, as in hegao explain residue/continuation; see hegao rules',
    });
  return names
    .flatMap(rulesNamed)
    .map((rule) => explain(rule, locale))
    .join('\n');
}

function explain(rule: Rule, locale: Locale): string {
  const head = `${rule.id}  ${severityWords[gravest(rule)][locale]}  ${rule.name[locale]}\n`;
  const basis = `${{ zh: '依据：', en: 'Basis: ' }[locale]}${rule.basis}\n`;
  // The pages are shipped beside dist/, as they stand in the project.
  const page = join(__dirname, '../rules', rule.id, 'rule.md');
  const about = locale === 'en' ? `${head}${basis}${messagesOf(rule)}` : `${head}${basis}`;
  return existsSync(page) ? `${about}\n${readFileSync(page, 'utf8')}` : about;
}

/** What the rule says, in English: its page is in Chinese. */
const messagesOf = ({ messages }: Rule): string =>
  `Messages:\n${Object.values(messages)
    .map(({ severity, en }) => `  ${severity}: ${en}\n`)
    .join('')}The page, in Chinese:\n`;

const gravest = (rule: Rule): Severity => {
  const used = Object.values(rule.messages).map((message) => message.severity);
  return severities.find((severity) => used.includes(severity)) ?? 'hint';
};
