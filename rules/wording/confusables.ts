import { createPairIndex } from '../../server/src/draft/codes';
import { derive } from '../../server/src/draft/derived';
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
  const { index, entryOf } = compile(vocabulary.confusables);
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

/** By their first characters, as written in the pack: thousands of entries, of which a draft meets a few. */
function compile(packs: Vocabulary['confusables']) {
  const index = createPairIndex();
  const items: string[] = [];
  const messages: Entry['message'][] = [];
  for (const { kind, items: all } of packs)
    for (const item of all.trim().split(/\s+/)) {
      const number = index.add(item, item.indexOf('→'), 0);
      items[number] = item;
      messages[number] = kind === 'sure' ? 'default' : kind;
    }
  const read: Entry[] = [];
  const entryOf = (number: number): Entry => (read[number] ??= readEntry(items[number]!, messages[number]!));
  return { index, entryOf };
}

function readEntry(item: string, message: Entry['message']): Entry {
  const [forms = '', ...except] = item.split('!');
  const [wrong = '', right = ''] = forms.split('→');
  const mayMeet = wrong.length <= SHORT && (message === 'variant' || except.length > 0);
  return { wrong, right, except, message, mayMeet };
}

function fits(text: string, at: number, { wrong, except }: Entry): boolean {
  if (!text.startsWith(wrong, at)) return false;
  return !except.some((right) => {
    const first = text.indexOf(right, Math.max(0, at + wrong.length - right.length));
    return first >= 0 && first <= at;
  });
}
