import type { Connection } from 'vscode-languageserver';
import { FOLDER, readUserPacks, type UserPacks } from '../packs/userPacks';
import type { Client } from './client';
import type { Folders } from './folders';
import type { PacksFor } from './linters';
import { createTeller } from './ownFiles';

interface PackStore {
  readonly packsFor: PacksFor;
  /** Reads again everything that was read before. */
  reload(): void;
  /** The workspace has other folders now. */
  reset(): void;
}

/** Where packs come from: the workspace's folder, other folders with a `.hegao/`, and files that are named. */
interface Places {
  readonly folder: string | undefined;
  readonly named: readonly string[];
  readonly others: readonly string[];
}

interface Loaded {
  readonly places: Places;
  readonly key: string;
  readonly found: UserPacks;
}

/** Keeps the users' packs by where they come from. Mistakes in them are diagnostics of the pack files themselves. */
export function createPackStore(connection: Connection, client: Client, folders: Folders): PackStore {
  const loaded = new Map<string, Loaded>();
  const tellMistakes = createTeller(connection, 'packs', client.locale);
  let serial = 0;

  const load = (places: Places): Loaded => {
    const found = readUserPacks(places.folder, places.named, places.others);
    // Nothing found is one key for all: their drafts share a linter.
    return { places, found, key: found.files.length > 0 ? String(++serial) : '' };
  };
  const tell = () => tellMistakes([...loaded.values()].flatMap(({ found }) => found.mistakes));
  const get = (places: Places): Loaded => {
    const at = keyOf(places);
    let known = loaded.get(at);
    if (!known) {
      known = load(places);
      loaded.set(at, known);
      if (known.found.mistakes.length > 0) tell();
    }
    return known;
  };
  const reload = () => {
    for (const [at, { places }] of loaded) loaded.set(at, load(places));
    for (const folder of folders.all()) {
      const places = { folder, named: [], others: [] };
      if (!loaded.has(keyOf(places))) loaded.set(keyOf(places), load(places));
    }
    tell();
  };

  return {
    packsFor(uri, { packs, config }) {
      const folder = folders.of(uri);
      const others = config && config.folder !== folder ? [config.folder] : [];
      if (folder === undefined && packs.length === 0 && others.length === 0) return { key: '' };
      const { key, found } = get({ folder, named: packs, others });
      return key === '' ? { key } : { key, packs: found.packs };
    },
    reload,
    reset() {
      loaded.clear();
      reload();
    },
  };
}

/** Every YAML file, since the settings may name packs anywhere; the folder too, which may go as a whole. */
export const PACK_WATCHERS = [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: `**/${FOLDER}` }];

const keyOf = ({ folder, named, others }: Places): string => JSON.stringify([folder, named, others]);
