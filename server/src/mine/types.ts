import type { Draft } from '../draft/types';
import type { Sightings } from '../packs/entry';
import type { PackName, Packs } from '../packs/schemas';
import type { TaggedWord } from '../segmenter/segment';

/** A line of a draft, cut into words. */
export interface MinedLine {
  readonly text: string;
  readonly words: readonly TaggedWord[];
  readonly place: Place;
}

export interface Place {
  /** The draft's file, as it was named. */
  readonly file: string;
  readonly line: number;
  /** The draft's date, as exact as it is known. */
  readonly date: string | undefined;
}

export interface MinedDraft {
  readonly file: string;
  readonly draft: Draft;
  /** The lines with words in them, in their order. */
  readonly lines: readonly MinedLine[];
}

/** A proposed entry of a pack, with where it was seen. */
export type Candidate<Name extends PackName = PackName> = { [N in Name]: Partial<Packs[N][number]> & Sightings }[Name];

/** What the miners may ask beside the drafts. */
export interface Setting {
  readonly isWord: (word: string) => boolean;
  /** Whether a rule takes the text at this place of a line for a slip. */
  readonly isSuspect: (place: Place, start: number, end: number) => boolean;
}
