import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Settings } from '../engine/settings';
import { UserError } from './locale';
import type * as Parsing from './parseConfig';
import { reasonOf } from './reasons';
import { rulesNamed } from './ruleSelection';

export interface Config extends Pick<Settings, 'rules' | 'profile' | 'preview'> {
  readonly date?: string | undefined;
  /** Patterns as in .gitignore, relative to the folder of the configuration. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** Packs of one's own beside `.hegao/`: files or folders, relative to the folder of the configuration. */
  readonly packs?: readonly string[] | undefined;
  /** Characters a minute, for the time a draft takes to read aloud. */
  readonly readingSpeed?: number | undefined;
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
  // A program of its own (dist/cli-config.js), loaded only where there is a configuration: with YAML and the schemas it
  // is many times larger than the rest, and every start would pay for it.
  const { parseConfig, ConfigMistake } = require('./cli-config.js') as typeof Parsing;
  const config = parseConfig(readConfig(file, shown), findRules);
  if (config instanceof ConfigMistake)
    throw new UserError({
      zh: `${shown}:${config.line}：${config.reason.zh}`,
      en: `${shown}:${config.line}: ${config.reason.en}`,
    });
  return { ...config, folder: dirname(file) };
}

function findRules(name: string): ReturnType<Parsing.FindRules> {
  try {
    return rulesNamed(name);
  } catch (error) {
    if (error instanceof UserError) return error.said;
    throw error;
  }
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
