import { matchesOf } from '../../../server/src/draft/matches';
import type { Draft, Paragraph, Span } from '../../../server/src/draft/types';
import { remember } from '../../remember';
import { createTermMatcher } from '../../terms';
import { collect } from '../statements';

/** A quoted expression said without its quotes, as it is or one character otherwise. */
interface BareUse {
  /** As it is quoted elsewhere. */
  readonly slogan: string;
  readonly text: string;
  readonly span: Span;
}

/** Shorter expressions are found in ordinary words. */
const SHORTEST = 5;
const NAMED = /“[^“”]{0,400}”|《[^《》]{0,80}》|‘[^‘’]{0,80}’/g;

/**
 * Looks for the expressions by their halves: one wrong character leaves one half whole. The matcher is kept as long as
 * the draft quotes the same expressions, and with it what each paragraph gave.
 */
export function createBareFinder(): (draft: Draft, slogans: Iterable<string>) => BareUse[] {
  let known = '';
  let find: (draft: Draft) => BareUse[] = () => [];
  return (draft, slogans) => {
    const long = [...slogans].filter((slogan) => slogan.length >= SHORTEST);
    const key = long.join('\n');
    if (key !== known) {
      known = key;
      // Kept apart from the paragraphs: it goes when the draft quotes something else.
      const uses = remember(usesOf(long));
      find = (whole) => collect(whole, uses);
    }
    return find(draft);
  };
}

interface Half {
  readonly slogan: string;
  readonly isTail: boolean;
}

const NOTHING: readonly BareUse[] = [];

function usesOf(slogans: readonly string[]): (paragraph: Paragraph) => readonly BareUse[] {
  const halves = new Map<string, Half[]>();
  const add = (text: string, half: Half) => void (halves.get(text)?.push(half) ?? halves.set(text, [half]));
  for (const slogan of slogans) {
    const middle = slogan.length >> 1;
    add(slogan.slice(0, middle), { slogan, isTail: false });
    add(slogan.slice(middle), { slogan, isTail: true });
  }
  const match = createTermMatcher([...halves].map(([text, value]) => ({ text, value })));
  return (paragraph) => {
    const found = match(paragraph);
    if (found.length === 0) return NOTHING;
    const { text } = paragraph;
    let uses: Map<number, BareUse> | undefined;
    for (const { start, end, value } of found) {
      for (const { slogan, isTail } of value) {
        const from = isTail ? end - slogan.length : start;
        if (from < 0 || !isNear(text, from, slogan)) continue;
        const said = text.slice(from, from + slogan.length);
        if (said === slogan || !/[，。；：“”、]/.test(said))
          (uses ??= new Map()).set(from, { slogan, text: said, span: { start: from, end: from + said.length } });
      }
    }
    if (!uses) return NOTHING;
    const named = [...matchesOf(text, NAMED)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    return [...uses.values()].filter(
      ({ span }) => !named.some(({ start, end }) => start < span.end && span.start < end),
    );
  };
}

/** At most one character otherwise, or two neighbours swapped; looks at no more than it must. */
function isNear(text: string, from: number, slogan: string): boolean {
  let wrong = -1;
  for (let i = 0; i < slogan.length; i++) {
    const code = text.charCodeAt(from + i);
    const right = slogan.charCodeAt(i);
    if (code === right) continue;
    const isSwapped = wrong === i - 1 && code === slogan.charCodeAt(i - 1) && text.charCodeAt(from + i - 1) === right;
    if (wrong >= 0 && !isSwapped) return false;
    if (wrong < 0) wrong = i;
  }
  return from + slogan.length <= text.length;
}
