import type { Locale, Localized, Severity } from '../engine/rule';

export type { Locale, Localized };

/** A mistake of the user: bad usage, configuration or input. Told in one line; exit status 2. */
export class UserError extends Error {
  constructor(readonly said: Localized) {
    super(said.en);
  }
}

export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export const severityWords: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  hint: { zh: '建议', en: 'hint' },
};
