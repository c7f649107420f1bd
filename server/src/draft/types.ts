import type { DraftDate } from './date';
import type { Derivable } from './derived';
import type { Grams } from './grams';
import type { Ordinal } from './ordinal';

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence with its final mark and closing quotes; `start` is relative to its paragraph. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

/**
 * A line of the draft, without its line end. It knows nothing of its neighbours and nothing of its place, so equal
 * text is one shared object and everything derived from it is computed once.
 */
export interface Paragraph extends Derivable {
  readonly text: string;
  /** Where the words start: after white space and Markdown marks (`## `, `> `, `- `). */
  readonly contentStart: number;
  readonly isBlank: boolean;
  /** How many Han characters it has. */
  readonly han: number;
  readonly hasHan: boolean;
  /** The UTF-16 units of the text: rules that look at each of them find an array far quicker than a string. */
  readonly codes: Uint16Array;
  /** By place, a hash of the unit there and the next one: see codes.ts. */
  readonly pairHashes: Uint16Array;
  readonly grams: Grams;
  /** Offsets of all that is neither Han nor a basic letter or digit. */
  readonly marks: readonly number[];
  readonly sentences: readonly Sentence[];
  readonly ordinals: readonly Ordinal[];
}

/** A paragraph at its place in the draft. */
export interface Line {
  readonly paragraph: Paragraph;
  /** Offset of the line in the draft. */
  readonly start: number;
  /** Front matter, code and comments: kept for the positions, never checked. */
  readonly skipped: boolean;
}

export interface Heading {
  /** 0 is the title; 1–4 are 一、 （一） 1. （1） (GB/T 9704—2012, 7.3.3). */
  readonly level: number;
  /** Index into `draft.lines`. */
  readonly line: number;
  /** Offsets in the draft: the ordinal and the heading's words. */
  readonly span: Span;
  /** The heading's words without the ordinal. */
  readonly text: string;
  readonly ordinal: Ordinal | undefined;
  /** The body follows in the same paragraph. */
  readonly runIn: boolean;
}

export interface Draft extends Derivable {
  readonly text: string;
  readonly format: 'plain' | 'markdown';
  readonly lines: readonly Line[];
  readonly title: Heading | undefined;
  /** The paragraph that addresses the audience (各位委员、同志们：), as an index into `lines`. */
  readonly salutation: number | undefined;
  readonly headings: readonly Heading[];
  readonly date: DraftDate | undefined;
}
