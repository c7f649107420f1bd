import type { Draft } from '../server/src/draft/types';

/** Laws and rules say the same of each case, in the same words, with another figure for each. */
const ARTICLE = /^第[一二三四五六七八九十百零〇\d]{1,7}条[\s　]/;
const ARTICLES = 3;

/** Whether a draft is made of articles. */
export function isStatute({ lines }: Draft): boolean {
  let articles = 0;
  for (const { paragraph } of lines) {
    const { text, contentStart } = paragraph;
    if (
      text[contentStart] === '第' &&
      ARTICLE.test(text.slice(contentStart, contentStart + 10)) &&
      ++articles >= ARTICLES
    )
      return true;
  }
  return false;
}

/** A notice, a plan or measures lay down what holds in each case, as a statute does; a speech does not. */
const NORMATIVE =
  /(?:通知|通告|公告|办法|细则|规定|规则|规程|方案|预案|标准|条例|章程|守则|指引)[》”]?(?:[（(][^（()）]{1,12}[）)])?$/;

export const isNormative = ({ title }: Draft): boolean => title !== undefined && NORMATIVE.test(title.text.trim());
