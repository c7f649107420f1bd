import { parseNumeral } from './numeral';
import type { Ordinal, OrdinalStyle } from './types';

/** The value of 最后: after every other. */
export const LAST = 99;

const HAN = '[一二三四五六七八九十]{1,3}';
const UNITS: Readonly<Record<string, OrdinalStyle>> = {
  部分: 'part',
  编: 'part',
  篇: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};
const LEADING: readonly [OrdinalStyle, RegExp][] = [
  ['level2', new RegExp(`^[（(](${HAN})[）)]([、，,.．：:]?)`)],
  ['level4', /^[（(]([0-9０-９]{1,2})[）)]([、，,.．：:]?)/],
  ['level1', new RegExp(`^(${HAN})([、，,.．：:])`)],
  ['level3', /^([0-9０-９]{1,2})([.．、，,])(?![0-9０-９])/],
  ['circled', /^([①-⑳])([、，,.．：:]?)/],
];
/** 第三章, but not 第三篇章 or 第一节课; a chapter needs space, a mark or the line's end after it, an article does not. */
const UNIT = /^第([一二三四五六七八九十百]{1,5}|[0-9]{1,3})(部分|[章节条编篇])([、，,：:]?)(?=[\s\u3000]|$)/;
const UNIT_MARKED = /^第([一二三四五六七八九十百]{1,5}|[0-9]{1,3})(部分|[章节条编篇])([、，,：:])/;

/** 一、二产业 and 三、四线城市 are enumerations. */
const ENUMERATED = new RegExp(`^(${HAN})(?:[、，]|产业|季度|线|级|类|批|档|等奖|环|轮|年级)`);

const CLAUSE_OPENERS =
  '[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]{1,2}(?:[，,：:]|、)|其[一二三四五六]';
const INLINE = new RegExp(`${CLAUSE_OPENERS}|首先|其次|再次|最后`, 'g');
const CLAUSE_END = new Set('。；;：:！!？?，,、）)”“’‘》】—… \u3000\t');
/** 一要素, 三要点齐全, “四要”: the noun, not the verb 要; 三要务求实效 is the verb. */
const NOUN_AFTER_YAO = /^(?:[”’素件义旨诀隘塞闻案]|务(?![求必实])|[点领害求](?:[，。：；、的是有为]|$))/;
const ADVERBS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: LAST };

/** Finds the ordinals of a paragraph: the one that opens it (at `contentStart`) and those that open its clauses. */
export function findOrdinals(text: string, contentStart: number): Ordinal[] {
  const ordinals: Ordinal[] = [];
  const lead = leadingOrdinal(text, contentStart);
  if (lead) ordinals.push(lead);
  const from = lead ? lead.span.end : contentStart;
  INLINE.lastIndex = from;
  for (let match = INLINE.exec(text); match; match = INLINE.exec(text)) {
    if (match.index > from && !CLAUSE_END.has(text[match.index - 1]!)) continue;
    const ordinal = clauseOrdinal(text, match.index, match[0], match.index === contentStart);
    if (ordinal) ordinals.push(ordinal);
  }
  return ordinals;
}

const DIGITS = '一二三四五六七八九';

/** Writes 1–99 in Han: 12 is 十二. */
export function hanNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  return (tens > 1 ? DIGITS[tens - 1]! : '') + (tens > 0 ? '十' : '') + (value % 10 ? DIGITS[(value % 10) - 1]! : '');
}

/** The value of an ordinal's number; undefined for what only looks like one: 三四, 〇, 一十. */
function numberOf(number: string): number | undefined {
  if (number >= '①' && number <= '⑳') return number.charCodeAt(0) - 0x245f;
  const value = parseNumeral(number);
  if (value === undefined || value < 1) return undefined;
  const isHan = number.charCodeAt(0) > 0x4000 && number.charCodeAt(0) < 0xff00;
  return isHan && value < 100 && hanNumeral(value) !== number ? undefined : value;
}

function leadingOrdinal(text: string, contentStart: number): Ordinal | undefined {
  const content = text.slice(contentStart, contentStart + 12);
  for (const [style, pattern] of LEADING) {
    const match = pattern.exec(content);
    const value = match ? numberOf(match[1]!) : undefined;
    if (!match || value === undefined) continue;
    const following = style === 'level1' ? ENUMERATED.exec(content.slice(match[0].length)) : null;
    if (following && numberOf(following[1]!) === value + 1) continue;
    return leading(style, value, match[2]!, contentStart, match[0].length);
  }
  const unit = UNIT.exec(content) ?? UNIT_MARKED.exec(content);
  const value = unit ? numberOf(unit[1]!) : undefined;
  return unit && value !== undefined
    ? leading(UNITS[unit[2]!]!, value, unit[3]!, contentStart, unit[0].length)
    : undefined;
}

const leading = (style: OrdinalStyle, value: number, mark: string, start: number, length: number): Ordinal => ({
  style,
  value,
  mark,
  leading: true,
  span: { start, end: start + length },
});

function clauseOrdinal(text: string, start: number, found: string, leading: boolean): Ordinal | undefined {
  const kind = styleOf(found);
  const number = /[一二三四五六七八九十]+/.exec(found)?.[0];
  const value = kind === 'adverb' ? ADVERBS[found] : number ? numberOf(number) : undefined;
  if (value === undefined) return undefined;
  const marked = kind === 'di';
  const after = start + found.length;
  const mark = marked ? found.slice(-1) : /^[，,、：:]/.exec(text.slice(after, after + 1)) ? text[after]! : '';
  const end = marked ? after : after + mark.length;
  return isOrdinal(text, kind, number, mark, end, after)
    ? { style: kind, value, mark, leading, span: { start, end } }
    : undefined;
}

function styleOf(found: string): 'di' | 'qi' | 'shi' | 'yao' | 'adverb' {
  if (found[0] === '第') return 'di';
  if (ADVERBS[found]) return 'adverb';
  if (found[0] === '其') return 'qi';
  return found.endsWith('是') ? 'shi' : 'yao';
}

/** Whether the words open an item, and are not part of a longer expression. */
function isOrdinal(
  text: string,
  kind: 'di' | 'qi' | 'shi' | 'yao' | 'adverb',
  number: string | undefined,
  mark: string,
  end: number,
  after: number,
): boolean {
  // 一是一、二是二; “三要三不要”
  if ((kind === 'shi' || kind === 'yao') && text.startsWith(number!, after)) return false;
  if (kind === 'shi') return true;
  if (kind === 'yao') return !NOUN_AFTER_YAO.test(text.slice(after, after + 2));
  if (kind === 'qi') return mark !== ''; // 其一，…; not 其一生
  if (kind === 'di') return mark !== '、' || !/^[第一二三四五六七八九十]/.test(text.slice(end, end + 1)); // 第一、第二产业
  // 首先要…, 其次是… open an item; 再次 and 最后 do so only when a mark sets them apart: 再次感谢, 最后一公里.
  return mark !== '' || text.startsWith('首先', after - 2) || text.startsWith('其次', after - 2);
}
