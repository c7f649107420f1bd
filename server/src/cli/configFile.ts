import { dirname, relative, resolve } from 'node:path';
import type { PlacedConfig } from '../config/config';
import { findConfig, readConfig } from '../config/findConfig';
import { folderOf } from './folderOf';
import { type Localized, UserError } from './locale';
import { reasonOf } from './reasons';

export interface LoadedConfig extends PlacedConfig {
  /** The file, as messages name it. */
  readonly shown: string;
}

/**
 * Reads the configuration that was named, or the nearest hegao.yaml: from the current folder upward, else from the folder
 * of the drafts upward.
 */
export function loadConfig(given: string | undefined, drafts: readonly string[]): LoadedConfig | undefined {
  const file = given === undefined ? (findConfig(process.cwd()) ?? besideDrafts(drafts)) : resolve(given);
  if (file === undefined) return undefined;
  const shown = given ?? nameOf(file);
  const { config, mistakes } = read(file, shown);
  if (mistakes.length > 0)
    throw new UserError(
      toldTogether(
        mistakes.map(({ start: { line }, reason }) => ({
          zh: `${shown}:${line}：${reason.zh}`,
          en: `${shown}:${line}: ${reason.en}`,
        })),
      ),
    );
  return { ...config, folder: dirname(file), shown };
}

/** One run has one configuration: drafts of two cannot be checked together. */
function besideDrafts(drafts: readonly string[]): string | undefined {
  const folders = new Set(drafts.filter((path) => path !== '-').map(folderOf));
  const files = [...new Set([...folders].map(findConfig).filter((file) => file !== undefined))];
  if (files.length <= 1) return files[0];
  const names = files.map(nameOf);
  throw new UserError({
    zh: `这些稿件用的 hegao.yaml 不同（${names.join('、')}）：请分开检查，或用 --config 指明一个。`,
    en: `these drafts have different configurations (${names.join(', ')}): check them one by one, or name one with --config`,
  });
}

const nameOf = (file: string): string => relative(process.cwd(), file) || file;

function read(file: string, shown: string): ReturnType<typeof readConfig> {
  try {
    return readConfig(file);
  } catch (error) {
    throw new UserError(reasonOf(error, shown));
  }
}

const MOST = 10;

/** All that is wrong, line by line, up to ten. */
export function toldTogether(all: readonly Localized[]): Localized {
  const more = all.length - MOST;
  const told = more > 0 ? [...all.slice(0, MOST), { zh: `另有 ${more} 处。`, en: `and ${more} more` }] : all;
  return { zh: told.map(({ zh }) => zh).join('\n'), en: told.map(({ en }) => en).join('\n') };
}
