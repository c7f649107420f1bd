import { join } from 'node:path';
import { openNgrams } from '../../src/engine/ngrams';
import { wordsIn } from '../files';
import { commonCharacters, confusablesSections } from './confusables';
import { countWords, pairCounts } from './counts';
import { costsOf, readFrequencies } from './dictionary';
import { packNgrams, pairKey, SHORTENED_BITS, TERM_BITS } from './pack';
import { shortened, TERM, withCounts } from './shortened';
import { type Entry, everyTriple, hashesOf, pairMarks, placesFor, shortTable, table, tripleFilter } from './tables';

/** The share of the texts, against that of the dictionary, in what a word costs. */
const SHARE = 0.5;
/** A term is this frequent. */
const TERM_COUNT = 4;
/** The characters that have a cost of their own: as in server/wasm/tables.ts. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** What all readings of the texts share. */
interface Known {
  /** How often characters stand side by side, by pair. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly confusables: readonly Uint8Array[];
  /** Where terms less a character are looked for. */
  readonly texts: readonly string[];
}

/**
 * The bytes of ngrams.bin. The texts are read twice: with the costs of the dictionary to count their words, which then
 * cost what they do there as well. `beside` only tell which terms less a character stand by themselves.
 */
export function train(root: string, texts: readonly string[], beside: readonly string[] = []): Uint8Array {
  const terms = wordsIn(join(root, 'rules/vocabulary/official-terms.txt'));
  const frequencies = readFrequencies(root);
  const known: Known = {
    pairs: pairCounts(frequencies, [...texts, ...terms]),
    confusables: confusablesSections(root, commonCharacters(frequencies)),
    texts: [...texts, ...beside],
  };
  const counted = countWords(openNgrams(packed(known, costsOf(frequencies, new Map(), 0), []))!, texts);
  for (const term of terms) counted.set(term, Math.max(TERM_COUNT, counted.get(term) ?? 0));
  const frequent = [...counted]
    .filter(([word, count]) => word.length >= TERM && count >= TERM_COUNT)
    .map(([word]) => word);
  return packed(known, costsOf(frequencies, counted, SHARE), frequent);
}

/** `frequent` are the terms of which a missing character is looked for. */
function packed(
  { pairs, confusables, texts }: Known,
  costs: ReadonlyMap<string, number>,
  frequent: readonly string[],
): Uint8Array {
  const words = wordTable(costs);
  const counts = pairTable(pairs);
  const lacking = shortened(frequent, new Set(costs.keys()));
  const terms = [...costs.keys()].filter((word) => word.length >= TERM);
  return packNgrams([
    words.keys,
    counts.keys,
    pairMarks(costs.keys(), pairs),
    tripleFilter(
      lacking.map(([short]) => [short, 0]),
      SHORTENED_BITS,
    ),
    tripleFilter(terms.flatMap(everyTriple), TERM_BITS),
    ...shortTable(withCounts(lacking, texts)),
    ...confusables,
    singleCosts(costs),
    words.values,
    counts.values,
  ]);
}

function wordTable(costs: ReadonlyMap<string, number>) {
  const entries = [...costs]
    .filter(([word]) => word.length > 1)
    .map(([word, cost]): Entry => [...hashesOf(word), cost]);
  return table(entries, new Int32Array(placesFor(entries.length)));
}

function pairTable(pairs: ReadonlyMap<number, number>) {
  const entries = [...pairs].map(
    ([pair, count]): Entry => [pairKey(pair), pair, Math.min(255, Math.round(1 + 12 * Math.log2(count)))],
  );
  return table(entries, new Uint16Array(placesFor(entries.length)));
}

function singleCosts(costs: ReadonlyMap<string, number>): Uint8Array {
  const single = new Uint8Array(LAST - FIRST + 1);
  for (const [word, cost] of costs) if (word.length === 1) single[word.charCodeAt(0) - FIRST] = cost;
  return single;
}
