import { matchesOf } from '../../../server/src/draft/matches';
import { paragraphRule } from '../../../server/src/engine/rule';

/** The words of the pack `readings`, found by their first character; the longest at a place is taken. */
export default paragraphRule(({ vocabulary }) => {
  const words = [...vocabulary.readings].sort((a, b) => b.word.length - a.word.length);
  const entries = new Map(words.map((entry) => [entry.word, entry]));
  const pattern = new RegExp([...entries.keys()].map(escaped).join('|') || '(?!)', 'g');
  return ({ text }) =>
    matchesOf(text, pattern).map(({ 0: word, index }) => {
      const { reading, note } = entries.get(word)!;
      return {
        span: { start: index, end: index + word.length },
        args: { reading, note: note ? `（${note}）` : '' },
        group: word,
      };
    });
});

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
