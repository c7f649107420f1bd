import { NOTHING, paragraphRule } from '../../../server/src/engine/rule';
import { isInForce, knownErrors } from '../known';

/** The wrong forms of set expressions that the vocabulary lists. */
export default paragraphRule(({ vocabulary }) => {
  const errorsIn = knownErrors(vocabulary);
  return (paragraph, { date }) =>
    errorsIn(paragraph).flatMap(({ start, end, value: { error, formula, isToldElsewhere } }) => {
      if (isToldElsewhere || !isInForce(error.from, date)) return NOTHING;
      return {
        span: { start, end },
        ...(error.certainty === 'likely' ? { message: 'likely' } : {}),
        args: { form: error.fix ?? formula.form, source: formula.source },
        ...(error.fix === undefined ? {} : { fix: error.fix }),
      };
    });
});
