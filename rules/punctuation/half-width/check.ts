import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { isInside, isMostlyLatin, literalSpans, marksOf } from '../marks';
import { bracketProblems } from './brackets';
import { pointProblem } from './points';
import { quoteProblems } from './quotes';

const CANDIDATE = ',;:?!.()"\'';

export default paragraphRule(
  () =>
    function* (paragraph, { format }): Iterable<Problem> {
      if (!paragraph.hasHan) return;
      const { text } = paragraph;
      const candidates = marksOf(paragraph).filter((at) => text.charCodeAt(at) < 0x80 && CANDIDATE.includes(text[at]!));
      if (candidates.length === 0 || isMostlyLatin(text)) return;
      const literal = literalSpans(paragraph, format);
      const free = candidates.filter((at) => !isInside(literal, at));
      const lead = paragraph.ordinals[0];
      // The mark after an ordinal (1. 一,) is the numbering family's.
      const from = lead?.leading && lead.mark ? lead.span.end : 0;
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
    },
);
