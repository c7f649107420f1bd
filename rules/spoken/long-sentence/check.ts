import { isDigitCode, isHanCode, isLatinCode } from '../../../server/src/draft/characters';
import { paragraphRule } from '../../../server/src/engine/rule';

/** Marks at which a speaker may breathe; quotation marks are not among them, titles of documents are read set off. */
const PAUSES = '，。；：！？、…—,;:!?（）()《》·\t 　';
const FULL_WIDTH_DIGIT = { first: 0xff10, last: 0xff19 };

/** Titles and headings stand alone and are read slowly; a paragraph without a stop is none of speech. */
const STOP = /[。；！？!?;]/;

export default paragraphRule(({ options }) => {
  const limit = Number(options['limit']);
  const pauses = new Uint8Array(0x10000);
  for (const mark of PAUSES) pauses[mark.charCodeAt(0)] = 1;
  return function* ({ text, contentStart }) {
    // Shorter than the limit as a whole, or nothing but a heading.
    if (text.length - contentStart <= limit || !STOP.test(text)) return;
    let start = contentStart;
    let count = 0;
    for (let i = contentStart; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      if (code !== 0 && pauses[code] === 0) {
        if (count === 0) start = i;
        if (isSpoken(code)) count++;
        continue;
      }
      if (count > limit) yield { span: { start, end: i }, args: { count } };
      count = 0;
    }
  };
});

const isSpoken = (code: number): boolean =>
  isHanCode(code) ||
  isDigitCode(code) ||
  isLatinCode(code) ||
  (code >= FULL_WIDTH_DIGIT.first && code <= FULL_WIDTH_DIGIT.last);
