import { NOTHING, paragraphRule } from '../../../server/src/engine/rule';
import { confusionsIn } from '../confusables';

export default paragraphRule(({ vocabulary }) => {
  const find = confusionsIn(vocabulary);
  return (paragraph) => {
    const found = find(paragraph);
    return found.length > 0 ? found : NOTHING;
  };
});
