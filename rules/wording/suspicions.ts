import { derive } from '../../server/src/draft/derived';
import { occurrencesOf } from '../../server/src/draft/occurrences';
import type { Draft, Paragraph } from '../../server/src/draft/types';
import type { Lexicon } from '../../server/src/engine/lexicon';
import type { Ngrams, Suspicion } from '../../server/src/engine/ngrams';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { remember } from '../remember';
import { isSound } from './sound';

const NOTHING: readonly Suspicion[] = [];

/** What is suspicious in a paragraph; undefined without statistics. */
function suspectOf({
  ngrams: open,
  lexicon,
}: Vocabulary): ((paragraph: Paragraph) => readonly Suspicion[]) | undefined {
  const ngrams = open?.();
  return (
    ngrams &&
    derive(({ hasHan, text, codes }: Paragraph) =>
      hasHan ? doubtful(text, ngrams.suspicionsIn(text, codes), lexicon, ngrams.wordsOf) : NOTHING,
    )
  );
}

const doubtful = (
  text: string,
  found: readonly Suspicion[],
  lexicon: Lexicon,
  wordsOf: Ngrams['wordsOf'],
): readonly Suspicion[] =>
  found.length === 0 ? found : found.filter((suspicion) => !isSound(text, suspicion, lexicon, wordsOf));

/** A suspicion at its place in the draft. */
export interface Doubt {
  readonly suspicion: Suspicion;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  /** The suspicions of its paragraph: some speak of the same place. */
  readonly others: readonly Suspicion[];
  readonly stretch: Stretch;
}

/** The suspicions of a draft, and where else what they mark and what it may be meant for stand in it. */
interface Doubts {
  readonly all: readonly Doubt[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const NONE: Doubts = { all: [], places: new Map() };

/** Found once for all rules of a linter that ask. */
export const doubtsOf = remember((vocabulary: Vocabulary): ((draft: Draft) => Doubts) => {
  const suspect = suspectOf(vocabulary);
  if (!suspect) return () => NONE;
  return derive((draft: Draft) => {
    const all = doubtsIn(draft, suspect);
    const strings = all.flatMap(({ stretch: { start, end, fix } }) => [draft.text.slice(start, end), fix]);
    return { all, places: occurrencesOf(draft, strings) };
  });
});

const doubtsIn = (draft: Draft, suspect: (paragraph: Paragraph) => readonly Suspicion[]): Doubt[] =>
  draft.lines.flatMap(({ paragraph, start, skipped }) =>
    skipped || paragraph.isBlank
      ? []
      : suspect(paragraph).map((suspicion, _, others) => ({
          suspicion,
          paragraph,
          start: start + suspicion.start,
          end: start + suspicion.end,
          others,
          stretch: wholeStretch(start, suspicion),
        })),
  );

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly fix: string;
}

/** What is written, with the neighbour from which a character at its end is missing: so it may stand more than once. */
function wholeStretch(offset: number, { kind, start, end, at, fix }: Suspicion): Stretch {
  const from = start - (kind === 'missing' && at === start && offset + start > 0 ? 1 : 0);
  const to = end + (kind === 'missing' && at === end ? 1 : 0);
  return { start: offset + from, end: offset + to, fix };
}

/**
 * What is written so more than once is meant: a name, or a word that the dictionary lacks. Where the stretch stands in
 * what it is taken for (政协工 in 政协工作), it does not count.
 */
export function isRepeated(
  { text }: Draft,
  { stretch: { start, end, fix } }: Doubt,
  places: Doubts['places'],
): boolean {
  const written = text.slice(start, end);
  const within = fix.indexOf(written);
  const right = new Set(within < 0 ? [] : places.get(fix));
  return (places.get(written) ?? []).some((at) => at !== start && !right.has(at - within));
}
