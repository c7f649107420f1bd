import type { Finding } from './finding';
import { withoutOverlaps } from './findings';
import type { Confidence, Edit } from './rule';

/** The edits of all findings whose fix may be applied with this confidence; of overlapping ones only the first. */
export function editsFor(findings: readonly Finding[], confidences: readonly Confidence[]): Edit[] {
  const chosen = findings.filter((finding) => finding.fix && confidences.includes(finding.confidence));
  return withoutOverlaps(chosen.flatMap((finding) => finding.fix!.edits));
}

/** Applies edits, which must be in order and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
