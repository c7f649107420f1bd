import type { Settings } from '../engine/settings';

/** What hegao.yaml may say, as the command line and the editor both read it. */
export interface Config extends Pick<Settings, 'rules' | 'profile' | 'preview'> {
  readonly date?: string | undefined;
  /** Words that are right as they stand. */
  readonly allow?: readonly string[] | undefined;
  /** Patterns as in .gitignore, relative to the folder of the configuration. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** Packs of one's own beside `.hegao/`: files or folders, relative to the folder of the configuration. */
  readonly packs?: readonly string[] | undefined;
  /** Characters a minute, for the time a draft takes to read aloud. */
  readonly readingSpeed?: number | undefined;
}

/** A configuration with the folder that its paths and patterns start from. */
export interface PlacedConfig extends Config {
  readonly folder: string;
}
