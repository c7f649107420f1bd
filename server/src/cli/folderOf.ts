import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The folder that a path of the command line names, or that holds the file it names. */
export const folderOf = (path: string): string => (isFolder(path) ? resolve(path) : dirname(resolve(path)));

/** What cannot be looked at is told of when it is checked. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
