import type { DateRange } from '../../server/src/draft/dateRange';
import { derive } from '../../server/src/draft/derived';
import { isPartOf } from '../../server/src/draft/span';
import type { Paragraph } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { remember } from '../remember';
import { createTermMatcher, type TermMatch } from '../terms';
import type { Formula } from './phrases';

interface KnownError {
  readonly error: Formula['errors'][number];
  readonly formula: Formula;
}

type Find = (paragraph: Paragraph) => readonly TermMatch<KnownError>[];

/** The listed wrong forms in a paragraph, whatever its date. */
export const knownErrors = remember(({ formulae }: Vocabulary): Find => {
  const match = createTermMatcher(
    formulae.flatMap((formula) => formula.errors.map((error) => ({ text: error.find, value: { error, formula } }))),
  );
  return derive((paragraph: Paragraph) => {
    const found = match(paragraph);
    return found.length === 0
      ? found
      : found.filter(({ start, end, value }) => !isPartOf(paragraph.text, start, end, value.error.except));
  });
});

/** Shorter words may be met across others, and are not always told. */
const LONG = 4;

/** Whether wording/confusable tells a wrong form wherever it stands: one place is told once. */
export function toldElsewhere({ confusables }: Vocabulary): (wrong: string) => boolean {
  const known = new Map<string, boolean>();
  const isTold = (wrong: string): boolean =>
    wrong.length >= LONG && confusables.some(({ kind, items }) => kind !== 'variant' && isListed(items, wrong));
  // Asked of the few that are found: to make a set of all would cost every run.
  return (wrong) => {
    let told = known.get(wrong);
    if (told === undefined) known.set(wrong, (told = isTold(wrong)));
    return told;
  };
}

/** Listed without an exception: `wrong→right`, by itself. */
function isListed(items: string, wrong: string): boolean {
  for (let at = items.indexOf(`${wrong}→`); at >= 0; at = items.indexOf(`${wrong}→`, at + 1))
    if (at === 0 || /\s/.test(items[at - 1]!)) return !/^\S*!/.test(items.slice(at, at + 64));
  return false;
}

/** A form that changed is wrong since a day; a draft of unknown date is taken for one of the present. */
export const isInForce = (from: string | undefined, date: DateRange | undefined): boolean =>
  from === undefined || date === undefined || date.start >= from;
