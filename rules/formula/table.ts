import type { Table } from '../../server/src/draft/table';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { anchorsIn, layOutAnchors } from './anchors';
import { type Formula, layOutPhrases, PHRASE_LISTS, phrasesIn, phrasesOf } from './phrases';

/** The phrases of the formulae and their anchors. */
export function layOutFormulae(formulae: readonly Formula[]): Table {
  const phrases = phrasesOf(formulae);
  return [...layOutPhrases(phrases, formulae), ...layOutAnchors(phrases)];
}

export function phrasesAndAnchors({ formulae, tables }: Vocabulary) {
  const table = tables?.formulae ?? layOutFormulae(formulae);
  return {
    phrases: phrasesIn(table.slice(0, PHRASE_LISTS), formulae),
    visit: anchorsIn(table.slice(PHRASE_LISTS)),
  };
}
