import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { givenDate } from '../draft/date';
import type { Localized } from '../engine/rule';
import type { YamlMistake } from '../packs/readYaml';
import { decode } from '../sources/decode';
import { statOf } from '../sources/statOf';
import type { PlacedConfig } from './config';
import type * as Parsing from './parseConfig';
import { findRules } from './ruleNames';

/** The first is what the documentation says; the second is what people write as well. */
const NAMES = ['hegao.yaml', 'hegao.yml'] as const;

/** The configuration of a folder: its own, or the nearest above. */
export function findConfig(folder: string): string | undefined {
  for (const name of NAMES) if (statOf(join(folder, name))?.isFile()) return join(folder, name);
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}

interface ReadConfig {
  /** Of use only where nothing is wrong. */
  readonly config: PlacedConfig;
  readonly mistakes: readonly YamlMistake[];
}

/** Reads a configuration in any encoding that a draft may have. Throws the fault of the file system. */
export function readConfig(file: string): ReadConfig {
  const folder = dirname(file);
  const source = decode(readFileSync(file));
  if (!source) return { config: { folder }, mistakes: [{ start: START, end: START, reason: NO_TEXT }] };
  // A program of its own (dist/user-config.js), loaded only where there is a configuration: with YAML and the schemas it
  // is many times larger than the rest, and every start would pay for it.
  const { parseConfig } = require('./user-config.js') as typeof Parsing;
  const hasPack = (path: string) => existsSync(resolve(folder, path));
  const { config, mistakes } = parseConfig(source.text, { findRules, noDate: wrongDate, hasPack });
  return { config: { ...config, folder }, mistakes };
}

const START = { line: 1, column: 1 };
const NO_TEXT: Localized = { zh: '不是文本，或者编码不认识。', en: 'no text, or in an unknown encoding' };

export const noDate = (date: string): Localized => ({
  zh: `“${date}”不是日期，请写作 2024、2024-01、2024-01-10 或 2024年1月10日。`,
  en: `"${date}" is no date; write 2024, 2024-01, 2024-01-10 or 2024年1月10日`,
});

const wrongDate = (date: string): Localized | undefined => (givenDate(date) ? undefined : noDate(date));
