import { derive } from '../../server/src/draft/derived';
import { layOutPairs, PAIR_LISTS, pairIndexOf } from '../../server/src/draft/pairIndex';
import { isPartOf } from '../../server/src/draft/span';
import type { Table } from '../../server/src/draft/table';
import type { Paragraph, Span } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { remember } from '../remember';
import { createSegmenter, startsAt } from '../segment';

interface Entry {
  readonly wrong: string;
  readonly right: string;
  readonly except: readonly string[];
  readonly message: 'default' | 'collected' | 'variant';
  /** Its characters often are neighbours of other words (完善|长效 for 善长). */
  readonly mayMeet: boolean;
}

interface Candidate {
  readonly at: number;
  readonly entry: Entry;
}

/** Characters looked at on either side of a short form. */
const REACH = 4;
/** Longer forms never are neighbours by chance. */
const SHORT = 3;

/** A wrong form in a paragraph. */
export interface Confusion {
  readonly span: Span;
  readonly fix: string;
  readonly message: Entry['message'] | 'possible';
}

const NONE: readonly Confusion[] = [];

/** The wrong forms of a paragraph, for every rule that asks. */
export const confusionsIn = remember((vocabulary: Vocabulary): ((paragraph: Paragraph) => readonly Confusion[]) => {
  const cut = createSegmenter(vocabulary);
  const { index, entryOf } = entriesOf(vocabulary);
  return derive(({ text, codes, pairHashes }) => {
    let found: Candidate[] | undefined;
    index.visit(codes, pairHashes, (number, at) => {
      if (index.differing(number, codes, at) > 0) return;
      const entry = entryOf(number);
      if (fits(text, at, entry)) (found ??= []).push({ at, entry });
    });
    return found ? apart(found, text) : NONE;
  });

  function apart(found: Candidate[], text: string): readonly Confusion[] {
    const confusions: Confusion[] = [];
    found.sort((a, b) => a.at - b.at || b.entry.wrong.length - a.entry.wrong.length);
    let done = 0;
    for (const { at, entry } of found) {
      const end = at + entry.wrong.length;
      if (at < done) continue;
      const crossed = entry.wrong.length <= SHORT ? wordsAcross(text, at, end) : 0;
      if (crossed === 2 || (crossed === 1 && entry.mayMeet)) continue;
      done = end;
      const message = crossed === 1 && entry.message !== 'variant' ? 'possible' : entry.message;
      confusions.push({ span: { start: at, end }, fix: entry.right, message });
    }
    return confusions;
  }

  /** A word ends and another begins within the form (发布|署名 for 布署): how many of them are longer than what it has of them. */
  function wordsAcross(text: string, start: number, end: number): number {
    const from = Math.max(0, start - REACH);
    const words = cut(text.slice(from, end + REACH));
    const crossed = [start, end].filter((at) => !startsAt(words, [at - from])).length;
    if (crossed === 0) return 0;
    for (let middle = start + 1; middle < end; middle++) if (startsAt(words, [middle - from])) return crossed;
    return 0;
  }
});

/** Thousands of entries, of which a draft meets a few: they are read where they stand in the pack. */
function entriesOf({ confusables, tables }: Vocabulary) {
  const table = tables?.confusables ?? layOutConfusables(confusables);
  const [packs, starts] = table.slice(PAIR_LISTS) as [Uint32Array, Uint32Array];
  const read: Entry[] = [];
  const entryOf = (number: number): Entry =>
    (read[number] ??= readEntry(confusables[packs[number]!]!, starts[number]!));
  return { index: pairIndexOf(table), entryOf };
}

const ITEMS = /\S+/g;

/** A pair index of the wrong forms; of each its pack, and where it starts in there. */
export function layOutConfusables(packs: Vocabulary['confusables']): Table {
  const all = packs.flatMap(({ items }, pack) =>
    Array.from(items.matchAll(ITEMS), ({ 0: item, index }) => ({
      text: item,
      size: item.indexOf('→'),
      at: 0,
      pack,
      start: index,
    })),
  );
  const { lists, entries } = layOutPairs(all);
  return [...lists, Uint32Array.from(entries, ({ pack }) => pack), Uint32Array.from(entries, ({ start }) => start)];
}

const ITEM = /\S+/y;

function readEntry({ kind, items }: Vocabulary['confusables'][number], start: number): Entry {
  ITEM.lastIndex = start;
  const item = ITEM.exec(items)![0];
  const [forms = '', ...except] = item.split('!');
  const [wrong = '', right = ''] = forms.split('→');
  const message = kind === 'sure' ? 'default' : kind;
  const mayMeet = wrong.length <= SHORT && (message === 'variant' || except.length > 0);
  return { wrong, right, except, message, mayMeet };
}

const fits = (text: string, at: number, { wrong, except }: Entry): boolean =>
  text.startsWith(wrong, at) && !isPartOf(text, at, at + wrong.length, except);
