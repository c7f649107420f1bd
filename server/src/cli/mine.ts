import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltinLinter, vocabulary } from '../engine/builtin';
import type * as Mining from '../mine/program';
import { readInput } from '../sources/readInput';
import { statOf } from '../sources/statOf';
import type { Arguments } from './arguments';
import { readSource } from './checkFile';
import { collectDrafts } from './collectDrafts';
import { loadConfig } from './configFile';
import { unreadNote } from './foreignFiles';
import { type Locale, UserError } from './locale';
import { createProgress } from './progress';
import { reasonOf } from './reasons';
import { tell, write } from './terminal';

/** The drafts that Hegao's own vocabulary comes from; mined by default where they are at hand. */
const SEEDS = 'seeds';

/** `hegao mine`: returns the exit status. */
export function mine(given: Arguments, locale: Locale): number {
  const { paths, mistakes, unread } = collectDrafts(pathsOf(given), loadConfig(given.config, given.operands));
  const complaints = [...mistakes];
  const progress = createProgress(!given.quiet);
  const files: { path: string; text: string }[] = [];
  for (const [i, path] of paths.entries()) {
    progress.step(i, paths.length, path);
    try {
      files.push({ path, text: readSource(readInput(path), path).text });
    } catch (error) {
      complaints.push(error instanceof UserError ? error.said : reasonOf(error, path));
    }
  }
  progress.clear();
  for (const said of complaints) tell(said, locale);
  if (unread.length > 0 && !given.quiet) tell(unreadNote(unread), locale);
  if (files.length > 0) report(files, given, locale);
  return complaints.length > 0 ? 2 : 0;
}

function pathsOf({ operands }: Arguments): readonly string[] {
  if (operands.length > 0) return operands;
  if (statOf(SEEDS)?.isDirectory()) return [SEEDS];
  throw new UserError({
    zh: '要从哪些稿件里找？请写出文件或文件夹，如 hegao mine 历年稿件/ -o .hegao-候选。',
    en: 'which drafts? name files or folders, as in hegao mine archive/ -o candidates',
  });
}

function report(files: readonly { path: string; text: string }[], given: Arguments, locale: Locale): void {
  // A program of its own, loaded only here, as are the dictionaries of the segmenter.
  const { mineFiles, packFiles, summaryOf } = require('./cli-mine.js') as typeof Mining;
  const linter = createBuiltinLinter({ settings: { only: ['repetition'] }, locale });
  const mined = mineFiles({
    files,
    isWord: (word) => vocabulary.lexicon.has(word),
    suspects: (text, path) =>
      linter.lint(text, { path }).findings.flatMap(({ span, occurrences }) => occurrences ?? [span]),
    onNote: (note) => write(2, `${note}\n`),
  });
  if (given.output === undefined) write(1, summaryOf(mined, locale));
  else save(packFiles(mined), given.output, locale);
}

/** A file that is there is never written over: someone may have reviewed it. */
function save(files: Readonly<Record<string, string>>, folder: string, locale: Locale): void {
  const other = `${folder.replace(/[\\/]+$/, '')}-2`;
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of Object.keys(files)) {
      const path = join(folder, name);
      if (statSync(path, { throwIfNoEntry: false }))
        throw new UserError({
          zh: `${path} 已经存在，没有覆盖（里面可能有您改过的内容）。请换一个文件夹，如 -o ${other}，或者先把它移走。`,
          en: `${path} exists and is left as it is, for you may have edited it; write to another folder, as with -o ${other}, or move it away`,
        });
    }
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
      write(1, `${join(folder, name)}\n`);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(reasonOf(error, folder));
  }
  tell({ zh: '以上是候选，请核对后使用。', en: 'These are candidates: review them before use.' }, locale);
}
