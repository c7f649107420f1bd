import { standsAt } from '../../server/src/draft/codes';
import type { DateRange } from '../../server/src/draft/dateRange';
import type { Paragraph } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import type { Open, Place } from './judge';
import type { Phrase } from './phrases';
import { keepCodes } from './skeleton';
import { align, type Slip } from './slips';
import { phrasesAndAnchors } from './table';

/** Shorter forms beside the canonical one are too like other expressions to be measured by. */
const SHORT_VARIANT = 5;

/** No slip looks farther than this beyond the end of the text: there stands a code that is in no phrase. */
const BEYOND = 16;

/** What a paragraph holds of the phrases, whole or nearly so; the lists are those of the last paragraph asked about. */
interface Met {
  readonly disorders: readonly Place[];
  /** Where a phrase stands but for some slips, which are still to be judged. */
  readonly open: readonly Open[];
  /** The places of the phrases that stand there as they are. */
  exact(): readonly Place[];
}

/** Finds the phrases of a paragraph. */
export function phraseFinder(vocabulary: Vocabulary): (paragraph: Paragraph, date: DateRange | undefined) => Met {
  const { phrases, visit } = phrasesAndAnchors(vocabulary);
  // Kept for all paragraphs, which need not make their own: what is met in one is judged before the next one comes.
  let codes = new Uint16Array(0);
  let today: DateRange | undefined;
  /** Each phrase that stands there as it is, by its number, and where it starts. */
  const exact: number[] = [];
  const disorders: Place[] = [];
  const open: Open[] = [];
  /** By phrase, where the last one ends that stands there as it is. */
  const passed = new Int32Array(phrases.count);
  const met: Met = { disorders, open, exact: exactPlaces };

  return (paragraph, date) => {
    if (codes.length < paragraph.codes.length + BEYOND) codes = new Uint16Array(2 * paragraph.codes.length + BEYOND);
    const size = keepCodes(paragraph.codes, codes);
    codes.fill(0, size, size + BEYOND);
    for (let i = 0; i < exact.length; i += 2) passed[exact[i]!] = 0;
    exact.length = 0;
    disorders.length = 0;
    open.length = 0;
    today = date;
    visit(codes, size, meet);
    return met;
  };

  function meet(index: number, at: number, offset: number): void {
    const phrase = phrases.at(index);
    const start = at - offset;
    const end = start + phrase.text.length;
    if (phrase.kind === 'disorder') {
      if (standsAt(phrase.text, codes, start)) disorders.push({ phrase, start, end });
    } else if (passed[index]! <= at) {
      if (standsAt(phrase.text, codes, start)) {
        exact.push(index, start);
        passed[index] = end;
        const doubled = isMeasure(phrase, today) ? doubledEnd(phrase, start, end, codes) : undefined;
        if (doubled) open.push({ phrase, start, end, slips: [doubled] });
      } else if (isMeasure(phrase, today)) {
        const aligned = align(phrase.text, codes, at, offset);
        if (aligned) open.push({ phrase, ...aligned });
      }
    }
  }

  function exactPlaces(): Place[] {
    const places: Place[] = [];
    for (let i = 0; i < exact.length; i += 2) {
      const phrase = phrases.at(exact[i]!);
      const start = exact[i + 1]!;
      places.push({ phrase, start, end: start + phrase.text.length });
    }
    return places;
  }
}

/** Whether text is measured by the phrase: one of the time of the draft, and not too like other expressions. */
const isMeasure = ({ kind, text, formula }: Phrase, date: DateRange | undefined): boolean =>
  (formula.near
    ? kind === 'canonical' || text.length > SHORT_VARIANT
    : kind === 'canonical' && text.length >= SHORT_VARIANT) && !isBefore(date, formula.from);

/** The first or last character of a phrase, written twice. */
function doubledEnd(phrase: Phrase, start: number, end: number, text: Uint16Array): Slip | undefined {
  if (text[start - 1] === text[start]) return { kind: 'extra', start: start - 1, end: start, right: '', offset: 0 };
  if (text[end] === text[end - 1])
    return { kind: 'extra', start: end, end: end + 1, right: '', offset: phrase.text.length };
  return undefined;
}

const isBefore = (date: DateRange | undefined, from: string | undefined): boolean =>
  date !== undefined && from !== undefined && date.end < from;
