import { type Problem, sentenceRule } from '../../../server/src/engine/rule';
import { type Amount, amountsIn, textOf } from '../amounts';
import type { Finding } from './finding';
import { growth } from './growth';
import { handledAndRates } from './handled';
import { partsThenTotal, wholeAndParts } from './parts';

const FIGURES = /[0-9０-９][^0-9０-９]{1,60}[0-9０-９]/;
const NEGATIVE = /(增长|增速为?|下降|减少|增加)([-－−—])([0-9]{1,4}(?:\.[0-9]{1,3})?%)/g;

export default sentenceRule(
  () =>
    function* ({ text }): Iterable<Problem> {
      if (!/[0-9０-９]/.test(text)) return;
      yield* signs(text);
      if (!FIGURES.test(text)) return;
      const amounts = amountsIn(text);
      if (amounts.length < 2) return;
      const findings = [
        ...wholeAndParts(text, amounts),
        ...partsThenTotal(text, amounts),
        ...handledAndRates(text, amounts),
        ...growth(text),
      ];
      for (const finding of findings) yield problemOf(text, finding);
    },
);

const problemOf = (text: string, { span, message, args, shown, fix }: Finding): Problem => ({
  span,
  message,
  args,
  ...(fix === undefined ? {} : { fix }),
  related: shown.map((amount: Amount) => ({
    span: amount.span,
    message: { zh: `参与计算：${textOf(text, amount)}`, en: `reckoned with ${textOf(text, amount)}` },
  })),
});

/** 增长-3%: the word and the sign say the direction twice. */
function* signs(text: string): Iterable<Problem> {
  for (const match of text.matchAll(NEGATIVE)) {
    const [all, word, mark, figure] = match;
    if (word!.startsWith('增速') || (mark === '—' && !/增长|增加/.test(word!))) continue;
    const right = word === '增长' ? '下降' : word === '增加' ? '减少' : word!;
    yield { span: { start: match.index, end: match.index + all.length }, message: 'sign', fix: `${right}${figure}` };
  }
}
