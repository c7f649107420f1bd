import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import type { Vocabulary } from '../../../server/src/engine/vocabulary';
import { createSegmenter, startsAt } from '../../segment';
import { createPairFilter, type PairFilter, pairAt } from '../pairs';

interface Entry {
  readonly wrong: string;
  readonly right: string;
  readonly except: readonly string[];
  readonly message: 'default' | 'collected' | 'variant';
}

/** Characters looked at on either side of a short form. */
const REACH = 4;
/** A form this short may be two neighbours of other words (完善|长效 for 善长). */
const SHORT = 3;

export default paragraphRule(({ vocabulary }) => {
  const cut = createSegmenter(vocabulary);
  const { filter, entries } = compile(vocabulary.confusables);
  return function* ({ text }): Iterable<Problem> {
    let done = 0;
    let pair = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      pair = (pair << 16) | text.charCodeAt(at + 1);
      if (!filter.mayHave(pair) || at < done) continue;
      const entry = entries.get(pair)?.find(({ wrong, except }) => fits(text, at, wrong, except));
      if (!entry) continue;
      const end = at + entry.wrong.length;
      if (entry.wrong.length <= SHORT && isBoundary(text, at, end)) continue;
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

/** By the first two characters; the longest form first. */
function compile(packs: Vocabulary['confusables']): { filter: PairFilter; entries: Map<number, Entry[]> } {
  const filter = createPairFilter();
  const entries = new Map<number, Entry[]>();
  for (const { kind, items } of packs)
    for (const item of items.trim().split(/\s+/)) {
      const [forms = '', ...except] = item.split('!');
      const [wrong = '', right = ''] = forms.split('→');
      const pair = pairAt(wrong, 0);
      filter.add(pair);
      const entry: Entry = { wrong, right, except, message: kind === 'sure' ? 'default' : kind };
      const others = entries.get(pair);
      if (!others) entries.set(pair, [entry]);
      else others.splice(others.findIndex((other) => other.wrong.length < wrong.length) >>> 0, 0, entry);
    }
  return { filter, entries };
}

function fits(text: string, at: number, wrong: string, except: readonly string[]): boolean {
  if (!text.startsWith(wrong, at)) return false;
  return !except.some((right) => {
    const first = text.indexOf(right, Math.max(0, at + wrong.length - right.length));
    return first >= 0 && first <= at;
  });
}
