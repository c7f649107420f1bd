import { rules } from '../engine/builtin';
import type { RuleSettings, Settings } from '../engine/settings';
import type { Arguments } from './arguments';
import { UserError } from './locale';
import { nearest } from './suggest';

const families = (): string[] => [...new Set(rules.map((rule) => rule.family))];

/** The rules that an id or a family names; throws a UserError, with the nearest name, when there is none. */
export function rulesNamed(name: string): readonly (typeof rules)[number][] {
  const named = rules.filter((rule) => rule.id === name || rule.family === name);
  if (named.length > 0) return named;
  const near = nearest(name, [...families(), ...rules.map((rule) => rule.id)]);
  throw new UserError({
    zh: `没有规则“${name}”${near ? `，是否要写“${near}”？` : '；用 hegao rules 查看全部规则。'}`,
    en: `unknown rule "${name}"${near ? `; did you mean "${near}"?` : '; see hegao rules'}`,
  });
}

type RuleTable = Readonly<Record<string, RuleSettings>>;

/** The linter's settings: those of the configuration under those of the command line. */
export function settingsFrom(
  given: Arguments,
  configured: Pick<Settings, 'rules' | 'profile' | 'preview'> = {},
): Settings {
  const table: Record<string, RuleSettings> = { ...(configured.rules satisfies RuleTable | undefined) };
  for (const name of given.only)
    for (const { id, family } of rulesNamed(name))
      if ((table[id] ?? table[family])?.severity === 'off') table[id] = { ...table[id], severity: 'default' };
  for (const name of given.off) for (const { id } of rulesNamed(name)) table[id] = { ...table[id], severity: 'off' };
  return {
    rules: table,
    ...(given.only.length > 0 ? { only: given.only } : {}),
    preview: given.preview || configured.preview === true,
    profile: given.profile ?? configured.profile ?? 'strict',
  };
}
