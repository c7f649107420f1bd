import { findDate } from '../../draft/date';
import { yearOf } from '../../draft/dateRange';
import { minutesText, readingMinutes } from '../../draft/readingTime';
import type { Draft, DraftDate, Span } from '../../draft/types';
import type { Finding } from '../../engine/finding';
import { type CheckedFile, positionAt, type Summary } from '../checkedFile';
import { countCross } from '../compareFiles';
import { type Locale, type Localized, severityWords } from '../locale';
import { printable } from '../printable';
import { crossLines } from './crossLines';
import { excerptOf } from './excerpt';
import { fixedLines } from './fixedLines';
import { fixLine } from './fixLine';
import { overview, type Tally, tallyOf } from './overview';
import type { Report, ReportOptions } from './report';
import { type Style, styleFor } from './style';
import { widthOf } from './width';

/** Findings that say the same thing of the same file. */
interface Group {
  readonly first: Finding;
  readonly places: readonly Span[];
}

const MOST_PLACES = 8;

/** The report for people: the drafts' findings in the order of the text, each with the words it is about. */
export function prettyReport(options: ReportOptions): Report {
  const style = styleFor(options.color);
  const totals = { undated: 0, characters: 0, fixable: 0, fixed: 0 };
  const tallies: Tally[] = [];
  return {
    file(file) {
      const { date, characters, findings } = file.result;
      if (!date && characters > 0) totals.undated++;
      totals.characters += characters;
      tallies.push(tallyOf(file));
      totals.fixed += file.fixed.length;
      if (file.encoding !== 'docx')
        totals.fixable += findings.filter((finding) => finding.fix && finding.confidence === 'safe').length;
      return writeFile(file, style, options);
    },
    end: (summary, cross) =>
      crossLines(cross ?? [], style, options.locale) +
      (options.quiet
        ? ''
        : overview(tallies, style, options.locale) +
          writeEnd(summary, totals, style, options, countCross(cross ?? []))),
  };
}

const NO_HAN = { zh: '没有中文，未检查', en: 'no Chinese text, not checked' };

function writeFile(file: CheckedFile, style: Style, options: ReportOptions): string {
  const { findings, draft, characters } = file.result;
  const footer = `${style.dim(aboutDraft(file, options))}\n`;
  const path = printable(file.path);
  const fixed = fixedLines(file, style, options);
  if (characters === 0) return options.quiet ? '' : `${style.dim('–')} ${path}  ${style.dim(NO_HAN[options.locale])}\n`;
  if (findings.length === 0 && fixed === '') return options.quiet ? '' : `${style.green('✓')} ${path}  ${footer}`;
  const blocks = groupsOf(findings).map((group) => writeGroup(group, draft, style, options.locale));
  return `${style.bold(path)}\n${fixed}${blocks.join('')}${options.quiet ? '' : `  ${footer}`}\n`;
}

/** Groups stand where their first finding does. */
function groupsOf(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, { first: Finding; places: Span[] }>();
  for (const finding of findings) {
    const key = `${finding.rule}\n${finding.severity}\n${finding.message}`;
    const group = groups.get(key);
    const places = finding.occurrences ?? [finding.span];
    if (group) group.places.push(...places);
    else groups.set(key, { first: finding, places: [...places] });
  }
  return [...groups.values()];
}

const INDENT = ' '.repeat(8);

function writeGroup({ first, places }: Group, draft: CheckedFile['result']['draft'], style: Style, locale: Locale) {
  const { severity, span } = first;
  const shade = { error: style.red, warning: style.yellow, info: style.cyan, hint: style.dim }[severity];
  const place = placeName(draft, span).padStart(7);
  const { before, mark, after } = excerptOf(draft, span);
  const caret = `${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(mark)))}`;
  const fix = fixLine(first, draft, locale);
  const lines = [
    `${place} ${shade(severityWords[severity][locale])} ${printable(first.message)} ${style.dim(first.rule)}`,
    `${INDENT}${before}${shade(mark)}${after}`,
    `${INDENT}${shade(caret)}${fix ? ` ${printable(fix)}` : ''}`,
  ];
  if (places.length > 1) lines.push(`${INDENT}${style.dim(otherPlaces(places.slice(1), draft, locale))}`);
  return `${lines.join('\n')}\n`;
}

const placeName = (draft: CheckedFile['result']['draft'], { start }: Span): string => {
  const { line, column } = positionAt(draft, start);
  return `${line}:${column}`;
};

function otherPlaces(places: readonly Span[], draft: CheckedFile['result']['draft'], locale: Locale): string {
  const shown = places.slice(0, MOST_PLACES).map((place) => placeName(draft, place));
  if (locale === 'en') {
    const more = places.length > shown.length ? ` and ${places.length - shown.length} more` : '';
    return `also at ${shown.join(', ')}${more}`;
  }
  return `另见 ${shown.join('、')}${places.length > shown.length ? ` 等 ${places.length} 处` : ''}`;
}

const ORIGIN: Readonly<Record<string, Localized>> = {
  option: { zh: '来自设定', en: 'given' },
  frontMatter: { zh: '来自文首信息', en: 'from the front matter' },
  dateline: { zh: '来自题下日期', en: 'from the line under the title' },
  title: { zh: '来自标题', en: 'from the title' },
  fileName: { zh: '来自文件名', en: "from the file's name" },
  signature: { zh: '来自文末日期', en: 'from the day under the text' },
  body: { zh: '来自正文', en: 'from the body' },
};

function aboutDraft({ path, result: { date, draft, characters } }: CheckedFile, options: ReportOptions) {
  const { locale, readingSpeed } = options;
  const count = grouped(characters);
  const time = minutesText(readingMinutes(draft, readingSpeed))[locale];
  const origin = date && dateOrigin(date, draft, path, options);
  if (locale === 'en')
    return `draft date ${date ? `${date.value} (${origin})` : 'unknown'} · ${count} characters · ${time} to read`;
  return `稿件日期 ${date ? `${date.value}（${origin}）` : '未知'} · ${count} 字 · ${time}`;
}

/** Where the date comes from; of one that is given, also what the draft itself tells where that is another year. */
function dateOrigin(date: DraftDate, draft: Draft, path: string, { locale, dateFrom }: ReportOptions): string {
  if (date.from !== 'option') return ORIGIN[date.from]?.[locale] ?? date.from;
  const origin = dateFrom ? { zh: `来自 ${dateFrom}`, en: `from ${dateFrom}` } : ORIGIN['option']!;
  const own = findDate(draft.lines, draft.title?.line, path);
  if (!own || yearOf(own.range) === yearOf(date.range)) return origin[locale];
  const told = {
    zh: `；稿件自称 ${own.value}`,
    en: `; the draft itself tells ${own.value}`,
  };
  return `${origin[locale]}${told[locale]}`;
}

/** 18,589; `toLocaleString` would load the language data first. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

interface Totals {
  readonly undated: number;
  readonly characters: number;
  readonly fixable: number;
  readonly fixed: number;
}

function writeEnd(
  summary: Summary,
  totals: Totals,
  style: Style,
  { locale, fix }: ReportOptions,
  cross: Summary,
): string {
  // Why nothing could be read has been told.
  if (summary.files === 0) return '';
  const end = { zh: endInChinese, en: endInEnglish }[locale](summary, totals);
  const lines = [end.counts];
  if (cross.errors + cross.warnings + cross.infos + cross.hints > 0) lines.push(BETWEEN[locale](cross));
  if (fix === 'write') lines.push(end.fixed);
  if (fix === 'preview') lines.push(end.wouldFix);
  if (fix === 'no' && totals.fixable > 0) lines.push(end.fixable);
  if (totals.undated > 0) lines.push(style.dim(end.undated));
  return `${lines.join('\n')}\n`;
}

const endInChinese = (summary: Summary, { characters, fixable, fixed, undated }: Totals) => ({
  counts: `共 ${summary.files} 份稿件，${grouped(characters)} 字：错误 ${summary.errors}，警告 ${summary.warnings}，提示 ${summary.infos}，建议 ${summary.hints}。`,
  fixed: `已改正 ${fixed} 处。`,
  wouldFix: `可改正 ${fixed} 处，没有写入文件。`,
  fixable: `其中 ${fixable} 条可用 --fix 直接改正。`,
  undated: `${undated} 份稿件读不出日期，与日期有关的规则没有检查；可用 --date 2024-01-10 指定。`,
});

/** What --cross found is counted by itself: it is of no one draft. */
const BETWEEN: Readonly<Record<Locale, (cross: Summary) => string>> = {
  zh: ({ errors, warnings, infos, hints }) =>
    `稿件之间：错误 ${errors}，警告 ${warnings}，提示 ${infos}，建议 ${hints}。`,
  en: ({ errors, warnings, infos, hints }) =>
    `Between drafts: ${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(infos, 'info')}, ${many(hints, 'hint')}.`,
};

const many = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

const endInEnglish = (summary: Summary, { characters, fixable, fixed, undated }: Totals) => ({
  counts: `${many(summary.files, 'draft')}, ${many(characters, 'character')}: ${many(summary.errors, 'error')}, ${many(summary.warnings, 'warning')}, ${many(summary.infos, 'info')}, ${many(summary.hints, 'hint')}.`,
  fixed: `${many(fixed, 'place')} corrected.`,
  wouldFix: `${many(fixed, 'place')} would be corrected; nothing was written.`,
  fixable: `${fixable} can be corrected with --fix.`,
  undated: `${many(undated, 'draft')} without a date: rules that need one were silent; give it with --date 2024-01-10.`,
});
