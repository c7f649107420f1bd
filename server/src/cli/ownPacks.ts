import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { OwnPacks } from '../engine/vocabulary';
import { FOLDER, readUserPacks } from '../packs/userPacks';
import { type LoadedConfig, toldTogether } from './configFile';
import { folderOf } from './folderOf';
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
  const told = (mistake: (typeof mistakes)[number]): Localized => ({
    zh: `${where(mistake)}：${mistake.reason.zh}`,
    en: `${where(mistake)}: ${mistake.reason.en}`,
  });
  if (mistakes.length > 0) throw new UserError(toldTogether(mistakes.map(told)));
  return files.length > 0 ? packs : undefined;
}

/** The folder itself or the next one above that holds packs; none where none does. */
function nearest(folder: string): string[] {
  if (existsSync(join(folder, FOLDER))) return [folder];
  const above = dirname(folder);
  return above === folder ? [] : nearest(above);
}
