import { dirname, resolve } from 'node:path';
import { statOf } from '../sources/statOf';

/** The folder that a path of the command line names, or that holds the file it names. */
export const folderOf = (path: string): string =>
  statOf(path)?.isDirectory() ? resolve(path) : dirname(resolve(path));
