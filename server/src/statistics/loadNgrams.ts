import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Ngrams, readNgrams } from '../engine/ngrams';

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
      ngrams = readFrom(path);
    } catch {
      ngrams = undefined;
    }
    return ngrams;
  };
}

function readFrom(path: string): Ngrams | undefined {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return readNgrams(size, (memory) => {
      for (let at = 0, read = 1; at < size && read > 0; at += read) read = readSync(file, memory, at, size - at, at);
    });
  } finally {
    closeSync(file);
  }
}
