import { countHan } from '../../server/src/draft/characters';
import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph, Span } from '../../server/src/draft/types';
import { isAlike } from './alike';
import { difference, isOneEdit } from './distance';

/** An expression in quotes; the span is what stands between them. */
export interface Slogan {
  readonly text: string;
  readonly span: Span;
  /** 活动, 行动: what it is the name of, by the word after the quote. */
  readonly noun: string;
  /** What expressions that may be meant for it share with it: worked out once for a paragraph. */
  readonly keys: {
    readonly near: readonly string[];
    readonly order: string | undefined;
    readonly anagram: number;
  };
}

const QUOTED = /“([^“”]{4,30})”/g;
/** Fewer Chinese characters are ordinary words in quotes. */
const SHORTEST = 4;
/** Four-character expressions are made after one pattern (一企一策, 一县一策). */
const LONG = 5;
const NOUN = /^(?:专项)?(?:行动|计划|工程|活动|品牌|改革|平台)/;
const OPPOSITES = new Set(
  '初后 前后 先后 上下 大小 内外 左右 新旧 多少 长短 高低 快慢 来往 进出 进退 增减 加减 正反 有无 始终 好坏 公私 城乡 东西 南北 冷热 虚实 点面 软硬'.split(
    ' ',
  ),
);
const NUMERALS = /[\d一二三四五六七八九十百千两]/g;
const NUMERAL = /^[\d一二三四五六七八九十百千两.+]*$/;

export function slogansIn({ text }: Paragraph): Slogan[] {
  if (!text.includes('“')) return [];
  const found: Slogan[] = [];
  for (const match of matchesOf(text, QUOTED)) {
    if (countHan(match[1]!) < SHORTEST || /[。！？]/.test(match[1]!)) continue;
    const start = match.index + 1;
    const end = start + match[1]!.length;
    found.push({
      text: match[1]!,
      span: { start, end },
      noun: NOUN.exec(text.slice(end + 1, end + 5))?.[0] ?? '',
      keys: { near: neighbourKeys(match[1]!), order: unordered(match[1]!), anagram: anagramHash(match[1]!) },
    });
  }
  return found;
}

/** 中泰一家亲, as the one side says, and 泰中一家亲, as the other. */
const areTwoSides = (a: string, b: string): boolean =>
  a.length === b.length &&
  a[0] === b[1] &&
  a[1] === b[0] &&
  (a[0] === '中' || a[1] === '中') &&
  a.slice(2) === b.slice(2);

/** The characters of the one stand in another order in the other; 四横三纵 and 四纵三横 count other things. */
export const isTurnedAbout = (a: string, b: string): boolean =>
  a !== b &&
  anagramKey(a) === anagramKey(b) &&
  !areTwoSides(a, b) &&
  new Set(a.match(NUMERALS)).size < 2 &&
  !swapsOpposites(a, b);

/** 沙进水退 and 沙退水进. */
function swapsOpposites(a: string, b: string): boolean {
  const moved = [...a].filter((character, i) => character !== b[i]);
  return moved.length === 2 && (OPPOSITES.has(moved.join('')) || OPPOSITES.has(moved.reverse().join('')));
}

/** True where one wording seems to be a slip for the other: one edit apart, and not two expressions of one pattern. */
export function isSlip(a: string, b: string, uses = 1): boolean {
  if (!isOneEdit(a, b) || areTwoSides(a, b)) return false;
  const [mine, other] = difference(a, b);
  // “新官理旧账” is asked for where “新官不理旧账” is found fault with.
  if (/^[不无非未]$/.test(mine + other)) return false;
  // “最后一公里” and “最初一公里” are set against each other.
  if (OPPOSITES.has(mine + other) || OPPOSITES.has(other + mine)) return false;
  if (NUMERAL.test(mine) && NUMERAL.test(other)) return uses > 1 && countHan(a) >= LONG;
  return Math.min(countHan(a), countHan(b)) >= LONG || isAlike(mine, other) || isDoubled(a, b, mine + other);
}

/** 云事好好办 for 云事好办: a character typed twice. */
const isDoubled = (a: string, b: string, extra: string): boolean =>
  extra.length === 1 && a.includes(extra + extra) !== b.includes(extra + extra);

/** “四联四促”活动 and “四联四保”活动: names of one thing by the noun, where no pattern (一企一策) makes many of them. */
export const isOneName = (a: Slogan, b: Slogan): boolean =>
  a.noun !== '' &&
  a.noun === b.noun &&
  !/一.一/.test(a.text) &&
  isOneEdit(a.text, b.text) &&
  !areNumbers(a.text, b.text);

function areNumbers(a: string, b: string): boolean {
  const [mine, other] = difference(a, b);
  return NUMERAL.test(mine) && NUMERAL.test(other);
}

/** The same characters in another order; those of expressions with their parts turned about share this key. */
export const anagramKey = (text: string): string => `~${[...text].sort().join('')}`;

/** The same for every order of the characters, and nearly always another for others. */
function anagramHash(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = Math.imul(text.charCodeAt(i), 0x9e3779b1);
    sum = (sum + Math.imul(code ^ (code >>> 15), 0x85ebca6b)) | 0;
  }
  return sum;
}

/**
 * The same without quotes, where words that only begin or end like the expression are many: an inner character must
 * differ and the expression be quoted more than once, or the two characters be alike.
 */
export function isBareSlip(slogan: string, bare: string, uses: number): boolean {
  const [mine, other] = difference(slogan, bare);
  if (isAlike(mine, other)) return true;
  return uses > 1 && slogan[0] === bare[0] && slogan.at(-1) === bare.at(-1) && isSlip(slogan, bare, uses);
}

/** One edit leaves the beginning or the end of a text as it is: texts one edit apart share a key. */
function neighbourKeys(text: string): string[] {
  const size = Math.max(1, (text.length - 1) >> 1);
  const keys = [`^${text.slice(0, size)}`, `$${text.slice(-size)}`];
  // The shorter of two texts may have the shorter half.
  if (size > 1 && text.length % 2 === 1) keys.push(`^${text.slice(0, size - 1)}`, `$${text.slice(1 - size)}`);
  return keys;
}

/** The same for every order of the parts; undefined for an expression of one part. */
export function unordered(text: string): string | undefined {
  const parts = text.split(/[、，,]/);
  return parts.length > 1 ? parts.sort().join('、') : undefined;
}
