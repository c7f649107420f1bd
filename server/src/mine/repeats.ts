import { createTally, sightingsOf } from './tally';
import type { Candidate, MinedDraft, MinedLine, Setting } from './types';
import { wordEndingAt } from './words';

const HAN = /\p{Script=Han}/u;
/** A context in this many drafts is how people write, whatever a rule thinks of it. */
const DRAFTS = 3;

/** Characters that stand twice in a row and are right: the end of a word and the start of the next (工作|作风). */
export function mineRepeats(drafts: readonly MinedDraft[], setting: Setting): Candidate<'repeats'>[] {
  const tally = createTally();
  for (const { lines } of drafts)
    for (const line of lines)
      for (const at of pairsIn(line.text)) {
        const context = contextAt(line, at);
        if (!context) continue;
        const counted = tally.add(context, line.place);
        if (setting.isSuspect(line.place, at, at + 2)) counted.uses['suspect'] = 1;
      }
  return tally
    .entries(2)
    .filter(([context, { uses, files }]) => (uses['suspect'] ? files.size >= DRAFTS : isTwoWords(context, setting)))
    .map(([items, counted]) => ({ kind: 'context' as const, items, ...sightingsOf({ ...counted, uses: {} }) }));
}

function pairsIn(text: string): number[] {
  const found: number[] = [];
  for (let i = 1; i + 2 < text.length; i++) if (text[i] === text[i + 1] && HAN.test(text[i]!)) found.push(i);
  return found;
}

/** LXXR where a word ends between the two X: 工作作风. */
function contextAt({ text, words }: MinedLine, at: number): string | undefined {
  if (wordEndingAt(words, at + 1) < 0) return undefined;
  const context = text.slice(at - 1, at + 3);
  return [...context].every((character) => HAN.test(character)) ? context : undefined;
}

const isTwoWords = (context: string, { isWord }: Setting): boolean =>
  isWord(context.slice(0, 2)) && isWord(context.slice(2));
