import type { Draft, Span } from '../draft/types';
import type { LintResult } from '../engine/finding';
import type { Localized, Severity } from '../engine/rule';
import type { Encoding } from '../sources/decode';

/** A draft that was checked, as every report gets it. */
export interface CheckedFile {
  readonly path: string;
  readonly encoding: Encoding;
  readonly result: LintResult;
  /** Places corrected by --fix, or that would be with --dry-run. */
  readonly fixed: readonly FixedPlace[];
  /** Why the corrections were not written; then the result is that of the file as it stands. */
  readonly unsaved?: Localized;
}

export interface FixedPlace {
  readonly rule: string;
  readonly position: Position;
  readonly before: string;
  readonly after: string;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

export function summarize(files: readonly CheckedFile[]): Summary {
  const count: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { result } of files) for (const { severity } of result.findings) count[severity]++;
  return { files: files.length, errors: count.error, warnings: count.warning, infos: count.info, hints: count.hint };
}

/** Lines and columns count from 1, offsets from 0; columns and offsets are UTF-16 code units. */
interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The place of an offset, by binary search over the draft's lines. */
export function positionAt({ lines }: Draft, offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lines[low]!.start + 1, offset };
}

export const placeOf = (draft: Draft, { start, end }: Span): { start: Position; end: Position } => ({
  start: positionAt(draft, start),
  end: positionAt(draft, end),
});
