import { matchesOf } from '../../../server/src/draft/matches';
import { draftRule } from '../../../server/src/engine/rule';

export default draftRule(
  () =>
    function* ({ lines, text }) {
      // After full-width digits the sign goes with them (full-width-digit).
      if (!text.includes('％') || !text.includes('%') || !/[0-9]％/.test(text)) return;
      for (const { paragraph, start, skipped } of lines) {
        if (skipped || !paragraph.text.includes('％')) continue;
        for (const { index } of matchesOf(paragraph.text, /(?<=[0-9])％/g))
          yield { span: { start: start + index, end: start + index + 1 }, fix: '%' };
      }
    },
);
