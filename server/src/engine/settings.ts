import type { CrossFinding } from './compareDrafts';
import type { Rule, Severity } from './rule';

/** What a user sets for one rule: its severity (or `off`) and its options. */
export interface RuleSettings {
  readonly severity?: Severity | 'off' | 'default';
  readonly [option: string]: unknown;
}

export interface Settings {
  /** Rules that are still being tried run too. */
  readonly preview?: boolean;
  /** By rule id (`timeliness/plan-phase`) or family (`timeliness`); the rule's own entry goes first. */
  readonly rules?: Readonly<Record<string, RuleSettings>>;
  /** Only these rules or families run. */
  readonly only?: readonly string[];
  /** Words that are right as they stand: what lies within them is not told. */
  readonly allow?: readonly string[];
  /** `quiet`: errors and warnings; `standard`: information too; `strict`: hints too. Default `strict`. */
  readonly profile?: Profile;
}

export type Profile = 'quiet' | 'standard' | 'strict';
export const profiles: readonly Profile[] = ['quiet', 'standard', 'strict'];

const SHOWN: Readonly<Record<Profile, readonly Severity[]>> = {
  quiet: ['error', 'warning'],
  standard: ['error', 'warning', 'info'],
  strict: ['error', 'warning', 'info', 'hint'],
};

const entryFor = (rule: Rule, settings: Settings): RuleSettings => ({
  ...settings.rules?.[rule.family],
  ...settings.rules?.[rule.id],
});

export function isEnabled(rule: Rule, settings: Settings): boolean {
  if (settings.only && !settings.only.includes(rule.id) && !settings.only.includes(rule.family)) return false;
  const { severity } = entryFor(rule, settings);
  // Who names a rule of the preview, or gives it a severity, asks for it.
  if (rule.preview && !settings.preview && !settings.only && severity === undefined) return false;
  return severity !== 'off';
}

/** The severity to show a message of a rule with; undefined hides it. */
export function shownSeverity(rule: Rule, own: Severity, settings: Settings): Severity | undefined {
  const set = entryFor(rule, settings).severity;
  if (set === 'off') return undefined;
  const severity = set && set !== 'default' ? set : own;
  return SHOWN[settings.profile ?? 'strict'].includes(severity) ? severity : undefined;
}

/** What several drafts say goes by the settings of its family, of the rule whose page explains it, and by its own. */
export function settledCross(finding: CrossFinding, settings: Settings): CrossFinding | undefined {
  const { rule, page, places } = finding;
  const names = [rule.slice(0, rule.indexOf('/')), page, rule];
  if (settings.only && !names.some((name) => settings.only!.includes(name))) return undefined;
  if (places.some(({ text }) => settings.allow?.some((words) => words.includes(text)))) return undefined;
  const set = names.map((name) => settings.rules?.[name]?.severity).findLast((severity) => severity !== undefined);
  if (set === 'off') return undefined;
  const severity = set && set !== 'default' ? set : finding.severity;
  return SHOWN[settings.profile ?? 'strict'].includes(severity) ? { ...finding, severity } : undefined;
}

/** A rule's options: the defaults of rule.yaml under what the user sets; a value of another type is left out. */
export function optionsFor(rule: Rule, settings: Settings): Record<string, unknown> {
  const set = entryFor(rule, settings);
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [
      name,
      typeof set[name] === typeof option.default ? set[name] : option.default,
    ]),
  );
}
