import type { DateRange } from './dateRange';
import type { Derivable } from './derived';

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
 * Which characters and pairs of neighbours (UTF-16 units) a text holds, told apart by a few bits: now and then one is
 * taken for another, never one for none. What a pattern cannot do without is looked for here before it is tried, at a
 * small part of its cost.
 */
export type Grams = Uint32Array;

/**
 * The forms of GB/T 9704—2012, 7.3.3 (`level1`–`level4`), those of longer documents and those of speech.
 * `circled` is ①; `part` is 第一部分, `chapter` 第一章, `section` 第一节, `article` 第一条; `di` is 第一，, `qi` 其一，,
 * `shi` 一是, `yao` 一要, `adverb` 首先/其次/再次/最后.
 */
export type OrdinalStyle =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'circled'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'di'
  | 'qi'
  | 'shi'
  | 'yao'
  | 'adverb';

export interface Ordinal {
  readonly style: OrdinalStyle;
  /** 最后 has the value of `LAST`. */
  readonly value: number;
  /** The number and the mark that belongs to it, relative to the paragraph. */
  readonly span: Span;
  /** The mark after the number as typed: `、` in 一、, `` in （一）. */
  readonly mark: string;
  /** Opens the paragraph. */
  readonly leading: boolean;
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

export type DateSource = 'option' | 'frontMatter' | 'dateline' | 'title' | 'fileName' | 'signature' | 'body';
export interface DraftDate {
  /** `2024`, `2024-01` or `2024-01-10`, as exact as the source is. */
  readonly value: string;
  readonly from: DateSource;
  readonly range: DateRange;
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
