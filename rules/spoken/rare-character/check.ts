import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';

type Entry = Packs['readings'][number];

/** The words of the pack `readings`, found by their first character; the longest at a place is taken. */
export default paragraphRule(({ vocabulary }) => {
  const starts = new Uint8Array(0x10000);
  const byFirst = new Map<number, Entry[]>();
  for (const entry of [...vocabulary.readings].sort((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charCodeAt(0);
    starts[first] = 1;
    const others = byFirst.get(first);
    if (others) others.push(entry);
    else byFirst.set(first, [entry]);
  }
  return ({ text, codes }) => {
    let found: Problem[] | undefined;
    for (let i = 0; i < codes.length; i++) {
      if (starts[codes[i]!] === 0) continue;
      const entry = entryAt(byFirst.get(codes[i]!)!, text, i);
      if (!entry) continue;
      (found ??= []).push(problemOf(entry, i));
      i += entry.word.length - 1;
    }
    return found ?? NOTHING;
  };
});

/** No callback: one that reads the loop's variable costs an object for every character. */
function entryAt(entries: readonly Entry[], text: string, at: number): Entry | undefined {
  for (const entry of entries) if (text.startsWith(entry.word, at)) return entry;
  return undefined;
}

const problemOf = ({ word, reading, note }: Entry, start: number): Problem => ({
  span: { start, end: start + word.length },
  args: { reading, note: note ? `（${note}）` : '' },
  group: word,
});
