import { crossPages, rules } from '../engine/builtin';
import type { Localized, Rule } from '../engine/rule';
import { FAMILIES } from './families';
import { nearest } from './suggest';

const families = (): string[] => [...new Set(rules.map((rule) => rule.family))];

/** What a name stands for: a family or a rule, by its id or by its Chinese name. */
export interface Named {
  /** The id of the family or of the rule. A rule over several drafts has an id only, and the rule that explains it. */
  readonly id: string;
  readonly rules: readonly Rule[];
}

/** The family or rule of a name, or why there is none. */
export function findRules(name: string): Named | Localized {
  const family = families().find((id) => id === name) ?? families().find((id) => FAMILIES[id] === name);
  if (family) return { id: family, rules: rules.filter((rule) => rule.family === family) };
  const page = crossPages().get(name);
  if (page) return { id: name, rules: rules.filter(({ id }) => id === page) };
  const byId = rules.find(({ id }) => id === name);
  const found = byId ? [byId] : rules.filter((rule) => rule.name.zh === name);
  if (found.length === 1) return { id: found[0]!.id, rules: found };
  return found.length > 1 ? severalRules(name, found) : unknownRule(name);
}

function severalRules(name: string, found: readonly Rule[]): Localized {
  const ids = found.map(({ id }) => id);
  return {
    zh: `“${name}”有 ${ids.length} 条规则，请写明是哪一条：${ids.join('、')}。`,
    en: `"${name}" names ${ids.length} rules; write one of ${ids.join(', ')}`,
  };
}

function unknownRule(name: string): Localized {
  const near = nearestInChinese(name) ?? nearest(name, [...families(), ...rules.map((rule) => rule.id)]);
  if (near)
    return { zh: `没有规则“${name}”，是否要写“${near}”？`, en: `unknown rule "${name}"; did you mean "${near}"?` };
  const about = rulesAbout(name).map(({ id }) => id);
  if (about.length > 0) {
    const shown = about.slice(0, MOST);
    const more = about.length > MOST;
    return {
      zh: `没有规则“${name}”，相关的有：${shown.join('、')}${more ? ` 等 ${about.length} 条` : ''}。`,
      en: `unknown rule "${name}"; related are ${shown.join(', ')}${more ? ` and ${about.length - MOST} more` : ''}`,
    };
  }
  return { zh: `没有规则“${name}”；用 hegao rules 查看全部规则。`, en: `unknown rule "${name}"; see hegao rules` };
}

/** The name that holds the words or is held by them: in names of two characters, two that differ say nothing. */
function nearestInChinese(words: string): string | undefined {
  if (!isChinese(words)) return undefined;
  const names = [...families().map((id) => FAMILIES[id] ?? id), ...rules.map((rule) => rule.name.zh)];
  const fits = [
    (name: string) => name.startsWith(words),
    (name: string) => name.includes(words),
    (name: string) => words.includes(name),
  ];
  return fits.map((fit) => names.find(fit)).find((name) => name !== undefined);
}

const isChinese = (words: string): boolean => /\p{Script=Han}{2}/u.test(words);

const MOST = 6;

/** Rules that the words may be about: those that say them, or of the family that was named. */
function rulesAbout(words: string): readonly Rule[] {
  if (!isChinese(words)) return rules.filter(({ family }) => family === words.split('/')[0]);
  const said = ({ basis, messages }: Rule) =>
    basis +
    Object.values(messages)
      .map(({ zh }) => zh)
      .join('');
  return rules.filter((rule) => said(rule).includes(words));
}
