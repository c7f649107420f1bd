import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { isDigitAt, isInside, isLatinAt, isMostlyLatin, literalSpans } from '../marks';
import { bracketProblems } from './brackets';
import { pointProblem } from './points';
import { quoteProblems } from './quotes';

const CANDIDATE = ',;:?!()"\'';

/** A half-width mark, save the point inside a number or a Latin word. */
function isCandidate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2e) return !isDigitAt(text, at - 1) && !isLatinAt(text, at - 1);
  return code < 0x80 && CANDIDATE.includes(text[at]!);
}

export default paragraphRule(
  () =>
    (paragraph, { format }) => {
      const { text } = paragraph;
      const candidates = paragraph.hasHan ? paragraph.marks.filter((at) => isCandidate(text, at)) : [];
      return candidates.length > 0 && !isMostlyLatin(text) ? find(paragraph, candidates, format) : NOTHING;
    },
  ',;:?!()"\'.',
);

function* find(paragraph: Paragraph, candidates: readonly number[], format: 'plain' | 'markdown'): Iterable<Problem> {
  const { text } = paragraph;
  const literal = literalSpans(paragraph, format);
  const free = literal.length > 0 ? candidates.filter((at) => !isInside(literal, at)) : candidates;
  const lead = paragraph.ordinals[0];
  // The mark after an ordinal (1. 一．) is the numbering family's; a half-width comma (第一,) is a matter of width.
  const from = lead?.leading && lead.mark && lead.mark !== ',' ? lead.span.end : 0;
  for (const at of free) {
    const problem = at >= from ? pointProblem(text, at) : undefined;
    if (problem) yield problem;
  }
  yield* bracketProblems(
    text,
    free.filter((at) => text[at] === '(' || text[at] === ')'),
  );
  yield* quoteProblems(
    text,
    free.filter((at) => text[at] === '"' || text[at] === "'"),
  );
}
