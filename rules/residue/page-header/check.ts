import type { Line } from '../../../server/src/draft/types';
import { draftRule, type Edit, type Problem } from '../../../server/src/engine/rule';
import { type Break, breaksOf, endsOf } from '../breaks';

const spanOf = ({ start, paragraph }: Line) => ({
  start: start + paragraph.contentStart,
  end: start + endsOf(paragraph).end,
});

export default draftRule(
  ({ vocabulary }) =>
    function* (draft) {
      const inside = new Set<Line>();
      for (const found of breaksOf(draft, vocabulary.lexicon).breaks) {
        for (const header of found.headers) inside.add(header);
        if (found.headers.length > 0) yield interrupted(found);
      }
      for (const line of draft.lines)
        if (!line.skipped && !line.paragraph.isBlank && !inside.has(line) && endsOf(line.paragraph).pageNumber)
          yield { span: spanOf(line), message: 'number', fix: '' };
    },
);

/** Marks the header, and joins the halves without it. */
function interrupted({ end, next, certain, headers, lines: [first, second] }: Break): Problem {
  const edits: Edit[] = [];
  let at = end;
  for (const header of headers) {
    const span = spanOf(header);
    edits.push({ span: { start: at, end: span.start }, text: '' }, { span, text: '' });
    at = span.end;
  }
  edits.push({ span: { start: at, end: next }, text: '' });
  return {
    span: spanOf(headers[0]!),
    message: certain ? 'default' : 'likely',
    fix: edits,
    args: {
      before: first.paragraph.text.trimEnd().slice(-4),
      after: second.paragraph.text.trimStart().slice(0, 4),
    },
  };
}
