import { derive } from '../../server/src/draft/derived';
import { occurrencesOf } from '../../server/src/draft/occurrences';
import type { Draft, Paragraph } from '../../server/src/draft/types';
import type { Lexicon } from '../../server/src/engine/lexicon';
import type { Ngrams, Suspicion } from '../../server/src/engine/ngrams';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { isSound } from './sound';

export type Suspect = (paragraph: Paragraph) => readonly Suspicion[];

const suspects = new WeakMap<Lexicon, Suspect>();
const NOTHING: readonly Suspicion[] = [];

/** What is suspicious in a paragraph: found once for all rules that ask. */
export function suspectOf(ngrams: Ngrams, { lexicon }: Vocabulary): Suspect {
  let suspect = suspects.get(lexicon);
  if (!suspect) {
    suspect = derive(({ hasHan, text, codes }: Paragraph) =>
      hasHan ? doubtful(text, ngrams.suspicionsIn(text, codes), lexicon) : NOTHING,
    );
    suspects.set(lexicon, suspect);
  }
  return suspect;
}

const doubtful = (text: string, found: readonly Suspicion[], lexicon: Lexicon): readonly Suspicion[] =>
  found.length === 0 ? found : found.filter((suspicion) => !isSound(text, suspicion, lexicon));

/** A suspicion at its place in the draft. */
export interface Doubt {
  readonly suspicion: Suspicion;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  /** The character changed. */
  readonly at: number;
  /** The suspicions of its paragraph: some speak of the same place. */
  readonly others: readonly Suspicion[];
}

/** The suspicions of a draft. */
export const doubtsIn = (draft: Draft, suspect: Suspect): Doubt[] =>
  draft.lines.flatMap(({ paragraph, start, skipped }) =>
    skipped || paragraph.isBlank
      ? []
      : suspect(paragraph).map((suspicion, _, others) => ({
          suspicion,
          paragraph,
          start: start + suspicion.start,
          end: start + suspicion.end,
          at: start + suspicion.at,
          others,
        })),
  );

/** Where some stretches of a draft stand, and what each might be meant for: found in one pass. */
export type Places = ReadonlyMap<string, readonly number[]>;

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly fix: string;
}

export const placesOf = (draft: Draft, stretches: readonly Stretch[]): Places =>
  occurrencesOf(
    draft,
    stretches.flatMap(({ start, end, fix }) => [draft.text.slice(start, end), fix]),
  );

/**
 * What is written so more than once is meant: a name, or a word that the dictionary lacks. Where the stretch stands in
 * what it is taken for (政协工 in 政协工作), it does not count.
 */
export function isRepeated({ text }: Draft, { start, end, fix }: Stretch, places: Places): boolean {
  const written = text.slice(start, end);
  const within = fix.indexOf(written);
  const right = new Set(within < 0 ? [] : places.get(fix));
  return (places.get(written) ?? []).some((at) => at !== start && !right.has(at - within));
}
