import { dirname } from 'node:path';
import type { PlacedConfig } from '../config/config';
import { findConfig, readConfig } from '../config/findConfig';
import type { FileMistake } from '../packs/readYaml';
import { statOf } from '../sources/statOf';
import { type Folders, pathOfFile } from './folders';
import { whenKnown } from './maybe';
import { type EditorSettings, overConfig, type SettingsStore } from './settings';

interface ConfigStore {
  /** What hegao.yaml says for a draft: the nearest from its folder upward. The same object until the file changes. */
  configFor(uri: string): PlacedConfig | undefined;
  /** Looks at every file again. */
  reload(): void;
}

interface Loaded {
  readonly stamp: string;
  /** Absent where something is wrong in it: the command line does not go on either. */
  readonly config: PlacedConfig | undefined;
  readonly mistakes: readonly FileMistake[];
}

/** Milliseconds for which a folder's configuration is believed to be as it was; not every client tells of changed files. */
const FRESH = 1_000;

/** Keeps the configurations by file. `onChange` is told when one is found changed that no client told of. */
export function createConfigStore(
  folders: Folders,
  tell: (mistakes: readonly FileMistake[]) => void,
  onChange: () => void,
): ConfigStore {
  const files = new Map<string, Loaded>();
  const nearest = new Map<string, { readonly at: number; readonly file: string | undefined }>();

  const tellAll = () => tell([...files.values()].flatMap(({ mistakes }) => mistakes));
  const load = (file: string): Loaded => {
    const before = files.get(file);
    const stamp = stampOf(file);
    if (before?.stamp === stamp) return before;
    const loaded = read(file, stamp);
    files.set(file, loaded);
    if (loaded.mistakes.length > 0 || before?.mistakes.length) tellAll();
    return loaded;
  };
  const within = (folder: string): PlacedConfig | undefined => {
    const known = nearest.get(folder);
    if (known && Date.now() - known.at < FRESH)
      return known.file === undefined ? undefined : files.get(known.file)?.config;
    const file = findConfig(folder);
    const before = known?.file === undefined ? undefined : files.get(known.file);
    const loaded = file === undefined ? undefined : load(file);
    nearest.set(folder, { at: Date.now(), file });
    if (known && before?.config !== loaded?.config) onChange();
    return loaded?.config;
  };

  return {
    configFor(uri) {
      const path = pathOfFile(uri);
      return path === undefined ? undefined : within(dirname(path));
    },
    reload() {
      files.clear();
      nearest.clear();
      for (const folder of folders.all()) within(folder);
      tellAll();
    },
  };
}

function stampOf(file: string): string {
  const found = statOf(file);
  return found ? `${found.mtimeMs} ${found.size}` : '';
}

function read(file: string, stamp: string): Loaded {
  try {
    const { config, mistakes } = readConfig(file);
    const own = mistakes.map((mistake) => ({ ...mistake, file }));
    return { stamp, config: own.length > 0 ? undefined : config, mistakes: own };
  } catch {
    // It has gone, or may not be read.
    return { stamp, config: undefined, mistakes: [] };
  }
}

/** The settings of each draft, with its hegao.yaml under what the editor sets. */
export function withConfigs(store: SettingsStore, configFor: ConfigStore['configFor']): SettingsStore {
  const known = new WeakMap<EditorSettings, WeakMap<PlacedConfig, EditorSettings>>();
  // The same object for the same two: whether a draft is checked anew is seen from it.
  const over = (config: PlacedConfig, own: EditorSettings): EditorSettings => {
    const made = known.get(own) ?? new WeakMap<PlacedConfig, EditorSettings>();
    known.set(own, made);
    const settings = made.get(config) ?? overConfig(own, config);
    made.set(config, settings);
    return settings;
  };
  return {
    ...store,
    get: (uri) =>
      whenKnown(store.get(uri), (own) => {
        const config = configFor(uri);
        return config ? over(config, own) : own;
      }),
  };
}
