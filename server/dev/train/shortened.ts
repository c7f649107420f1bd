import { LONGEST } from './counts';
import { packPlace } from './pack';
import type { Short } from './tables';

/** A term is this long: what it lacks is then missed. */
export const TERM = 4;
/** A stretch that could be more terms than this tells nothing. */
const MOST_TERMS = 8;

/** Every term less one character, where that is no word itself and no more than a few terms give it. */
export function shortened(terms: readonly string[], words: ReadonlySet<string>): Short[] {
  const made = new Map<string, Map<string, Short>>();
  for (const term of terms)
    for (let i = 0; i < term.length; i++) {
      const short = term.slice(0, i) + term.slice(i + 1);
      if (words.has(short)) continue;
      const entries = made.get(short) ?? new Map();
      made.set(short, entries.set(term, [short, i, term.charCodeAt(i)]));
    }
  return [...made.values()].filter(({ size }) => size <= MOST_TERMS).flatMap((entries) => [...entries.values()]);
}

/** How often a shortened term stands in the texts otherwise than as the beginning or end of the term, and how often the term. */
export function withCounts(entries: readonly Short[], texts: readonly string[]): Short[] {
  const wanted = new Set(entries.flatMap(([short, at, code]) => [short, termOf(short, at, code)]));
  const counts = new Map<string, number>();
  for (const text of texts)
    for (let at = 0; at < text.length; at++)
      for (let size = TERM - 1; size <= LONGEST; size++) {
        const stretch = text.slice(at, at + size);
        if (wanted.has(stretch)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
      }
  return entries.map(([short, at, code]) => {
    const term = counts.get(termOf(short, at, code)) ?? 0;
    const own = (counts.get(short) ?? 0) - (at === 0 || at === short.length ? term : 0);
    return [short, packPlace(at, own, term), code];
  });
}

const termOf = (short: string, at: number, code: number): string =>
  short.slice(0, at) + String.fromCharCode(code) + short.slice(at);
