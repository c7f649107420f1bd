import { NOTHING, paragraphRule } from '../../../server/src/engine/rule';
import { isInForce, knownErrors, toldElsewhere } from '../known';

/** The wrong forms of set expressions that the vocabulary lists. */
export default paragraphRule(({ vocabulary }) => {
  const errorsIn = knownErrors(vocabulary);
  const isToldElsewhere = toldElsewhere(vocabulary);
  return (paragraph, { date }) =>
    errorsIn(paragraph).flatMap(({ start, end, value: { error, formula } }) => {
      if (!isInForce(error.from, date) || isToldElsewhere(error.find)) return NOTHING;
      return {
        span: { start, end },
        ...(error.certainty === 'likely' ? { message: 'likely' } : {}),
        args: { form: error.fix ?? formula.form, source: formula.source },
        ...(error.fix === undefined ? {} : { fix: error.fix }),
      };
    });
});
