import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { FOLDER, readUserPacks, type UserPacks } from '../packs/userPacks';
import type { Client } from './client';
import type { PacksFor } from './linters';
import { SOURCE } from './protocol';

interface PackStore {
  readonly packsFor: PacksFor;
  /** Reads again everything that was read before. */
  reload(): void;
  changeFolders(added: readonly string[], removed: readonly string[]): void;
}

interface Loaded {
  readonly folder: string | undefined;
  readonly named: readonly string[];
  readonly key: string;
  readonly found: UserPacks;
}

/** Keeps the users' packs by workspace folder. Mistakes in them are diagnostics of the pack files themselves. */
export function createPackStore(connection: Connection, client: Client): PackStore {
  const loaded = new Map<string, Loaded>();
  let folders = client.folders.flatMap(folderPath);
  let reported = new Set<string>();
  let serial = 0;

  const load = (folder: string | undefined, named: readonly string[]): Loaded => {
    const found = readUserPacks(folder, named);
    // Nothing found is one key for all: their drafts share a linter.
    return { folder, named, found, key: found.files.length > 0 ? String(++serial) : '' };
  };
  const tell = () => {
    const byFile = diagnosticsByFile([...loaded.values()], client.locale);
    for (const file of new Set([...byFile.keys(), ...reported]))
      void connection.sendDiagnostics({ uri: pathToFileURL(file).href, diagnostics: byFile.get(file) ?? [] });
    reported = new Set(byFile.keys());
  };
  const get = (folder: string | undefined, named: readonly string[]): Loaded => {
    const at = keyOf(folder, named);
    let known = loaded.get(at);
    if (!known) {
      known = load(folder, named);
      loaded.set(at, known);
      if (known.found.mistakes.length > 0) tell();
    }
    return known;
  };

  return {
    packsFor(uri, { packs }) {
      const folder = folderOf(uri, folders);
      if (folder === undefined && packs.length === 0) return { key: '' };
      const { key, found } = get(folder, packs);
      return key === '' ? { key } : { key, packs: found.packs };
    },
    reload() {
      for (const [at, { folder, named }] of loaded) loaded.set(at, load(folder, named));
      for (const folder of folders) {
        const at = keyOf(folder, []);
        if (!loaded.has(at)) loaded.set(at, load(folder, []));
      }
      tell();
    },
    changeFolders(added, removed) {
      const gone = removed.flatMap(folderPath);
      folders = [...folders.filter((folder) => !gone.includes(folder)), ...added.flatMap(folderPath)];
      loaded.clear();
      this.reload();
    },
  };
}

/** Every YAML file, since the settings may name packs anywhere; the folder too, which may go as a whole. */
export const PACK_WATCHERS = [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: `**/${FOLDER}` }];

const keyOf = (folder: string | undefined, named: readonly string[]): string => JSON.stringify([folder, named]);

const folderPath = (uri: string): string[] => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []);

/** The innermost workspace folder that holds a draft. */
function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const [path] = folderPath(uri);
  if (path === undefined) return undefined;
  return folders
    .filter((folder) => path.startsWith(folder) && /^$|^[\\/]/.test(path.slice(folder.replace(/[\\/]$/, '').length)))
    .sort((a, b) => b.length - a.length)[0];
}

function diagnosticsByFile(all: readonly Loaded[], locale: Client['locale']): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const { found } of all)
    for (const { file, start, end, reason } of found.mistakes) {
      const diagnostics = byFile.get(file) ?? [];
      byFile.set(file, diagnostics);
      const range = {
        start: { line: start.line - 1, character: start.column - 1 },
        end: { line: end.line - 1, character: end.column - 1 },
      };
      const message = reason[locale];
      // Two settings may name one file.
      if (diagnostics.some((known) => known.message === message && known.range.start.line === range.start.line))
        continue;
      diagnostics.push({ range, message, severity: DiagnosticSeverity.Error, source: SOURCE, code: 'packs' });
    }
  return byFile;
}
