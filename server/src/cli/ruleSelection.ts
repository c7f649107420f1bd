import type { Config } from '../config/config';
import { findRules, type Named } from '../config/ruleNames';
import type { Rule } from '../engine/rule';
import type { RuleSettings, Settings } from '../engine/settings';
import type { Arguments } from './arguments';
import { UserError } from './locale';

/** What a name stands for; throws a UserError when it is none. */
function named(name: string): Named {
  const found = findRules(name);
  if ('rules' in found) return found;
  throw new UserError(found);
}

/** The rules that a name stands for. */
export const rulesNamed = (name: string): readonly Rule[] => named(name).rules;

/** Each rule of a family by itself: it goes before what is set for the rule elsewhere. */
const idsOf = ({ id, rules }: Named): readonly string[] => (id.includes('/') ? [id] : rules.map((rule) => rule.id));

type RuleTable = Readonly<Record<string, RuleSettings>>;

/** The linter's settings: those of the configuration under those of the command line. */
export function settingsFrom(
  given: Arguments,
  configured: Pick<Config, 'rules' | 'profile' | 'preview' | 'allow'> = {},
): Settings {
  const table: Record<string, RuleSettings> = { ...(configured.rules satisfies RuleTable | undefined) };
  for (const name of given.only)
    for (const { id, family } of rulesNamed(name))
      if ((table[id] ?? table[family])?.severity === 'off') table[id] = { ...table[id], severity: 'default' };
  for (const name of given.off) for (const id of idsOf(named(name))) table[id] = { ...table[id], severity: 'off' };
  return {
    rules: table,
    ...(given.only.length > 0 ? { only: given.only.map((name) => named(name).id) } : {}),
    ...(configured.allow ? { allow: configured.allow } : {}),
    preview: given.preview || configured.preview === true,
    profile: given.profile ?? configured.profile ?? 'strict',
  };
}
