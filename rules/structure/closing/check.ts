import { hanIn } from '../../../server/src/draft/draft';
import { draftKind, proseLines } from '../../../server/src/draft/kind';
import { draftRule } from '../../../server/src/engine/rule';

const CLOSING =
  /让我们|谢谢|致谢|感谢|祝[大各愿福贺]|恭祝|敬祝|预祝|奋斗|贡献|报告完毕|完毕|！|宣布[^。]{0,20}闭幕|散会/;
const CALL = /让我们|谢谢大家|谢谢！|奋斗！/;
/** An appendix (附件, 名词解释) may follow the closing: the later half is looked through. */
const LAST_PART = 0.5;

export default draftRule(
  ({ options }) =>
    function* (draft) {
      if (!draft.title || draft.salutation === undefined || draft.text.length < Number(options['minimum'])) return;
      const kind = draftKind(draft);
      if (!kind || kind === 'host') return;
      const prose = proseLines(draft);
      const last = prose.at(-1)!;
      const from = draft.text.length * LAST_PART;
      if (prose.slice(-3).some(({ paragraph }) => CLOSING.test(paragraph.text))) return;
      if (prose.some(({ paragraph, start }) => start > from && CALL.test(paragraph.text))) return;
      if (hanIn(draft) < Number(options['minimum'])) return;
      const sentence = last.paragraph.sentences.at(-1)!;
      const start = last.start + Math.max(sentence.start, last.paragraph.contentStart);
      yield { span: { start, end: last.start + last.paragraph.text.trimEnd().length } };
    },
);
