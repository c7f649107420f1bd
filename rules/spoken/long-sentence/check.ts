import { isDigitCode, isHanCode, isLatinCode, tableOf } from '../../../server/src/draft/characters';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';

/** Marks at which a speaker may breathe; quotation marks are not among them, titles of documents are read set off. */
const PAUSES = '，。；：！？、…—,;:!?（）()《》·\t 　';
const FULL_WIDTH_DIGIT = { first: 0xff10, last: 0xff19 };

/** Titles and headings stand alone and are read slowly; a paragraph without a stop is none of speech. */
const STOP = /[。；！？!?;]/;

export default paragraphRule(({ options }) => {
  const limit = Number(options['limit']);
  const pauses = tableOf(PAUSES);
  return (paragraph) => {
    const { text, contentStart } = paragraph;
    // Shorter than the limit as a whole, or nothing but a heading.
    if (text.length - contentStart <= limit || !STOP.test(text)) return [];
    const codes = paragraph.codes;
    const found: Problem[] = [];
    let start = contentStart;
    for (let i = contentStart; i <= codes.length; i++) {
      if (i < codes.length && pauses[codes[i]!] === 0) continue;
      // What is read aloud in a run is no more than its characters.
      const count = i - start <= limit ? 0 : spokenIn(codes, start, i);
      if (count > limit) found.push({ span: { start: firstSpoken(codes, start), end: i }, args: { count } });
      start = i + 1;
    }
    return found;
  };
});

function spokenIn(codes: Uint16Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isSpoken(codes[i]!)) count++;
  return count;
}

function firstSpoken(codes: Uint16Array, start: number): number {
  let at = start;
  while (!isSpoken(codes[at]!)) at++;
  return at;
}

const isSpoken = (code: number): boolean =>
  isHanCode(code) ||
  isDigitCode(code) ||
  isLatinCode(code) ||
  (code >= FULL_WIDTH_DIGIT.first && code <= FULL_WIDTH_DIGIT.last);
