import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from '../sources/decode';
import { MOST, tooLarge } from '../sources/readInput';

/** The `code` of the error for a file that is no text. */
export const NOT_TEXT = 'ERR_NOT_TEXT';

/** The text of a draft's file, in any encoding that the command line reads. Throws where there is no such file or it is no text. */
export async function readDraft(uri: string): Promise<string> {
  const path = fileURLToPath(uri);
  // A pipe would be waited for without end.
  const stats = await stat(path);
  if (stats.size > MOST) throw tooLarge(path);
  const source = stats.isFile() ? decode(await readFile(path)) : undefined;
  if (!source) throw Object.assign(new Error('not a text file'), { code: NOT_TEXT });
  return source.text;
}
