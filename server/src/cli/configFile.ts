import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Settings } from '../engine/settings';
import { UserError } from './locale';
import type { parseConfig as Parse } from './parseConfig';
import { reasonOf } from './reasons';

export interface Config extends Pick<Settings, 'rules' | 'profile'> {
  readonly date?: string | undefined;
  /** Patterns as in .gitignore, relative to the folder of the configuration. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
}

export interface LoadedConfig extends Config {
  readonly folder: string;
}

const NAME = 'hegao.yaml';

/** Reads the configuration that was named, or the nearest hegao.yaml from the current folder upward. */
export function loadConfig(named: string | undefined): LoadedConfig | undefined {
  const file = named === undefined ? findUpward(process.cwd()) : resolve(named);
  if (file === undefined) return undefined;
  const shown = named ?? (relative(process.cwd(), file) || file);
  // YAML and the schema are loaded only where there is something to read with them.
  const { parseConfig } = require('./parseConfig') as { parseConfig: typeof Parse };
  return { ...parseConfig(readConfig(file, shown), shown), folder: dirname(file) };
}

function readConfig(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(reasonOf(error, shown));
  }
}

function findUpward(folder: string): string | undefined {
  const file = join(folder, NAME);
  if (existsSync(file)) return file;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpward(parent);
}
