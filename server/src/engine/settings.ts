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
  return severityFor(entryFor(rule, settings).severity, own, settings.profile);
}

/** `own` unless another is set, and only where the profile shows it. */
export function severityFor(
  set: RuleSettings['severity'],
  own: Severity,
  profile: Profile = 'strict',
): Severity | undefined {
  if (set === 'off') return undefined;
  const severity = set && set !== 'default' ? set : own;
  return SHOWN[profile].includes(severity) ? severity : undefined;
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
