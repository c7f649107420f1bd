import { isDigitCode, isHanCode, isLatinCode, tableOf } from '../../server/src/draft/characters';
import { derive } from '../../server/src/draft/derived';
import { matchesOf } from '../../server/src/draft/matches';
import { spanOf } from '../../server/src/draft/span';
import type { Paragraph, Span } from '../../server/src/draft/types';

/** What the rules of this family share: which units are marks, and what must be left as it is typed. */

/** A full-width mark: CJK punctuation, the full-width forms that are no letters or digits, “”‘’ — … ·. */
export const isFullMarkCode = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x303f && code !== 0x3007) ||
  (code >= 0xff01 && code <= 0xff0f) ||
  (code >= 0xff1a && code <= 0xff20) ||
  (code >= 0xff3b && code <= 0xff40) ||
  (code >= 0xff5b && code <= 0xff65) ||
  (code >= 0x2018 && code <= 0x201d) ||
  code === 0x2014 ||
  code === 0x2026 ||
  code === 0xb7;

/** A character that belongs to Chinese text; false past the ends. */
export const isChineseAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isHanCode(code) || isFullMarkCode(code);
};

export const isHanAt = (text: string, at: number): boolean => isHanCode(text.charCodeAt(at));
export const isDigitAt = (text: string, at: number): boolean => isDigitCode(text.charCodeAt(at));
export const isLatinAt = (text: string, at: number): boolean => isLatinCode(text.charCodeAt(at));

/** True where letters outnumber Han characters: an English paragraph that names something in Chinese. */
export function isMostlyLatin(text: string): boolean {
  let balance = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHanCode(code)) balance--;
    else if (isLatinCode(code)) balance++;
  }
  return balance > 0;
}

const URL = /(?:https?|ftp|file):\/\/[\w\-./?#@!$&'*+,;=%:~]{1,2000}|www\.[\w\-./?#@&+,;=%:~]{1,2000}/g;
const ENTITY_OR_TAG = /&#?\w{1,8};|<\/?[a-zA-Z][^<>]{0,200}>/g;
const FILE_NAME =
  /\.(?:docx?|xlsx?|pptx?|pdf|txt|md|wps|ofd|et|dps|jpe?g|png|gif|zip|rar|mp[34]|html?|csv)(?![A-Za-z])/gi;
const FILE_NAME_STOP = /[\s，。；：！？、“”《》,;:?!"'|/\\]/;
const E_MAIL = /[\w.+-]/;
const REFERENCE = /\[(?:[JMNDCRSP]|EB|DB)(?:\/OL)?\]/;
const MARKDOWN = /`[^`]{1,200}`|\]\((?:[^()]|\([^()]{0,100}\)){0,300}\)|^ {0,3}\[[^\]]{1,60}\]:/g;

/** URLs, e-mail, file names, entities, tags; in Markdown also code, link targets and the heads of definitions. */
export const literalSpans = derive(({ text }: Paragraph, format: 'plain' | 'markdown'): readonly Span[] =>
  findLiterals(text, format),
);

function findLiterals(text: string, format: 'plain' | 'markdown'): Span[] {
  // A reference by GB/T 7714 has half-width marks throughout.
  if (text.includes(']') && REFERENCE.test(text)) return [{ start: 0, end: text.length }];
  const found: Span[] = [];
  if (text.includes('://') || text.includes('www.')) found.push(...Array.from(matchesOf(text, URL), spanOf));
  if (text.includes('&') || text.includes('<')) found.push(...Array.from(matchesOf(text, ENTITY_OR_TAG), spanOf));
  if (text.includes('@')) found.push(...addresses(text));
  if (/\.[A-Za-z]/.test(text)) found.push(...Array.from(matchesOf(text, FILE_NAME), (match) => fileName(text, match)));
  if (format === 'markdown' && /[`\]]/.test(text)) found.push(...Array.from(matchesOf(text, MARKDOWN), spanOf));
  return merged(found);
}

function merged(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last && span.start < last.end) kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else kept.push(span);
  }
  return kept;
}

/** From the extension back to what no file name holds. */
function fileName(text: string, match: RegExpExecArray): Span {
  let start = match.index;
  while (start > 0 && match.index - start < 60 && !FILE_NAME_STOP.test(text[start - 1]!)) start--;
  return { start, end: spanOf(match).end };
}

function* addresses(text: string): Iterable<Span> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let [start, end] = [at, at + 1];
    while (start > 0 && at - start < 64 && E_MAIL.test(text[start - 1]!)) start--;
    while (end < text.length && end - at < 64 && E_MAIL.test(text[end]!)) end++;
    if (start < at && end > at + 1) yield { start, end };
  }
}

/** The spans are in order and do not overlap, as `literalSpans` gives them. */
export function isInside(spans: readonly Span[], at: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start <= at;
}

/** 。，、；：？！ and their half-width forms. */
const POINT_MARKS = '，。、；：？！,.;:?!';
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};
const isPointMark = tableOf(POINT_MARKS);
/** By its code: a string of one Chinese mark is made anew each time. */
export const isPointMarkAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isPointMark[text.charCodeAt(at)] === 1;
