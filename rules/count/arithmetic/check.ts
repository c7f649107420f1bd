import type { Sentence, Span } from '../../../server/src/draft/types';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { type Amount, amountsIn, textOf } from '../amounts';
import type { Finding } from './finding';
import { growth } from './growth';
import { handledAndRates } from './handled';
import { partsThenTotal, wholeAndParts } from './parts';

const FIGURE = /[0-9０-９]/;
const HANDLED = /采纳|采用|立案|办结|办复|吸纳|答复|转化/;

export default paragraphRule(
  () =>
    function* ({ text, sentences }): Iterable<Problem> {
      if (!FIGURE.test(text)) return;
      const tests = [
        text.includes('其中') && wholeAndParts,
        text.includes('共') && partsThenTotal,
        (text.includes('其中') || HANDLED.test(text)) && handledAndRates,
        (text.includes('由') || text.includes('从')) && growth,
      ].filter((test) => test !== false);
      if (tests.length === 0) return;
      for (const sentence of sentences) {
        if (!FIGURE.test(sentence.text)) continue;
        const amounts = amountsIn(sentence.text);
        if (amounts.length < 2) continue;
        for (const test of tests)
          for (const finding of test(sentence.text, amounts)) yield problemOf(sentence, finding);
      }
    },
  '0123456789０１２３４５６７８９',
  '其共由从采立办吸答转',
);

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const problemOf = ({ text, start }: Sentence, { span, message, args, shown, fix }: Finding): Problem => ({
  span: shift(span, start),
  message,
  args,
  ...(fix === undefined ? {} : { fix }),
  related: shown.map((amount: Amount) => ({
    span: shift(amount.span, start),
    message: { zh: `参与计算：${textOf(text, amount)}`, en: `reckoned with ${textOf(text, amount)}` },
  })),
});
