import type { Ordinal, Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';

export default paragraphRule(
  () => (paragraph) => (paragraph.ordinals.length > 0 || paragraph.text.includes('附件') ? find(paragraph) : NOTHING),
);

function* find(paragraph: Paragraph): Iterable<Problem> {
  for (const ordinal of paragraph.ordinals) {
    const problem = ordinal.mark === '' ? undefined : wrongMark(ordinal, paragraph.text);
    if (problem) yield problem;
  }
  const attachment = wrongAttachment(paragraph.text);
  if (attachment) yield attachment;
}

/** The mark after an ordinal, by the clauses of GB/T 15834—2011, annex B.3; only the mark is touched. */
function wrongMark({ style, mark, span, leading }: Ordinal, text: string): Problem | undefined {
  const place = { start: span.end - mark.length, end: span.end };
  const number = text.slice(span.start, place.start);
  const problem = (message: string, right: string): Problem => ({
    span,
    message,
    args: { expected: number + right },
    fix: [{ span: place, text: right }],
  });
  switch (style) {
    case 'level1':
      return mark === '、' ? undefined : problem('default', '、');
    case 'level2':
    case 'level4':
      return problem('bracketed', '');
    case 'level3':
      // With full-width digits a full-width point is the older typesetting.
      if (mark === '.' || (mark === '．' && /[０-９]/.test(number))) return undefined;
      return problem(mark === '．' ? 'wideDot' : 'arabic', '.');
    case 'di':
    case 'qi':
    case 'adverb':
      // A half-width comma is a matter of width, which the punctuation rules report.
      if (mark === '，' || mark === ',' || !isItem(text, span.end)) return undefined;
      return problem(mark === '、' ? 'word' : 'wordColon', '，');
    case 'shi':
    case 'yao':
      return isItem(text, span.end) ? problem('spoken', '') : undefined;
    default:
      return leading && style !== 'circled' ? problem('chapter', '\u3000') : undefined;
  }
}

/** 附件：1.…, by GB/T 9704—2012, 7.3.4. */
const ATTACHMENT = /^\s*附件[:：]\s*(\d{1,2})([、．,，])(?!\d)/;
function wrongAttachment(text: string): Problem | undefined {
  const match = text.includes('附件') ? ATTACHMENT.exec(text) : null;
  if (!match) return undefined;
  const [{ length }, number, mark] = match;
  const end = length;
  return {
    span: { start: end - number!.length - mark!.length, end },
    message: 'attachment',
    args: { expected: `${number}.` },
    fix: [{ span: { start: end - mark!.length, end }, text: '.' }],
  };
}

/** A clause follows, not the next member of an enumeration: 第一、优先、最好. */
const isItem = (text: string, at: number): boolean => /^[^，。；、：！？]{4}/.test(text.slice(at, at + 4));
