import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { givenDate } from '../draft/date';
import { noDate } from './arguments';
import { type Localized, UserError } from './locale';
import type * as Parsing from './parseConfig';
import { reasonOf } from './reasons';
import { named } from './ruleSelection';

export interface LoadedConfig extends Parsing.Config {
  readonly folder: string;
  /** The file, as messages name it. */
  readonly shown: string;
}

const NAME = 'hegao.yaml';

/** Reads the configuration that was named, or the nearest hegao.yaml from the current folder upward. */
export function loadConfig(given: string | undefined): LoadedConfig | undefined {
  const file = given === undefined ? findUpward(process.cwd()) : resolve(given);
  if (file === undefined) return undefined;
  const shown = given ?? (relative(process.cwd(), file) || file);
  // A program of its own (dist/cli-config.js), loaded only where there is a configuration: with YAML and the schemas it
  // is many times larger than the rest, and every start would pay for it.
  const { parseConfig } = require('./cli-config.js') as typeof Parsing;
  const { config, mistakes } = parseConfig(readConfig(file, shown), { findRules, noDate: wrongDate });
  if (mistakes.length > 0)
    throw new UserError(
      toldTogether(
        mistakes.map(({ line, reason }) => ({
          zh: `${shown}:${line}：${reason.zh}`,
          en: `${shown}:${line}: ${reason.en}`,
        })),
      ),
    );
  return { ...config, folder: dirname(file), shown };
}

const MOST = 10;

/** All that is wrong, line by line, up to ten. */
export function toldTogether(all: readonly Localized[]): Localized {
  const more = all.length - MOST;
  const told = more > 0 ? [...all.slice(0, MOST), { zh: `另有 ${more} 处。`, en: `and ${more} more` }] : all;
  return { zh: told.map(({ zh }) => zh).join('\n'), en: told.map(({ en }) => en).join('\n') };
}

const wrongDate = (date: string): Localized | undefined => (givenDate(date) ? undefined : noDate(date));

function findRules(name: string): ReturnType<Parsing.Ask['findRules']> {
  try {
    return named(name);
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
