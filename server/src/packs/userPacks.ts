import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Localized } from '../engine/rule';
import type { OwnPacks } from '../engine/vocabulary';
import { decode } from '../sources/decode';
import { readInput } from '../sources/readInput';
import { statOf } from '../sources/statOf';
import type * as Parsing from './parsePack';
import type { FileMistake } from './readYaml';
import type { PackName } from './schemas';

/** The folder of a workspace in which its own packs lie. */
export const FOLDER = '.hegao';
const PACK = /\.ya?ml$/i;

export interface UserPacks {
  readonly packs: OwnPacks;
  readonly files: readonly string[];
  readonly mistakes: readonly FileMistake[];
}

/** The packs in `.hegao/` of a folder and of others, and those that the settings name: files, or folders of files. */
export function readUserPacks(
  folder: string | undefined,
  named: readonly string[] = [],
  others: readonly string[] = [],
): UserPacks {
  const files = new Set<string>();
  const mistakes: FileMistake[] = [];
  for (const each of new Set(folder === undefined ? others : [folder, ...others]))
    for (const file of filesIn(join(each, FOLDER), mistakes)) files.add(file);
  for (const name of named) {
    const path = resolve(folder ?? '.', name);
    const found = statOf(path);
    if (!found) mistakes.push(fault(path, { zh: '没有这个文件或文件夹。', en: 'no such file or folder' }));
    else for (const file of found.isDirectory() ? filesIn(path, mistakes) : [path]) files.add(file);
  }
  const packs: Record<string, readonly unknown[]> = {};
  for (const file of files) {
    const parsed = readPack(file);
    mistakes.push(...parsed.mistakes.map((mistake) => ({ ...mistake, file })));
    for (const [name, entries] of Object.entries(parsed.packs) as [PackName, readonly unknown[]][])
      packs[name] = [...(packs[name] ?? []), ...entries];
  }
  return { packs: packs as OwnPacks, files: [...files], mistakes };
}

/** None where there is no folder, or a file of its name; one that cannot be read goes to `mistakes`. */
function filesIn(folder: string, mistakes: FileMistake[]): string[] {
  if (!statOf(folder)?.isDirectory()) return [];
  try {
    return readdirSync(folder)
      .filter((name) => PACK.test(name) && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    mistakes.push(unreadable(folder, error));
    return [];
  }
}

function readPack(file: string): Parsing.ParsedPack {
  // A program of its own (dist/user-packs.js), loaded only where there is a pack: it holds YAML and the schemas.
  const { parsePack } = require('./user-packs.js') as typeof Parsing;
  try {
    const source = decode(readInput(file));
    if (source) return parsePack(source.text, basename(file));
    return {
      packs: {},
      mistakes: [fault(file, { zh: '不是文本，或者编码不认识。', en: 'no text, or unknown encoding' })],
    };
  } catch (error) {
    return { packs: {}, mistakes: [unreadable(file, error)] };
  }
}

/** The fault of the file system as a mistake; any other is thrown again. */
function unreadable(path: string, error: unknown): FileMistake {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) throw error;
  return fault(path, { zh: `读不了（${code}）。`, en: `cannot be read (${code})` });
}

const START = { line: 1, column: 1 };
const fault = (file: string, reason: Localized): FileMistake => ({ file, start: START, end: START, reason });
