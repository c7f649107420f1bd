import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltinLinter, rules } from '../engine/builtin';
import type { Linter } from '../engine/linter';
import type { Settings } from '../engine/settings';
import { ngramsAt } from '../statistics/loadNgrams';
import type { Arguments, FailOn } from './arguments';
import { type CheckedFile, type Summary, summarize } from './checkedFile';
import { type CheckOptions, checkFile, checkText, readSource } from './checkFile';
import { collectDrafts } from './collectDrafts';
import { compareFiles, countCross } from './compareFiles';
import { type LoadedConfig, loadConfig } from './configFile';
import { unreadNote } from './foreignFiles';
import { type Locale, type Localized, severities, UserError } from './locale';
import { ownPacks } from './ownPacks';
import { createProgress, type Progress } from './progress';
import { reasonOf } from './reasons';
import { gitlabReport, sarifReport } from './report/ci';
import { jsonReport } from './report/json';
import { compactReport, githubReport } from './report/lines';
import { prettyReport } from './report/pretty';
import type { Report, ReportOptions } from './report/report';
import { settingsFrom } from './ruleSelection';
import { isTerminal, tell, write } from './terminal';

/** `hegao check`: returns the exit status. */
export function check(given: Arguments, locale: Locale): number {
  const config = loadConfig(given.config, given.operands);
  const run = runOf(given, config, locale);
  const report = reportFor(given, reportOptions(given, config, locale));
  const unread: string[] = [];
  const kept: CheckedFile[] = [];
  let summary = summarize([]);
  let mistakes = 0;
  const complain = (said: Localized) => {
    mistakes++;
    tell(said, locale);
  };
  for (const one of hasStdin(given) ? [checkStdin(given, run)] : checkFiles(given, config, run, unread)) {
    run.progress.clear();
    if (!('result' in one)) {
      complain(one);
      continue;
    }
    summary = added(summary, summarize([one]));
    if (given.cross) kept.push(one);
    write(1, report.file(one));
    for (const { rule, reason } of one.result.failures) tell(failureLine(one.path, rule, reason), locale);
    if (one.unsaved) complain(one.unsaved);
  }
  run.progress.clear();
  const cross = given.cross ? compareFiles(kept, locale, run.settings) : undefined;
  write(1, report.end(summary, cross));
  if (unread.length > 0 && !given.quiet) tell(unreadNote(unread), locale);
  if (mistakes > 0) return 2;
  return reaches(summary, given.failOn) || reaches(countCross(cross ?? []), given.failOn) ? 1 : 0;
}

interface Run {
  readonly settings: Settings;
  readonly linter: Linter;
  readonly options: CheckOptions;
  readonly progress: Progress;
}

function runOf(given: Arguments, config: LoadedConfig | undefined, locale: Locale): Run {
  const settings = settingsFrom(given, config);
  const linter = createBuiltinLinter({
    settings,
    packs: ownPacks(config, given.operands),
    ngrams: ngramsAt(join(__dirname, 'ngrams.bin')),
    locale,
  });
  const options = { date: given.date ?? config?.date, fix: fixOf(given) };
  return { settings, linter, options, progress: createProgress(!given.quiet) };
}

const reportOptions = (given: Arguments, config: LoadedConfig | undefined, locale: Locale): ReportOptions => ({
  locale,
  fix: fixOf(given),
  quiet: given.quiet,
  color: wantsColor(given),
  readingSpeed: config?.readingSpeed,
  dateFrom: given.date === undefined && config?.date !== undefined ? config.shown : undefined,
});

const fixOf = ({ fix, dryRun }: Arguments): CheckOptions['fix'] => (dryRun ? 'preview' : fix ? 'write' : 'no');

const hasStdin = ({ stdin, operands }: Arguments): boolean => stdin || operands.includes('-');

/** The drafts that were named, as each is checked, and what is wrong with a path; `unread` takes the files left out. */
function* checkFiles(
  { operands }: Arguments,
  config: LoadedConfig | undefined,
  { linter, options, progress }: Run,
  unread: string[],
): Iterable<CheckedFile | Localized> {
  const collected = collectDrafts(operands.length > 0 ? operands : ['.'], config);
  const { paths } = collected;
  unread.push(...collected.unread);
  yield* collected.mistakes;
  for (const [i, path] of paths.entries()) {
    progress.step(i, paths.length, path);
    try {
      yield checkFile(path, linter, options);
    } catch (error) {
      yield error instanceof UserError ? error.said : reasonOf(error, path);
    }
  }
}

function reportFor({ format }: Arguments, options: ReportOptions): Report {
  if (format === 'json') return jsonReport();
  if (format === 'github') return githubReport();
  if (format === 'gitlab') return gitlabReport();
  if (format === 'sarif') return sarifReport(rules, options.locale);
  return format === 'compact' ? compactReport() : prettyReport(options);
}

/** As agreed on at no-color.org and force-color.org: options first, then the environment, then the terminal. */
function wantsColor({ format, color }: Arguments): boolean {
  if (format !== 'pretty') return false;
  if (color !== undefined) return color;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return TERM !== 'dumb' && isTerminal(1);
}

function checkStdin({ operands, stdinPath, fix, dryRun }: Arguments, { linter, options }: Run): CheckedFile {
  if (fix && !dryRun)
    throw new UserError({
      zh: '从标准输入读稿时没有文件可改，不能用 --fix。',
      en: '--fix cannot be used with standard input: there is no file to correct',
    });
  if (operands.some((path) => path !== '-'))
    throw new UserError({
      zh: '标准输入和文件不能一起检查。',
      en: 'standard input and files cannot be checked together',
    });
  const name = stdinPath ?? '<stdin>';
  return checkText(name, stdinPath, readSource(readStdin(), name), linter, options);
}

function readStdin(): Buffer {
  try {
    return readFileSync(0);
  } catch (error) {
    throw new UserError(reasonOf(error, '<stdin>'));
  }
}

const failureLine = (path: string, rule: string, reason: string): Localized => ({
  zh: `${path}：规则 ${rule} 没有查完（${reason}），其余规则不受影响。`,
  en: `${path}: rule ${rule} failed (${reason}); the other rules are not affected`,
});

const added = (a: Summary, b: Summary): Summary => ({
  files: a.files + b.files,
  errors: a.errors + b.errors,
  warnings: a.warnings + b.warnings,
  infos: a.infos + b.infos,
  hints: a.hints + b.hints,
});

function reaches({ errors, warnings, infos, hints }: Summary, failOn: FailOn): boolean {
  const counts = [errors, warnings, infos, hints];
  const level = failOn === 'never' ? 0 : severities.indexOf(failOn) + 1;
  return counts.slice(0, level).some((count) => count > 0);
}
