import type { CrossFinding } from './compareDrafts';
import { type Settings, severityFor } from './settings';

/** What several drafts say goes by the settings of its family, of the rule whose page explains it, and by its own. */
export function settledCross(finding: CrossFinding, settings: Settings): CrossFinding | undefined {
  const { rule, page, places } = finding;
  const names = [rule.slice(0, rule.indexOf('/')), page, rule];
  if (settings.only && !names.some((name) => settings.only!.includes(name))) return undefined;
  if (places.some(({ text }) => settings.allow?.some((words) => words.includes(text)))) return undefined;
  const set = names.map((name) => settings.rules?.[name]?.severity).findLast((severity) => severity !== undefined);
  const severity = severityFor(set, finding.severity, settings.profile);
  return severity && { ...finding, severity };
}
