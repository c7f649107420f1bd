import { fileURLToPath } from 'node:url';

/** The folders of the workspace, as paths. */
export interface Folders {
  readonly all: () => readonly string[];
  /** The innermost that holds a draft. */
  readonly of: (uri: string) => string | undefined;
  readonly change: (added: readonly string[], removed: readonly string[]) => void;
}

export function createFolders(uris: readonly string[]): Folders {
  let folders = uris.flatMap(paths);
  return {
    all: () => folders,
    of(uri) {
      const path = pathOfFile(uri);
      if (path === undefined) return undefined;
      return folders.filter((folder) => holds(folder, path)).sort((a, b) => b.length - a.length)[0];
    },
    change(added, removed) {
      const gone = removed.flatMap(paths);
      folders = [...folders.filter((folder) => !gone.includes(folder)), ...added.flatMap(paths)];
    },
  };
}

/** The path of a file on this machine; undefined for a draft that lives elsewhere. */
export function pathOfFile(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

const paths = (uri: string): string[] => [pathOfFile(uri)].filter((path) => path !== undefined);

const holds = (folder: string, path: string): boolean =>
  path.startsWith(folder) && /^$|^[\\/]/.test(path.slice(folder.replace(/[\\/]$/, '').length));
