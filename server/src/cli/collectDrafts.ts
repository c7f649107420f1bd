import { readdirSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { type IgnoreRules, ignoreRulesFor, includerOf, isNeverChecked } from '../config/ignoreRules';
import { foreignName } from '../sources/foreign';
import { statOf } from '../sources/statOf';
import type { LoadedConfig } from './configFile';
import { isForeign } from './foreignFiles';
import { type Localized, UserError } from './locale';
import { reasonOf } from './reasons';

const DRAFT = /\.(?:txt|text|md|markdown|docx)$/i;

interface Collected {
  /** In the order given; a folder's drafts sorted by name. */
  readonly paths: readonly string[];
  readonly mistakes: readonly Localized[];
  /** Files of word processors that lie in the folders. */
  readonly unread: readonly string[];
}

/** Finds the drafts that the paths name: a file as it is, of a folder the drafts that are not ignored. */
export function collectDrafts(paths: readonly string[], config: LoadedConfig | undefined): Collected {
  const found = new Set<string>();
  const mistakes: Localized[] = [];
  const unread = new Set<string>();
  const isDraft = includerOf(config) ?? ((path: string) => DRAFT.test(path));
  for (const path of paths.flatMap(expand)) {
    try {
      const stats = statSync(path);
      if (!stats.isDirectory()) {
        // A device may have no end. A pipe has one, and a shell names it for `<(…)`.
        if (!stats.isFile() && !stats.isFIFO()) throw new UserError(noFile(path));
        found.add(normalize(path));
        continue;
      }
      const complain = (error: unknown, folder: string) => mistakes.push(reasonOf(error, folder));
      const before = mistakes.length;
      const files = [...walk(path, ignoreRulesFor(path, config), (file) => isDraft(file) || isUnread(file), complain)];
      const drafts = files.filter((file) => isDraft(file) && !isForeign(file));
      const others = files.filter((file) => isUnread(file) && !(isDraft(file) && !isForeign(file)));
      if (drafts.length === 0 && mistakes.length === before) mistakes.push(nothingIn(path, others.length));
      else for (const other of others) unread.add(other);
      for (const draft of drafts) found.add(draft);
    } catch (error) {
      // An ignore file that cannot be read is named itself.
      const { path: faulty = path } = error as NodeJS.ErrnoException;
      mistakes.push(error instanceof UserError ? error.said : reasonOf(error, faulty));
    }
  }
  return { paths: [...found], mistakes, unread: [...unread].filter((path) => !found.has(path)) };
}

/** A pattern is expanded here where the shell does not do it (Windows, or within quotes). */
function expand(path: string): readonly string[] {
  if (!/[*?[{]/.test(path) || statOf(path)) return [path];
  const { globSync } = require('tinyglobby') as typeof import('tinyglobby');
  const matches = globSync(path.replaceAll('\\', '/'), { expandDirectories: false }).sort();
  return matches.length > 0 ? matches : [path];
}

const noFile = (path: string): Localized => ({
  zh: `${path}：这不是文件。`,
  en: `${path}: this is no file`,
});

const isUnread = (path: string): boolean => foreignName(path) !== undefined;

const nothingIn = (path: string, unread: number): Localized => ({
  zh: `${path}：文件夹里没有要检查的稿件（.txt、.md、.docx）${unread > 0 ? `；有 ${unread} 个旧版 Word、WPS、PDF 等文件，请另存为 .docx 或 .txt 再检查` : ''}。`,
  en: `${path}: no drafts to check (.txt, .md, .docx) in this folder${unread > 0 ? `; ${unread} of old Word, WPS, PDF or the like: save as .docx or .txt to check` : ''}`,
});

/** Dot files, dot folders and node_modules are left out; links to folders are not followed, so there are no circles. */
function* walk(
  folder: string,
  ignored: IgnoreRules,
  isDraft: (path: string) => boolean,
  complain: (error: unknown, folder: string) => void,
): Iterable<string> {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (error) {
    complain(error, folder);
    return;
  }
  const rules = ignored.within(folder, entries);
  for (const entry of entries) {
    // Word keeps a file of that name beside one that is open.
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isNeverChecked(entry.name) || rules.ignores(path, true)) continue;
      yield* walk(path, rules, isDraft, complain);
    } else if (isDraft(path) && isFile(entry, path) && !rules.ignores(path, false)) yield path;
  }
}

const entriesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

/** A link that leads nowhere, or in circles, is no draft. */
const isFile = (entry: { isFile(): boolean; isSymbolicLink(): boolean }, path: string): boolean =>
  entry.isSymbolicLink() ? statOf(path)?.isFile() === true : entry.isFile();
