import { rules } from '../engine/builtin';
import type { Rule } from '../engine/rule';
import type { RuleSettings, Settings } from '../engine/settings';
import type { Arguments } from './arguments';
import { FAMILIES } from './families';
import { UserError } from './locale';
import { nearest } from './suggest';

const families = (): string[] => [...new Set(rules.map((rule) => rule.family))];

/** What a name stands for: a family or a rule, by its id or by its Chinese name; throws a UserError when it is none. */
interface Named {
  /** The id of the family or of the rule. */
  readonly id: string;
  readonly rules: readonly Rule[];
}

export function named(name: string): Named {
  const family = families().find((id) => id === name) ?? families().find((id) => FAMILIES[id] === name);
  if (family) return { id: family, rules: rules.filter((rule) => rule.family === family) };
  const byId = rules.find(({ id }) => id === name);
  const found = byId ? [byId] : rules.filter((rule) => rule.name.zh === name);
  if (found.length === 1) return { id: found[0]!.id, rules: found };
  throw found.length > 1 ? severalRules(name, found) : unknownRule(name);
}

/** The rules that a name stands for. */
export const rulesNamed = (name: string): readonly Rule[] => named(name).rules;

function severalRules(name: string, found: readonly Rule[]): UserError {
  const ids = found.map(({ id }) => id);
  return new UserError({
    zh: `“${name}”有 ${ids.length} 条规则，请写明是哪一条：${ids.join('、')}。`,
    en: `"${name}" names ${ids.length} rules; write one of ${ids.join(', ')}`,
  });
}

function unknownRule(name: string): UserError {
  const near = nearestInChinese(name) ?? nearest(name, [...families(), ...rules.map((rule) => rule.id)]);
  return new UserError({
    zh: `没有规则“${name}”${near ? `，是否要写“${near}”？` : '；用 hegao rules 查看全部规则。'}`,
    en: `unknown rule "${name}"${near ? `; did you mean "${near}"?` : '; see hegao rules'}`,
  });
}

/** The name that holds the words or is held by them: in names of two characters, two that differ say nothing. */
function nearestInChinese(words: string): string | undefined {
  if (!/\p{Script=Han}{2}/u.test(words)) return undefined;
  const names = [...families().map((id) => FAMILIES[id] ?? id), ...rules.map((rule) => rule.name.zh)];
  const fits = [
    (name: string) => name.startsWith(words),
    (name: string) => name.includes(words),
    (name: string) => words.includes(name),
  ];
  return fits.map((fit) => names.find(fit)).find((name) => name !== undefined);
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
    ...(given.only.length > 0 ? { only: given.only.map((name) => named(name).id) } : {}),
    preview: given.preview || configured.preview === true,
    profile: given.profile ?? configured.profile ?? 'strict',
  };
}
