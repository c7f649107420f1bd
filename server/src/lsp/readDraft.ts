import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from '../sources/decode';

/** The text of a draft's file, in any encoding that the command line reads. Throws where there is no such file or it is no text. */
export async function readDraft(uri: string): Promise<string> {
  const source = decode(await readFile(fileURLToPath(uri)));
  if (!source) throw new Error('not a text file');
  return source.text;
}
