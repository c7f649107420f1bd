import { shift } from '../../../server/src/draft/span';
import type { Sentence } from '../../../server/src/draft/types';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { type Amount, amountsIn, textOf } from '../amounts';
import { compared } from './compared';
import type { Finding } from './finding';
import { growth } from './growth';
import { handledAndRates } from './handled';
import { beyondAll, industries, passed, raisedTo } from './levels';
import { partsAfterTotal, partsThenTotal, wholeAndParts } from './parts';
import { rates } from './rates';
import { respectively } from './respectively';
import { shareLists } from './shareLists';

const FIGURE = /[0-9０-９]/;
const HANDLED = /采纳|采用|立案|办结|办复|吸纳|答复|转化|整改|化解|调解|销号|解决|处置/;
/** 11起，分别为8起、2起, 11起（8起、2起）. */
const PARTS = /分别|[：:（(][^0-9。]{0,12}[0-9]/;
const RATES = /[%％]/;
const LEVELS = /突破|超过|迈上|跨越|站上|跨上|越过/;

/** No sentence is longer; a table without a stop is, and each of its figures would be compared with all others. */
const LONGEST = 2000;

export default paragraphRule(
  () =>
    function* ({ text, sentences }): Iterable<Problem> {
      if (!FIGURE.test(text)) return;
      const tests = [
        text.includes('其中') && wholeAndParts,
        text.includes('共') && partsThenTotal,
        PARTS.test(text) && partsAfterTotal,
        (text.includes('其中') || HANDLED.test(text)) && handledAndRates,
        RATES.test(text) && rates,
        RATES.test(text) && text.includes('占') && shareLists,
        text.includes('分别') && respectively,
        /[比较][上去12]/.test(text) && compared,
        (text.includes('由') || text.includes('从')) && growth,
        text.includes('了') && raisedTo,
        LEVELS.test(text) && passed,
        text.includes('率') && beyondAll,
        text.includes('产') && industries,
      ].filter((test) => test !== false);
      if (tests.length === 0) return;
      for (const [i, sentence] of sentences.entries()) {
        if (sentence.text.length > LONGEST || !FIGURE.test(sentence.text)) continue;
        const amounts = amountsIn(sentence.text);
        if (amounts.length > 0) yield* partsOfNext(sentence, amounts, sentences[i + 1]);
        for (const test of tests)
          for (const finding of test(sentence.text, amounts)) yield problemOf(sentence, finding);
      }
    },
  '0123456789０１２３４５６７８９',
  '其共由从比采立办吸答转整化调销解处率占分破过迈越站跨产：:（(',
);

/** 共500名。其中：A 300名，B 250名: the sentence before has one figure of the kind, the whole. */
function* partsOfNext(sentence: Sentence, amounts: readonly Amount[], next: Sentence | undefined): Iterable<Problem> {
  if (!next || !/^其中[：:]/.test(next.text)) return;
  const both = { text: sentence.text + next.text, start: sentence.start };
  const [total, ...others] = amounts.filter(({ unit }) => unit === amounts.at(-1)!.unit);
  if (!total || others.length > 0) return;
  for (const finding of wholeAndParts(both.text, amountsIn(both.text), sentence.text.length))
    yield problemOf(both, finding);
}

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
