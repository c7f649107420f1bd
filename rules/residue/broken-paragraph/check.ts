import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type Break, breaksOf } from '../../breaks';

export default draftRule(
  ({ vocabulary }) =>
    function* (draft) {
      const { breaks, wrapped } = breaksOf(draft, vocabulary.lexicon);
      for (const found of breaks)
        if (found.headers.length === 0)
          yield { ...problemOf(found, draft.text), ...(wrapped ? { message: 'wrapped' } : {}) };
    },
);

const problemOf = ({ end, next, certain }: Break, text: string): Problem => ({
  // The characters on both sides are marked too: a line end alone shows nothing in an editor.
  span: { start: end - 1, end: next + 1 },
  message: certain ? 'default' : 'likely',
  args: { before: text.slice(Math.max(0, end - 4), end), after: text.slice(next, next + 4) },
  fix: [{ span: { start: end, end: next }, text: '' }],
});
