import { readingMinutes } from '../draft/readingTime';
import type { LintResult } from '../engine/finding';
import type { Severity } from '../engine/rule';
import type { Checked } from './documents';
import type { Status } from './protocol';

export function countsOf(findings: LintResult['findings']): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export const shownDate = (result: LintResult | undefined): Status['date'] =>
  result?.date ? { value: result.date.value, from: result.date.from } : null;

/** What the client's status item shows of a draft. */
export function toStatus({ document, version, settings, options, result }: Checked): Status {
  return {
    uri: document.uri,
    version,
    enabled: settings.enable,
    counts: countsOf(result?.findings ?? []),
    date: shownDate(result),
    // The date that a user gives the draft itself goes first.
    ...(settings.isDateOfFile && options.date === settings.date ? { isDateOfFile: true } : {}),
    assumedDate: result && !result.date ? (options.today ?? null) : null,
    profile: settings.profile,
    characters: result?.characters ?? 0,
    readingMinutes: result ? readingMinutes(result.draft, settings.readingSpeed) : 0,
    failures: result?.failures ?? [],
  };
}
