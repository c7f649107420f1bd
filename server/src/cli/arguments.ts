import { parseArgs } from 'node:util';
import { aliased } from '../config/aliases';
import { noDate } from '../config/findConfig';
import { nearest } from '../config/suggest';
import { givenDate } from '../draft/date';
import type { Severity } from '../engine/rule';
import { type Profile, profiles } from '../engine/settings';
import { type Locale, severities, UserError } from './locale';

const formats = ['pretty', 'json', 'github', 'gitlab', 'sarif', 'compact'] as const;
type Format = (typeof formats)[number];
export type FailOn = Severity | 'never';

export interface Arguments {
  readonly command: string | undefined;
  /** What follows the command: paths, or a rule to explain. */
  readonly operands: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly format: Format;
  readonly date: string | undefined;
  readonly fix: boolean;
  /** Compare the drafts of one occasion, too. */
  readonly cross: boolean;
  readonly dryRun: boolean;
  readonly failOn: FailOn;
  readonly only: readonly string[];
  readonly off: readonly string[];
  readonly profile: Profile | undefined;
  /** Run the rules that are still being tried, too. */
  readonly preview: boolean;
  readonly lang: Locale | undefined;
  readonly config: string | undefined;
  readonly quiet: boolean;
  readonly color: boolean | undefined;
  readonly stdin: boolean;
  readonly stdinPath: string | undefined;
  /** The folder that `mine` writes to. */
  readonly output: string | undefined;
}

const flag = { type: 'boolean' } as const;
const value = { type: 'string' } as const;
const OPTIONS = {
  format: value,
  date: value,
  fix: flag,
  cross: flag,
  'dry-run': flag,
  'fail-on': value,
  rule: { type: 'string', multiple: true },
  'no-rule': { type: 'string', multiple: true },
  profile: value,
  preview: flag,
  lang: value,
  config: value,
  quiet: { type: 'boolean', short: 'q' },
  color: flag,
  'no-color': flag,
  stdin: flag,
  'stdin-path': value,
  output: { type: 'string', short: 'o' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof OPTIONS;

const EVERYWHERE: readonly Option[] = ['lang', 'quiet', 'color', 'no-color', 'version', 'help'];
/** The options of a command beside those; an option that a command would pass over is told, not dropped. */
const USES: Readonly<Record<string, (option: Option) => boolean>> = {
  check: (option) => option !== 'output',
  mine: (option) => option === 'output' || option === 'config',
  rules: () => false,
  explain: () => false,
};

/** Reads the arguments after `hegao`; throws a UserError. */
export function readArguments(args: readonly string[]): Arguments {
  // Not strict: Node's own messages are English and know no suggestions, so the checks are made here.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [command, ...operands] = positionals;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    checkOption(token.name, token.rawName, token.value);
    checkUse(token.name, token.rawName, values['help'] === true ? undefined : command);
  }
  const text = (name: keyof typeof OPTIONS) => values[name] as string | undefined;
  const list = (name: keyof typeof OPTIONS) =>
    ((values[name] ?? []) as string[]).flatMap((ids) => ids.split(/[,，]/).map((id) => id.trim())).filter(Boolean);
  const date = text('date');
  if (date !== undefined) checkDate(date);
  return {
    command,
    operands,
    help: values['help'] === true,
    version: values['version'] === true,
    format: oneOf('--format', text('format') ?? 'pretty', formats),
    date,
    fix: values['fix'] === true,
    cross: values['cross'] === true,
    dryRun: values['dry-run'] === true,
    failOn: oneOf('--fail-on', text('fail-on') ?? 'error', [...severities, 'never'] as FailOn[]),
    only: list('rule'),
    off: list('no-rule'),
    preview: values['preview'] === true,
    profile: text('profile') === undefined ? undefined : oneOf('--profile', text('profile')!, profiles),
    lang: text('lang') === undefined ? undefined : oneOf('--lang', text('lang')!, ['zh', 'en'] as const),
    config: text('config'),
    quiet: values['quiet'] === true,
    color: values['no-color'] === true ? false : values['color'] === true ? true : undefined,
    stdin: values['stdin'] === true,
    stdinPath: text('stdin-path'),
    output: text('output'),
  };
}

/** The language of the messages, also when the other arguments are wrong. */
export function languageOf(args: readonly string[]): Locale {
  const at = args.indexOf('--lang');
  return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'zh';
}

function checkOption(name: string, raw: string, given: string | undefined): void {
  const known = (OPTIONS as Record<string, { type: string }>)[name];
  if (!known) {
    const near = nearest(name, Object.keys(OPTIONS));
    throw new UserError({
      zh: `没有选项 ${raw}${near ? `，是否要写 --${near}？` : '；用 hegao --help 查看全部选项。'}`,
      en: `unknown option ${raw}${near ? `; did you mean --${near}?` : '; see hegao --help'}`,
    });
  }
  if (known.type === 'string' && !given)
    throw new UserError({ zh: `选项 ${raw} 后面缺少内容。`, en: `option ${raw} needs a value` });
  if (known.type === 'boolean' && given !== undefined)
    throw new UserError({ zh: `选项 ${raw} 后面不带内容。`, en: `option ${raw} takes no value` });
}

function checkDate(date: string): void {
  if (!givenDate(date)) throw new UserError(noDate(date));
}

function checkUse(name: string, raw: string, command: string | undefined): void {
  const uses = USES[command ?? ''];
  const option = name as Option;
  if (!uses || uses(option) || EVERYWHERE.includes(option)) return;
  const others = Object.keys(USES).filter((other) => USES[other]!(option));
  throw new UserError({
    zh: `hegao ${command} 没有选项 ${raw}，它属于 ${others.map((other) => `hegao ${other}`).join('、')}。`,
    en: `hegao ${command} has no option ${raw}; it belongs to ${others.map((other) => `hegao ${other}`).join(', ')}`,
  });
}

function oneOf<T extends string>(option: string, given: string, known: readonly T[]): T {
  const meant = known.find((each) => each === aliased(given));
  if (meant !== undefined) return meant;
  throw new UserError({
    zh: `${option} 没有“${given}”，可以用：${known.join('、')}。`,
    en: `${option} cannot be "${given}"; use one of ${known.join(', ')}`,
  });
}
