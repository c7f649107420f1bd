import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltinLinter, rules } from '../engine/builtin';
import type { Linter } from '../engine/linter';
import { ngramsAt } from '../statistics/loadNgrams';
import type { Arguments, FailOn } from './arguments';
import { type CheckedFile, type Summary, summarize } from './checkedFile';
import { type CheckOptions, checkFile, checkText, readSource } from './checkFile';
import { collectDrafts } from './collectDrafts';
import { compareFiles, countCross } from './compareFiles';
import { loadConfig } from './configFile';
import { unreadNote } from './foreignFiles';
import { type Locale, type Localized, severities, UserError } from './locale';
import { ownPacks } from './ownPacks';
import { createProgress } from './progress';
import { reasonOf } from './reasons';
import { gitlabReport, sarifReport } from './report/ci';
import { jsonReport } from './report/json';
import { compactReport, githubReport } from './report/lines';
import { prettyReport } from './report/pretty';
import type { Report, ReportOptions } from './report/report';
import { settingsFrom } from './ruleSelection';
import { isTerminal, write } from './terminal';

/** `hegao check`: returns the exit status. */
export function check(given: Arguments, locale: Locale): number {
  const config = loadConfig(given.config, given.operands);
  const settings = settingsFrom(given, config);
  const linter = createBuiltinLinter({
    settings,
    packs: ownPacks(config, given.operands),
    ngrams: ngramsAt(join(__dirname, 'ngrams.bin')),
    locale,
  });
  const fix = given.dryRun ? 'preview' : given.fix ? 'write' : 'no';
  const options: CheckOptions = { date: given.date ?? config?.date, fix };
  const report = reportFor(given, {
    locale,
    fix,
    quiet: given.quiet,
    color: wantsColor(given),
    readingSpeed: config?.readingSpeed,
    dateFrom: given.date === undefined && config?.date !== undefined ? config.shown : undefined,
  });
  const progress = createProgress(!given.quiet);
  const totals = { mistakes: 0, summary: summarize([]) };
  const kept: CheckedFile[] = [];
  let unread: readonly string[] = [];
  const complain = (said: Localized) => {
    progress.clear();
    totals.mistakes++;
    write(2, `${said[locale]}\n`);
  };
  const take = (file: CheckedFile) => {
    progress.clear();
    totals.summary = added(totals.summary, summarize([file]));
    if (given.cross) kept.push(file);
    write(1, report.file(file));
    for (const { rule, reason } of file.result.failures) write(2, `${failureLine(file.path, rule, reason)[locale]}\n`);
    if (file.unsaved) complain(file.unsaved);
  };
  if (given.stdin || given.operands.includes('-')) take(checkStdin(given, linter, options));
  else {
    const collected = collectDrafts(given.operands.length > 0 ? given.operands : ['.'], config);
    const { paths } = collected;
    unread = collected.unread;
    collected.mistakes.forEach(complain);
    for (const [i, path] of paths.entries()) {
      progress.step(i, paths.length, path);
      try {
        take(checkFile(path, linter, options));
      } catch (error) {
        complain(error instanceof UserError ? error.said : reasonOf(error, path));
      }
    }
  }
  progress.clear();
  const cross = given.cross ? compareFiles(kept, locale, settings) : undefined;
  write(1, report.end(totals.summary, cross));
  if (unread.length > 0 && !given.quiet) write(2, `${unreadNote(unread)[locale]}\n`);
  if (totals.mistakes > 0) return 2;
  return reaches(totals.summary, given.failOn) || reaches(countCross(cross ?? []), given.failOn) ? 1 : 0;
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

function checkStdin({ operands, stdinPath, fix, dryRun }: Arguments, linter: Linter, options: CheckOptions) {
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
