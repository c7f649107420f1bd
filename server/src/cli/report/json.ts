import type { Span } from '../../draft/types';
import type { Finding } from '../../engine/finding';
import { type CheckedFile, placeOf } from '../checkedFile';
import type { CrossComparison } from '../compareFiles';
import type { Report } from './report';

/** The report for machines; stable, so a change of its shape is a new `version`. */
export function jsonReport(): Report {
  const files: unknown[] = [];
  return {
    file(file) {
      files.push(fileEntry(file));
      return '';
    },
    end: (summary, cross) =>
      `${JSON.stringify({ version: 1, files, ...(cross ? { cross: cross.map(crossEntry) } : {}), summary })}\n`,
  };
}

/** Only with --cross. */
const crossEntry = ({ rule, severity, message, places }: CrossComparison) => ({
  rule,
  severity,
  message,
  places: places.map(({ path, draft, span, text }) => ({ path, span: placeOf(draft, span), text })),
});

function fileEntry({ path, encoding, result, fixed }: CheckedFile) {
  const { date, characters, findings, failures, draft } = result;
  const place = (span: Span) => placeOf(draft, span);
  return {
    path,
    encoding,
    draftDate: date ? { value: date.value, from: date.from } : null,
    characters,
    findings: findings.map((finding) => findingEntry(finding, place)),
    failures,
    // Only with --fix: what was corrected, or would be.
    ...(fixed.length > 0 ? { fixed } : {}),
  };
}

function findingEntry(finding: Finding, place: (span: Span) => ReturnType<typeof placeOf>) {
  const { rule, severity, message, text, span, occurrences, fix, confidence, related } = finding;
  return {
    rule,
    severity,
    message,
    text,
    span: place(span),
    ...(occurrences ? { occurrences: occurrences.map(place) } : {}),
    ...(fix
      ? { confidence, fix: { edits: fix.edits.map((edit) => ({ span: place(edit.span), text: edit.text })) } }
      : {}),
    related: related.map((other) => ({ message: other.message, span: place(other.span) })),
  };
}
