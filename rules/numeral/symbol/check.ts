import { mayHold } from '../../../server/src/draft/grams';
import { draftKind } from '../../../server/src/draft/kind';
import { matchesOf } from '../../../server/src/draft/matches';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

/** ≥1500台, within a sentence: tables and formulas have figures or letters before it. */
const SIGN = /[≥≤≧≦](?=\s?[0-9])/g;
const mayBe = mayHold(['≥≤≧≦']);

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      if (!draftKind(draft)) return;
      for (const { paragraph, start, skipped } of draft.lines) {
        if (skipped || !mayBe(paragraph.grams)) continue;
        const { text } = paragraph;
        for (const { index, 0: sign } of matchesOf(text, SIGN)) {
          if (!/[\p{Script=Han}，、：；]\s?$/u.test(text.slice(Math.max(0, index - 2), index))) continue;
          const isRate = /^\s?[0-9.]{1,8}[%％]/.test(text.slice(index + 1, index + 12));
          const least = isRate ? '不低于' : '不少于';
          const fix = '≥≧'.includes(sign) ? least : '不超过';
          yield { span: { start: start + index, end: start + index + 1 }, fix };
        }
      }
    },
);
