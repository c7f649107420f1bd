import { nearest } from '../config/suggest';
import { statOf } from '../sources/statOf';
import { type Arguments, languageOf, readArguments } from './arguments';
import { check } from './check';
import { helpText } from './help';
import { type Locale, UserError } from './locale';
import { mine } from './mine';
import { explainRules, listRules } from './ruleCommands';
import { BrokenPipe, tell, write } from './terminal';
import { version } from './version';

/** Runs a command and returns the exit status that help.ts explains. */
function run(given: Arguments, locale: Locale): number {
  if (given.version) write(1, `${version()}\n`);
  else if (given.help || given.command === undefined || given.command === 'help') write(1, helpText(given.lang));
  else if (given.command === 'rules') write(1, listRules(locale));
  else if (given.command === 'explain') write(1, explainRules(given.operands, locale));
  else if (given.command === 'check') return check(given, locale);
  else if (given.command === 'mine') return mine(given, locale);
  else throw unknownCommand(given.command);
  return 0;
}

function unknownCommand(command: string): UserError {
  const near = statOf(command) ? `check ${command}` : nearest(command, ['check', 'rules', 'explain', 'mine', 'help']);
  return new UserError({
    zh: `没有命令“${command}”${near ? `，是否要写 hegao ${near}？` : '；用 hegao help 查看用法。'}`,
    en: `unknown command "${command}"${near ? `; did you mean hegao ${near}?` : '; see hegao help'}`,
  });
}

/** Runs the command line and returns its exit status. */
export function main(args: readonly string[]): number {
  const locale = languageOf(args);
  try {
    return run(readArguments(args), locale);
  } catch (error) {
    if (error instanceof BrokenPipe) return 0;
    if (error instanceof UserError) {
      tell(error.said, locale);
      return 2;
    }
    const trace = error instanceof Error ? error.stack : String(error);
    const said = { zh: '核稿程序出错，请把下面的内容告诉开发者：', en: 'A fault of Hegao itself; please report this:' };
    write(2, `${said[locale]}\n${trace}\n`);
    return 3;
  }
}
