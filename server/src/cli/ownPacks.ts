import { relative, resolve } from 'node:path';
import type { OwnPacks } from '../engine/vocabulary';
import { readUserPacks } from '../packs/userPacks';
import type { LoadedConfig } from './configFile';
import { UserError } from './locale';

/** The user's packs beside the configuration or in the current folder; a mistake in one is told with file and line. */
export function ownPacks(config: LoadedConfig | undefined): OwnPacks | undefined {
  const { packs, files, mistakes } = readUserPacks(config?.folder ?? process.cwd(), config?.packs);
  const place = ({ file, start }: (typeof mistakes)[number]) =>
    `${relative(process.cwd(), resolve(file)) || file}:${start.line}`;
  if (mistakes.length > 0)
    throw new UserError({
      zh: mistakes.map((mistake) => `${place(mistake)}：${mistake.reason.zh}`).join('\n'),
      en: mistakes.map((mistake) => `${place(mistake)}: ${mistake.reason.en}`).join('\n'),
    });
  return files.length > 0 ? packs : undefined;
}
