import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { OwnPacks } from '../engine/vocabulary';
import { FOLDER, readUserPacks } from '../packs/userPacks';
import { type LoadedConfig, toldTogether } from './configFile';
import { type Localized, UserError } from './locale';

/**
 * The user's packs: beside the configuration or in the current folder, and beside the drafts or above them. All of them
 * hold for the whole run. A mistake in one is told with file and line.
 */
export function ownPacks(config: LoadedConfig | undefined, drafts: readonly string[]): OwnPacks | undefined {
  const folder = config?.folder ?? process.cwd();
  const beside = new Set([...new Set(drafts.map(folderOf))].flatMap(nearest));
  const { packs, files, mistakes } = readUserPacks(folder, config?.packs, [...beside]);
  const where = ({ file, start }: (typeof mistakes)[number]) =>
    `${relative(process.cwd(), resolve(file)) || file}:${start.line}`;
  const told = (mistake: (typeof mistakes)[number]): Localized => {
    // Only the configuration names packs.
    if (mistake.missing !== undefined)
      return {
        zh: `${config?.shown}：packs 里的“${mistake.missing}”不存在。`,
        en: `${config?.shown}: "${mistake.missing}" under packs does not exist`,
      };
    return { zh: `${where(mistake)}：${mistake.reason.zh}`, en: `${where(mistake)}: ${mistake.reason.en}` };
  };
  if (mistakes.length > 0) throw new UserError(toldTogether(mistakes.map(told)));
  return files.length > 0 ? packs : undefined;
}

const folderOf = (path: string): string => (isFolder(path) ? resolve(path) : dirname(resolve(path)));

/** What cannot be looked at is told of when it is checked. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The folder itself or the next one above that holds packs; none where none does. */
function nearest(folder: string): string[] {
  if (existsSync(join(folder, FOLDER))) return [folder];
  const above = dirname(folder);
  return above === folder ? [] : nearest(above);
}
