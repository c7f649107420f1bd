import { findDate } from './date';
import { findHeadings, findSalutation, findTitle } from './headings';
import { type ParagraphSource, splitLines } from './lines';
import { lazy } from './paragraph';
import type { Draft, DraftDate } from './types';

interface DraftOptions {
  readonly format?: 'plain' | 'markdown';
  /** The file's path or name: a source of the draft's date. */
  readonly path?: string | undefined;
  /** A date given by the user; it goes before everything that the draft says. */
  readonly date?: DraftDate | undefined;
  readonly paragraphOf?: ParagraphSource;
}

/** Reads a text as a draft. Line ends of every kind are kept: offsets are those of the given text. */
export function createDraft(text: string, options: DraftOptions = {}): Draft {
  const format = options.format ?? 'plain';
  const lines = splitLines(text, format, options.paragraphOf);
  const title = lazy(() => findTitle(lines));
  const salutation = lazy(() => findSalutation(lines));
  const headings = lazy(() => findHeadings(lines));
  const date = lazy(() => options.date ?? findDate(lines, title()?.line, options.path));
  return {
    text,
    derived: [],
    format,
    lines,
    get title() {
      return title();
    },
    get salutation() {
      return salutation();
    },
    get headings() {
      return headings();
    },
    get date() {
      return date();
    },
  };
}

/** How many Han characters a draft has, counted anew only where it has changed. */
export const hanIn = ({ lines }: Draft): number => lines.reduce((sum, { paragraph }) => sum + paragraph.han, 0);
