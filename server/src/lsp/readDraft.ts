import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The text of a draft's file. Throws where there is no such file or it is not UTF-8. */
export async function readDraft(uri: string): Promise<string> {
  const bytes = await readFile(fileURLToPath(uri));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
