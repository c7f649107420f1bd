import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { toDiagnostics } from './convert';
import type { Checked } from './documents';

export const diagnosticsOf = ({ document, result, locale }: Checked): Diagnostic[] =>
  (result?.findings ?? []).flatMap((finding) => toDiagnostics(finding, document, locale));

/** The answer to a pull: `unchanged` when nothing was checked anew since the client's last result. */
export function pullReport(
  checked: Checked | undefined,
  { previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = checked.id;
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(checked) };
}
