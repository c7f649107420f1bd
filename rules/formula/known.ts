import type { DateRange } from '../../server/src/draft/dateRange';
import { derive } from '../../server/src/draft/derived';
import type { Paragraph } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { createTermMatcher, isPartOf, type TermMatch } from '../timeliness/terms';
import type { Formula } from './phrases';

export interface KnownError {
  readonly error: Formula['errors'][number];
  readonly formula: Formula;
}

type Find = (paragraph: Paragraph) => readonly TermMatch<KnownError>[];
const finders = new WeakMap<Vocabulary, Find>();

/** The listed wrong forms in a paragraph, whatever its date. */
export function knownErrors(vocabulary: Vocabulary): Find {
  let find = finders.get(vocabulary);
  if (!find) {
    const terms = vocabulary.formulae.flatMap((formula) =>
      formula.errors.map((error) => ({ text: error.find, value: { error, formula } })),
    );
    const match = createTermMatcher(terms);
    find = derive((paragraph: Paragraph) =>
      match(paragraph).filter(({ start, end, value }) => !isPartOf(paragraph.text, start, end, value.error.except)),
    );
    finders.set(vocabulary, find);
  }
  return find;
}

/** A form that changed is wrong since a day; a draft of unknown date is taken for one of the present. */
export const isInForce = (from: string | undefined, date: DateRange | undefined): boolean =>
  from === undefined || date === undefined || date.start >= from;
