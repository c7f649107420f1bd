/** What the scripts read: texts, lists of words, packs. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type PackName, packSchemas } from '../src/packs/schemas';

/** In jieba's format: `word frequency tag` on each line. */
export const DICTIONARY = 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8';

/** The files of a folder and its subfolders with this ending, by name; of a file, itself. */
export function filesUnder(path: string, ending: string): string[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesUnder(join(path, name), ending));
  return path.endsWith(ending) ? [path] : [];
}

/** The texts of a file or a folder; of a `.tsv` (written TAB intended, with a head line) the intended side. */
export const textsIn = (path: string): string[] => [
  ...filesUnder(path, '.txt').map((file) => readFileSync(file, 'utf8')),
  ...filesUnder(path, '.tsv').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[1] ?? ''),
  ),
];

/** Words separated by white space; lines starting with `#` are comments. */
export const wordsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '');

/** The pack files of rules/vocabulary, as paths from the root, with the pack each belongs to. */
export function packFilesOf(root: string): { pack: PackName; file: string }[] {
  const vocabulary = 'rules/vocabulary';
  return (Object.keys(packSchemas) as PackName[]).flatMap((pack) => {
    const folder = join(vocabulary, pack);
    if (existsSync(join(root, folder)))
      return readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => ({ pack, file: join(folder, name) }));
    return existsSync(join(root, `${folder}.yaml`)) ? [{ pack, file: `${folder}.yaml` }] : [];
  });
}
