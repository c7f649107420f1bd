import { paragraphRule } from '../../../server/src/engine/rule';

/** The words of the pack `readings`, found by their first character; the longest at a place is taken. */
export default paragraphRule(({ vocabulary }) => {
  const byFirst = new Map<number, (typeof vocabulary.readings)[number][]>();
  const starts = new Uint8Array(0x10000);
  for (const entry of [...vocabulary.readings].sort((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charCodeAt(0);
    starts[first] = 1;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return function* ({ text }) {
    for (let i = 0; i < text.length; i++) {
      if (starts[text.charCodeAt(i)] === 0) continue;
      const entry = byFirst.get(text.charCodeAt(i))?.find(({ word }) => text.startsWith(word, i));
      if (!entry) continue;
      const { word, reading, note } = entry;
      yield {
        span: { start: i, end: i + word.length },
        args: { reading, note: note ? `（${note}）` : '' },
        group: word,
      };
      i += word.length - 1;
    }
  };
});
