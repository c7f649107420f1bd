import { dateRange } from './dateRange';
import { derive } from './derived';
import { mayHold } from './grams';
import { matchesOf } from './matches';
import { parseNumeral } from './numeral';
import type { DateSource, DraftDate, Line, Paragraph } from './types';

const YEAR = '(?:19|20)\\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}';
const DATE = new RegExp(
  `(${YEAR})年(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?`,
);
const NUMERIC = /(?<![0-9A-Za-z])((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})(?![0-9A-Za-z])/;
const FRONT_MATTER = /^(?:日期|时间|date)[ \t]{0,4}[:：](.{1,60})$/i;
const DATELINE = /^[\s\u3000—－-]{0,4}[（(]?(?=(?:19|20)\d{2}[年\-./]|[一二][〇○零九])/;
const FILE_YEAR =
  /(?<![0-9A-Za-z])((?:19|20)\d{2})(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?)?(?![0-9A-Za-z])/;
/** A line that is a day and no more, as it stands under a document. */
const SIGNATURE = new RegExp(
  `^[（(]?(?:${YEAR})年(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日[）)]?$`,
);
const SIGNATURE_REACH = 3;
const DATELINE_REACH = 8;
const DATELINE_LENGTH = 60;
/**
 * Statements by which a body tells its year, with their weight and the years to add: a plan of the year's tasks says it
 * outright, a review is of the year before, and 2025年是…收官之年 may also look back.
 */
const BODY: readonly {
  readonly says: RegExp;
  readonly within?: RegExp;
  readonly weight: number;
  readonly add: number;
}[] = [
  {
    says: /(\d{4})年(?:的)?(?:主要任务|工作安排|重点任务|工作任务|工作总体要求|重点工作|工作打算|工作思路|工作建议|政府工作总体要求)/g,
    weight: 2,
    add: 0,
  },
  { says: /(?:做好|部署|谋划好?|安排)(\d{4})年(?:的)?(?!以来|之前)/g, weight: 2, add: 0 },
  { says: /(\d{4})年(?:主要)?工作回顾/g, weight: 2, add: 1 },
  { says: /今年是?[（(](\d{4})年[）)]/g, weight: 2, add: 0 },
  { says: /(\d{4})年是/g, within: /之年|一年|元年|周年|重要节点/, weight: 1, add: 0 },
  { says: /(\d{4})年重点(?:要|做好|抓好|抓)/g, weight: 1, add: 0 },
];

/** A day that does not exist (2025-04-31) still tells its month, or its year: the draft is of that time. */
function found(told: string | undefined, from: DateSource): DraftDate | undefined {
  for (let value = told; value; value = value.includes('-') ? value.replace(/-[^-]*$/, '') : undefined) {
    const range = dateRange(value);
    if (range) return { value, from, range };
  }
  return undefined;
}

/**
 * Finds the day a draft is written for, from the surest source to the least: front matter, the line under the title,
 * the title, the file's name, the day under its last lines, the body's own statements.
 */
export function findDate(
  lines: readonly Line[],
  titleLine: number | undefined,
  path: string | undefined,
): DraftDate | undefined {
  return (
    fromFrontMatter(lines) ??
    fromDateline(lines, titleLine) ??
    foundInTitle(titleLine === undefined ? undefined : fromTitle(lines[titleLine]!.paragraph.text), lines) ??
    found(fromFileName(path), 'fileName') ??
    found(fromSignature(lines), 'signature') ??
    found(fromBody(lines), 'body')
  );
}

/** A date given by a user or a setting, in any form that `readDate` knows; undefined when it is no date. */
export function givenDate(typed: string): DraftDate | undefined {
  const value = readDate(typed) ?? (dateRange(typed) && typed);
  return found(value, 'option');
}

/** A title that tells the year alone leaves the day to what stands under the text, if that is of the year. */
function foundInTitle(value: string | undefined, lines: readonly Line[]): DraftDate | undefined {
  const signed = value?.length === 4 ? fromSignature(lines) : undefined;
  return (signed?.startsWith(`${value}-`) ? found(signed, 'signature') : undefined) ?? found(value, 'title');
}

function fromFrontMatter(lines: readonly Line[]): DraftDate | undefined {
  for (const { paragraph, skipped } of lines.slice(0, 20)) {
    if (!skipped) return undefined;
    const value = FRONT_MATTER.exec(paragraph.text)?.[1];
    if (value) return found(firstDate(value), 'frontMatter');
  }
  return undefined;
}

function fromDateline(lines: readonly Line[], titleLine: number | undefined): DraftDate | undefined {
  const start = titleLine === undefined ? 0 : titleLine + 1;
  for (const { paragraph, skipped } of lines.slice(start, start + DATELINE_REACH)) {
    if (skipped || paragraph.isBlank) continue;
    if (paragraph.text.length > DATELINE_LENGTH) return undefined;
    const text = contentOf(paragraph);
    const labelled = FRONT_MATTER.exec(text)?.[1];
    if (labelled) return found(firstDate(labelled), 'dateline');
    if (DATELINE.test(text.normalize('NFKC'))) {
      const value = firstDate(text);
      // A line such as 2025年主要任务 is a heading, not a date: a dateline names at least the month.
      if (value?.includes('-')) return found(value, 'dateline');
    }
  }
  return undefined;
}

/** Without white space and the marks that Markdown sets around a line. */
const contentOf = ({ text, contentStart }: Paragraph): string =>
  text
    .slice(contentStart)
    .replace(/^[*_]{1,3}|[*_]{1,3}\s{0,9}$/g, '')
    .trim();

function fromSignature(lines: readonly Line[]): string | undefined {
  let left = SIGNATURE_REACH;
  for (let i = lines.length - 1; i >= 0 && left > 0; i--) {
    const { paragraph, skipped } = lines[i]!;
    if (skipped || paragraph.isBlank) continue;
    left--;
    if (paragraph.text.length > DATELINE_LENGTH) continue;
    const text = contentOf(paragraph).normalize('NFKC').replace(/\s/g, '');
    if (SIGNATURE.test(text)) return firstDate(text);
  }
  return undefined;
}

/** A title that names two years running (…2024年计划执行情况与2025年计划草案的报告) belongs to the second. */
function fromTitle(title: string): string | undefined {
  const date = firstDate(title);
  const next = date && String(Number(date.slice(0, 4)) + 1);
  return next && title.includes(`${next}年`) ? next : date;
}

function fromFileName(path: string | undefined): string | undefined {
  const match = FILE_YEAR.exec((path ?? '').replace(/^.*[\\/]/, ''));
  if (match) return [match[1], match[2], match[3]].filter(Boolean).join('-');
  return firstDate((path ?? '').replace(/^.*[\\/]/, ''));
}

/** The year that most of the body's statements name; of equals, the later. */
function fromBody(lines: readonly Line[]): string | undefined {
  const votes = new Map<number, number>();
  for (const { paragraph, skipped } of lines) {
    if (skipped) continue;
    for (const [year, weight] of statedYears(paragraph)) votes.set(year, (votes.get(year) ?? 0) + weight);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best && String(best[0]);
}

type StatedYears = readonly (readonly [year: number, weight: number])[];

const NONE: StatedYears = [];
/** Each of the patterns asks for a year in digits. */
const mayTellYear = mayHold([Array.from('0123456789', (digit) => `${digit}年`), '12']);

/** The years a paragraph tells, each with its weight. */
const statedYears = derive(({ text, grams }: Paragraph): StatedYears => {
  if (!mayTellYear(grams)) return NONE;
  return BODY.flatMap(({ says, within, weight, add }) =>
    Array.from(matchesOf(text, says))
      .filter((match) => !within || within.test(restOfSentence(text, match.index + match[0].length)))
      .map((match) => [Number(match[1]) + add, weight] as const),
  ).filter(([year]) => year >= 1949 && year < 2100);
});

const restOfSentence = (text: string, from: number): string => text.slice(from, from + 44).split(/[。；]/, 1)[0]!;

/** Reads the first date in a text, written 2024年1月10日, 二〇二四年一月, 2024-01-10, 2024/1/10, 2024.1 or 2024. */
export function readDate(typed: string): string | undefined {
  const value = firstDate(typed);
  return value && dateRange(value) ? value : undefined;
}

/** As `readDate`, whether the day exists or not. */
function firstDate(typed: string): string | undefined {
  const text = typed.normalize('NFKC');
  const numeric = NUMERIC.exec(text);
  if (numeric) return iso(numeric[1]!, numeric[2], numeric[3]);
  const match = DATE.exec(text);
  if (match) return iso(match[1]!, match[2], match[3]);
  const bare = /^\s*((?:19|20)\d{2})(?:[-./](\d{1,2}))?\s*$/.exec(text);
  return bare ? iso(bare[1]!, bare[2], undefined) : undefined;
}

function iso(year: string, month: string | undefined, day: string | undefined): string {
  const parts = [
    parseNumeral(year.replaceAll('○', '〇')),
    month && parseNumeral(month),
    day && parseNumeral(day),
  ].filter((part) => part !== undefined && part !== '');
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
