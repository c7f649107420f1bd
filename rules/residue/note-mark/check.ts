import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

/** 抓好落实[1]。, right after a word or a mark; not the footnote [^1] of Markdown or a link [1](…). */
const MARK = /(?:\[\d{1,2}(?:[-—,，]\d{1,2})?\]|〔\d{1,2}〕(?!号))(?![(（:：])/g;
const mayBe = mayHold(['[〔', ']〕', '0123456789']);
/** A paragraph that is a note, or tells that notes follow. */
const NOTE = /^[\s\u3000]*(?:[[〔]\d{1,2}[\]〕]|(?:注释|参考文献|注)[\s\u3000：:]*$)/;
/** 国发〔2024〕 has four figures; 表[1], 图[2] and 见[3] refer to something that is there. */
const BEFORE = /[\p{Script=Han}，。、；：！？”》）](?<![表图见号法发办函])$/u;

export default draftRule(
  () =>
    function* ({ lines, format }): Iterable<Problem> {
      if (format === 'markdown') return;
      const found: Problem[] = [];
      for (const { paragraph, start, skipped } of lines) {
        if (skipped || !mayBe(paragraph.grams)) continue;
        const { text } = paragraph;
        if (NOTE.test(text)) return;
        for (const { index, 0: mark } of matchesOf(text, MARK))
          if (BEFORE.test(text.slice(Math.max(0, index - 2), index)))
            found.push({ span: { start: start + index, end: start + index + mark.length }, fix: '' });
      }
      yield* found;
    },
);
