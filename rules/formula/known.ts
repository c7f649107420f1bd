import type { DateRange } from '../../server/src/draft/dateRange';
import { derive } from '../../server/src/draft/derived';
import type { Paragraph } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { createTermMatcher, isPartOf, type TermMatch } from '../timeliness/terms';
import type { Formula } from './phrases';

export interface KnownError {
  readonly error: Formula['errors'][number];
  readonly formula: Formula;
  /** Another family tells it: one place is told once. */
  readonly isToldElsewhere: boolean;
}

type Find = (paragraph: Paragraph) => readonly TermMatch<KnownError>[];
const finders = new WeakMap<Vocabulary, Find>();

/** The listed wrong forms in a paragraph, whatever its date. */
export function knownErrors(vocabulary: Vocabulary): Find {
  let find = finders.get(vocabulary);
  if (!find) {
    const wrongWords = plainWrongWords(vocabulary);
    const terms = vocabulary.formulae.flatMap((formula) =>
      formula.errors.map((error) => ({
        text: error.find,
        value: { error, formula, isToldElsewhere: wrongWords.has(error.find) },
      })),
    );
    const match = createTermMatcher(terms);
    find = derive((paragraph: Paragraph) =>
      match(paragraph).filter(({ start, end, value }) => !isPartOf(paragraph.text, start, end, value.error.except)),
    );
    finders.set(vocabulary, find);
  }
  return find;
}

/** Words that wording/confusable tells wherever they stand. */
function plainWrongWords({ confusables }: Vocabulary): ReadonlySet<string> {
  const sure = confusables.filter(({ kind }) => kind !== 'variant').flatMap(({ items }) => items.trim().split(/\s+/));
  return new Set(
    sure
      .filter((item) => !item.includes('!'))
      .map((item) => item.slice(0, item.indexOf('→')))
      .filter(isLong),
  );
}

/** Shorter words may be met across others, and are not always told. */
const isLong = (word: string): boolean => word.length >= 4;

/** A form that changed is wrong since a day; a draft of unknown date is taken for one of the present. */
export const isInForce = (from: string | undefined, date: DateRange | undefined): boolean =>
  from === undefined || date === undefined || date.start >= from;
