import { parseNumeral } from './numeral';
import type { Span } from './types';

/**
 * The forms of GB/T 9704—2012, 7.3.3 (`level1`–`level4`) and those of speech. `chapter` is 第一章, `circled` is ①.
 * `shi` is 一是, `yao` is 一要, `di` is 第一, `adverb` is 首先/其次/再次/最后.
 */
export type OrdinalStyle =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'circled'
  | 'chapter'
  | 'di'
  | 'shi'
  | 'yao'
  | 'adverb';

export interface Ordinal {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** The number and the mark that belongs to it, relative to the paragraph. */
  readonly span: Span;
  /** The mark after the number as typed: `、` in 一、, `` in （一）. */
  readonly mark: string;
  /** Opens the paragraph. */
  readonly leading: boolean;
}

const HAN = '[一二三四五六七八九十百]{1,4}';
const LEADING: readonly [OrdinalStyle, RegExp][] = [
  ['level2', new RegExp(`^[（(](${HAN})[）)]([、，,.．：:]?)`)],
  ['level4', /^[（(]([0-9０-９]{1,2})[）)]([、，,.．：:]?)/],
  ['chapter', new RegExp(`^第(${HAN}|[0-9]{1,3})[章节条编篇]([、，,：: 　]?)`)],
  ['level1', new RegExp(`^(${HAN})([、，,.．：:])(?!是|要)`)],
  ['level3', /^([0-9０-９]{1,2})([.．、，,：:])(?![0-9０-９])/],
  ['circled', /^([①-⑳])([、，,.．：:]?)/],
];
const INLINE =
  /(?<=^|[。；;：:！!？?，,”])(?:第([一二三四五六七八九十]{1,3})([，,、：:])|([一二三四五六七八九十]{1,2})(是|要)([，,、：:]?)|(首先|其次|再次|最后)([，,、：:]?))/g;
const ADVERBS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 99 };

/** Finds the ordinals of a paragraph: the one that opens it (at `contentStart`) and those that open its clauses. */
export function findOrdinals(text: string, contentStart: number): Ordinal[] {
  const ordinals: Ordinal[] = [];
  const lead = leadingOrdinal(text, contentStart);
  if (lead) ordinals.push(lead);
  INLINE.lastIndex = lead ? lead.span.end : contentStart;
  for (let match = INLINE.exec(text); match; match = INLINE.exec(text)) {
    const ordinal = inlineOrdinal(match, contentStart);
    if (ordinal) ordinals.push(ordinal);
  }
  return ordinals;
}

function leadingOrdinal(text: string, contentStart: number): Ordinal | undefined {
  const content = text.slice(contentStart, contentStart + 12);
  for (const [style, pattern] of LEADING) {
    const match = pattern.exec(content);
    const value = match && (style === 'circled' ? match[1]!.charCodeAt(0) - 0x245f : parseNumeral(match[1]!));
    if (!match || value === undefined || value === null) continue;
    return {
      style,
      value,
      mark: match[2]!,
      leading: true,
      span: { start: contentStart, end: contentStart + match[0].length },
    };
  }
  return undefined;
}

function inlineOrdinal(match: RegExpExecArray, contentStart: number): Ordinal | undefined {
  const [all, di, diMark, number, verb, verbMark, adverb, adverbMark] = match;
  const span = { start: match.index, end: match.index + all.length };
  const leading = match.index === contentStart;
  if (di) return { style: 'di', value: parseNumeral(di) ?? 0, mark: diMark!, leading, span };
  if (number)
    return { style: verb === '是' ? 'shi' : 'yao', value: parseNumeral(number) ?? 0, mark: verbMark!, leading, span };
  // An adverb counts only where the comma or the clause's start sets it apart: 最后，… but not 最后一公里.
  if (adverb && (adverbMark || adverb !== '最后'))
    return { style: 'adverb', value: ADVERBS[adverb]!, mark: adverbMark!, leading, span };
  return undefined;
}
