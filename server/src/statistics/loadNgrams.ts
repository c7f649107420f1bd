import { readFileSync } from 'node:fs';
import { type Ngrams, openNgrams } from '../engine/ngrams';

/**
 * Reads the statistics of server/data/ngrams.bin when a rule first asks for them: some 3 MB, read in about 2 ms and not
 * parsed. Without the file the rules that need it are silent.
 */
export function ngramsAt(path: string): () => Ngrams | undefined {
  let ngrams: Ngrams | undefined;
  let tried = false;
  return () => {
    if (tried) return ngrams;
    tried = true;
    try {
      ngrams = openNgrams(readFileSync(path));
    } catch {
      ngrams = undefined;
    }
    return ngrams;
  };
}
