import { type Stats, statSync } from 'node:fs';

/**
 * What is at a path; undefined where nothing is, and where it cannot be looked at. `throwIfNoEntry` alone still throws for
 * a file among the folders of a path, for links in circles, for a name that is too long and for a folder that is closed.
 */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
