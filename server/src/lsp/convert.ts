import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../draft/types';
import type { CrossFinding } from '../engine/compareDrafts';
import type { Finding } from '../engine/finding';
import { pageOf } from '../engine/pages';
import type { Confidence, Edit, Locale, Severity, Tag } from '../engine/rule';
import { SOURCE } from './protocol';

/** A rolled-up finding of more places than this is one diagnostic; the next places are its related information. */
const MOST_PLACES = 20;

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const TAG: Readonly<Record<Tag, DiagnosticTag>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};

/** The fix travels inside the diagnostic: offsets of the text of `version`, and of no other. */
export interface DiagnosticData {
  readonly version: number;
  readonly confidence: Confidence;
  /** How many places the fix sets right. */
  readonly places: number;
  readonly edits: readonly (readonly [start: number, end: number, text: string])[];
}

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const toTextEdit = (document: TextDocument, { span, text }: Edit): TextEdit =>
  TextEdit.replace(rangeOf(document, span), text);

/** A finding as diagnostics: one, or one for each place of a rolled-up finding of a few. */
export function toDiagnostics(finding: Finding, document: TextDocument, locale: Locale, withFix = true): Diagnostic[] {
  const places = finding.occurrences ?? [finding.span];
  const own = related(finding.related, document);
  const more = places.length > MOST_PLACES ? places.slice(1, MOST_PLACES + 1) : [];
  const shown = more.length > 0 ? [finding.span] : places;
  const others = more.map((span, i) => ({ span, message: locale === 'zh' ? `同类第 ${i + 2} 处` : `Place ${i + 2}` }));
  const relatedInformation = [...own, ...related(others, document)];
  const data = withFix ? dataOf(finding, document.version, places.length) : undefined;
  const common: Omit<Diagnostic, 'range'> = {
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: pageOf(finding.rule) },
    source: SOURCE,
    message: finding.message,
    ...(finding.tags.length > 0 ? { tags: finding.tags.map((tag) => TAG[tag]) } : {}),
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
    ...(data ? { data } : {}),
  };
  return shown.map((span) => ({ range: rangeOf(document, span), ...common }));
}

/** A finding over two drafts, in the first of them; its related information is the place in the other. */
export function toCrossDiagnostic(finding: CrossFinding, documentOf: (uri: string) => TextDocument): Diagnostic {
  const { rule, page, severity, message, places } = finding;
  const [first, other] = places;
  const location = { uri: other.path, range: rangeOf(documentOf(other.path), other.span) };
  return {
    range: rangeOf(documentOf(first.path), first.span),
    severity: SEVERITY[severity],
    code: rule,
    codeDescription: { href: pageOf(page) },
    source: SOURCE,
    message,
    relatedInformation: [{ location, message: other.text }],
  };
}

const related = (places: Finding['related'], document: TextDocument): DiagnosticRelatedInformation[] =>
  places.map(({ span, message }) => ({ location: { uri: document.uri, range: rangeOf(document, span) }, message }));

/** An idea is shown, never applied: its diagnostic carries no fix. */
function dataOf({ fix, confidence }: Finding, version: number, places: number): DiagnosticData | undefined {
  if (!fix || confidence === 'idea') return undefined;
  return { version, confidence, places, edits: fix.edits.map(({ span, text }) => [span.start, span.end, text]) };
}

/** Reads back what `toDiagnostics` put into a diagnostic; undefined for anything else. */
export function readData(data: unknown): DiagnosticData | undefined {
  const value = data as Partial<DiagnosticData> | null | undefined;
  if (typeof value !== 'object' || value === null || typeof value.version !== 'number') return undefined;
  const isEdit = (edit: unknown) =>
    Array.isArray(edit) &&
    Number.isInteger(edit[0]) &&
    Number.isInteger(edit[1]) &&
    edit[0] <= edit[1] &&
    typeof edit[2] === 'string';
  return Array.isArray(value.edits) && value.edits.every(isEdit) ? (value as DiagnosticData) : undefined;
}
