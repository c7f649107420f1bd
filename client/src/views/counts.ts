import { l10n } from 'vscode';
import type { Status } from '../../../server/src/lsp/protocol';

type Counts = Status['counts'];

export const total = (counts: Counts): number => counts.error + counts.warning + counts.info + counts.hint;

export const addCounts = (a: Counts, b: Counts): Counts => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  info: a.info + b.info,
  hint: a.hint + b.hint,
});

export const noCounts: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

/** `2 errors, 5 warnings`, without what is zero. */
export function describeCounts(counts: Counts): string {
  const parts = [
    [counts.error, l10n.t('errors: {0}', counts.error)],
    [counts.warning, l10n.t('warnings: {0}', counts.warning)],
    [counts.info, l10n.t('information: {0}', counts.info)],
    [counts.hint, l10n.t('hints: {0}', counts.hint)],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(l10n.t(', '));
}
