import { paragraphRule } from '../../../server/src/engine/rule';
import { isInForce, knownErrors } from '../known';

/** The wrong forms of set expressions that the vocabulary lists. */
export default paragraphRule(({ vocabulary }) => {
  const errorsIn = knownErrors(vocabulary);
  return function* (paragraph, { date }) {
    if (!paragraph.hasHan) return;
    for (const { start, end, value } of errorsIn(paragraph)) {
      const { error, formula } = value;
      if (!isInForce(error.from, date)) continue;
      yield {
        span: { start, end },
        ...(error.certainty === 'likely' ? { message: 'likely' } : {}),
        args: { form: error.fix ?? formula.form, source: formula.source },
        ...(error.fix === undefined ? {} : { fix: error.fix }),
      };
    }
  };
});
