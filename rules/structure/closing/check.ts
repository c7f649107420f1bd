import { hanIn } from '../../../server/src/draft/draft';
import { draftKind, proseLines } from '../../../server/src/draft/kind';
import type { Draft } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

const CLOSING =
  /让我们|谢谢|致谢|感谢|祝[大各愿福贺]|恭祝|敬祝|预祝|奋斗|贡献|批评指正|请予审议|报告完毕|完毕|！|宣布[^。]{0,20}闭幕|散会/;
const CALL = /让我们|谢谢大家|谢谢！|奋斗！/;
/** An appendix (附件, 名词解释) may follow the closing: the later half is looked through. */
const LAST_PART = 0.5;

export default draftRule(
  ({ options }) =>
    function* (draft): Iterable<Problem> {
      yield* wrongGenre(draft);
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

/** What closes a notice, a letter or a request; a report may say 特此报告. */
const NOTICE = /^特此(?:通知|通告|公告|通报|函告|函达|函复|批复|复函|请示|说明|证明)[。！]?$/;
const LAST_LINES = 3;

function* wrongGenre(draft: Draft): Iterable<Problem> {
  const kind = draftKind(draft);
  if (!kind) return;
  for (const { paragraph, start } of proseLines(draft).slice(-LAST_LINES)) {
    const { text, contentStart } = paragraph;
    const content = text.slice(contentStart).trim();
    if (!NOTICE.test(content)) continue;
    const span = { start: start + contentStart, end: start + contentStart + content.length };
    yield { span, message: 'notice', fix: '' };
  }
}
