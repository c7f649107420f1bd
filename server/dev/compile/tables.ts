import { layOutFormulae } from '../../../rules/formula/table';
import { layOutConfusables } from '../../../rules/wording/confusables';
import { layOutSetPhrases } from '../../../rules/wording/set-phrase/check';
import type { Tables } from '../../src/engine/vocabulary';
import type { Packs } from '../../src/packs/schemas';

/** What rules look up in the packs that ship, laid out as they would do it themselves. */
export const tablesOf = ({ confusables, formulae, setphrases }: Packs): Tables => ({
  confusables: layOutConfusables(confusables),
  formulae: layOutFormulae(formulae),
  setphrases: layOutSetPhrases(setphrases),
});
