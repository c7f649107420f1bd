import type { Draft, DraftDate, Span } from '../draft/types';
import type { Confidence, Edit, Severity, Tag } from './rule';

/** What the linter says of a place. Spans are UTF-16 offsets in the draft. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The marked text. */
  readonly text: string;
  readonly span: Span;
  /** Every place, on a rolled-up finding only; the first is `span`. */
  readonly occurrences?: readonly Span[];
  /** Edits never overlap, and are in order. */
  readonly fix?: { readonly edits: readonly Edit[] };
  readonly confidence: Confidence;
  readonly related: readonly { readonly message: string; readonly span: Span }[];
  readonly tags: readonly Tag[];
}

/** A rule that threw or ran past its budget; the other rules' findings stand. */
export interface Failure {
  readonly rule: string;
  readonly reason: string;
}

export interface LintResult {
  readonly draft: Draft;
  readonly date: DraftDate | undefined;
  /** Han characters. */
  readonly characters: number;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}
