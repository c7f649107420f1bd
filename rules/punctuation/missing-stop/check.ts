import { derive } from '../../../server/src/draft/derived';
import type { Draft, Line, Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { breaksOf } from '../../breaks';

/** So many paragraphs of prose with their mark, for each one without. */
const OTHERS = 5;
/** A quotation that ends with its own mark ends the sentence too. */
const ENDS_BARE = /[\p{Script=Han}％%]$/u;
const ENDS_MARKED = /[。！？…：；]["”’）)》]?\s*$/;
const WELCOME = /[，。](?:请)?(?:大家|掌声|热烈|鼓掌|以热烈的掌声){1,3}欢迎$/;
const THANKS = /^谢谢(?:大家|各位)?$/;
/** A line of a title, a source, a caption or a signature. */
const OTHER =
  /[：:|]|—\p{Script=Han}{1,8}$|年\d{1,2}月\d{1,2}日$|(?:摄|图片|新华社发|报道|讲话|发言|报告|致辞|主任|书记|局长|市长|委员会|版)$/u;
const TAIL = 4;

export default draftRule(
  ({ vocabulary }) =>
    function* (draft): Iterable<Problem> {
      if (draft.format === 'markdown') return;
      const prose = draft.lines.filter(({ paragraph, skipped }) => !skipped && !paragraph.isBlank);
      const bare = prose.filter(({ paragraph }) => isBare(paragraph));
      if (bare.length === 0) return;
      const marked = prose.filter(
        ({ paragraph: { text } }) => /[。！？]/.test(text) && ENDS_MARKED.test(text.slice(-6)),
      );
      if (marked.length < OTHERS * bare.length) return;
      const broken = new Set(breaksOf(draft, vocabulary.lexicon).breaks.flatMap(({ lines }) => lines[0]));
      for (const line of bare) if (!broken.has(line)) yield problemOf(line, draft);
    },
);

/** Whole sentences, and one that does not end; or 谢谢大家 alone. */
const isBare = derive(({ text, contentStart, sentences }: Paragraph): boolean => {
  const content = text.slice(contentStart).trim();
  if (THANKS.test(content)) return true;
  if (WELCOME.test(content.slice(-20))) return true;
  if (!ENDS_BARE.test(content) || OTHER.test(content.slice(-16)) || sentences.length < 2) return false;
  return sentences.at(-1)!.text.includes('，') || sentences.length > 2;
});

function problemOf({ paragraph: { text, contentStart }, start }: Line, { text: all }: Draft): Problem {
  const end = text.trimEnd().length;
  const words = text.slice(contentStart, end);
  if (THANKS.test(words))
    return { span: { start: start + contentStart, end: start + end }, message: 'thanks', fix: `${words}！` };
  const from = Math.max(contentStart, end - TAIL);
  return { span: { start: start + from, end: Math.min(all.length, start + end) } };
}
