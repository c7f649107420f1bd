import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import type { Vocabulary } from '../../../server/src/engine/vocabulary';
import { createSegmenter, startsAt } from '../../segment';
import { createPairFilter, pairAt } from '../pairs';

interface Entry {
  readonly wrong: string;
  readonly right: string;
  readonly except: readonly string[];
  readonly message: 'default' | 'collected' | 'variant';
  /** Its characters may be neighbours of other words (完善|长效 for 善长): wrong forms without exceptions never are. */
  readonly mayMeet: boolean;
}

/** Characters looked at on either side of a short form. */
const REACH = 4;
/** Longer forms never are neighbours by chance. */
const SHORT = 3;

export default paragraphRule(({ vocabulary }) => {
  const cut = createSegmenter(vocabulary);
  const { filter, entriesOf } = compile(vocabulary.confusables);
  return function* ({ text }): Iterable<Problem> {
    let done = 0;
    let pair = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      pair = (pair << 16) | text.charCodeAt(at + 1);
      if (!filter.mayHave(pair) || at < done) continue;
      const entry = entriesOf(pair).find(({ wrong, except }) => fits(text, at, wrong, except));
      if (!entry) continue;
      const end = at + entry.wrong.length;
      if (entry.mayMeet && isBoundary(text, at, end)) continue;
      done = end;
      yield { span: { start: at, end }, fix: entry.right, message: entry.message };
    }
  };

  /** A word ends and another begins within the form, and both are longer than what they have of it. */
  function isBoundary(text: string, start: number, end: number): boolean {
    const from = Math.max(0, start - REACH);
    const words = cut(text.slice(from, end + REACH));
    if (startsAt(words, [start - from, end - from])) return false;
    for (let middle = start + 1; middle < end; middle++) if (startsAt(words, [middle - from])) return true;
    return false;
  }
});

/** By the first two characters, as written in the pack: thousands of entries, of which a draft meets a few. */
function compile(packs: Vocabulary['confusables']) {
  const filter = createPairFilter();
  const items = new Map<number, string[]>();
  const kinds = new Map<string, Entry['message']>();
  for (const pack of packs)
    for (const item of pack.items.trim().split(/\s+/)) {
      const pair = pairAt(item, 0);
      filter.add(pair);
      const others = items.get(pair);
      if (others) others.push(item);
      else items.set(pair, [item]);
      if (pack.kind !== 'collected') kinds.set(item, pack.kind === 'sure' ? 'default' : pack.kind);
    }
  const read = new Map<number, Entry[]>();
  /** The longest form first. */
  const entriesOf = (pair: number): readonly Entry[] => {
    let entries = read.get(pair);
    if (!entries) {
      entries = (items.get(pair) ?? []).map((item) => readEntry(item, kinds.get(item) ?? 'collected'));
      read.set(
        pair,
        entries.sort((a, b) => b.wrong.length - a.wrong.length),
      );
    }
    return entries;
  };
  return { filter, entriesOf };
}

function readEntry(item: string, message: Entry['message']): Entry {
  const [forms = '', ...except] = item.split('!');
  const [wrong = '', right = ''] = forms.split('→');
  const mayMeet = wrong.length <= SHORT && (message === 'variant' || except.length > 0);
  return { wrong, right, except, message, mayMeet };
}

function fits(text: string, at: number, wrong: string, except: readonly string[]): boolean {
  if (!text.startsWith(wrong, at)) return false;
  return !except.some((right) => {
    const first = text.indexOf(right, Math.max(0, at + wrong.length - right.length));
    return first >= 0 && first <= at;
  });
}
