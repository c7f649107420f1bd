import type { Span } from '../draft/types';
import { applyEdits } from '../engine/fixes';
import type { Edit, Locale } from '../engine/rule';

interface Words {
  readonly replace: (text: string) => string;
  readonly remove: (text: string) => string;
  readonly insert: (text: string) => string;
  readonly removeSpaces: string;
  readonly apply: string;
  readonly applyAll: (count: number) => string;
  readonly fixSafe: string;
  readonly fixRule: (name: string) => string;
  readonly allow: (text: string) => string;
  readonly disable: (name: string) => string;
}

/** The titles of the code actions. */
export const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    replace: (text) => `改为“${text}”`,
    remove: (text) => `删去“${text}”`,
    insert: (text) => `补上“${text}”`,
    removeSpaces: '删去空白',
    apply: '按建议修改',
    applyAll: (count) => `修改全文同类 ${count} 处`,
    fixSafe: '修复全部（安全项）',
    fixRule: (name) => `修复本稿中全部此类问题（${name}）`,
    allow: (text) => `“${shorten(text)}”没有错，不再提示`,
    disable: (name) => `不再检查此规则（${name}）`,
  },
  en: {
    replace: (text) => `Replace with “${text}”`,
    remove: (text) => `Delete “${text}”`,
    insert: (text) => `Insert “${text}”`,
    removeSpaces: 'Delete the white space',
    apply: 'Apply the suggestion',
    applyAll: (count) => `Correct all ${count} places`,
    fixSafe: 'Fix all (safe fixes)',
    fixRule: (name) => `Fix all of this kind in the draft (${name})`,
    allow: (text) => `“${shorten(text)}” is right: do not tell again`,
    disable: (name) => `Stop checking this rule (${name})`,
  },
};

const SHORT = 20;
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT)}……` : line;
};

/** Says what a fix does to the marked place. */
export function titleOf(text: string, place: Span, edits: readonly Edit[], places: number, locale: Locale): string {
  const words = WORDS[locale];
  if (places > 1) return words.applyAll(places);
  if (edits.some(({ span }) => span.start < place.start || span.end > place.end))
    return edits.length === 1 ? ofOneEdit(text, edits[0]!, words) : words.apply;
  const offset = ({ span, text: right }: Edit) => ({
    span: { start: span.start - place.start, end: span.end - place.start },
    text: right,
  });
  const right = applyEdits(text.slice(place.start, place.end), edits.map(offset));
  return ofOneEdit(text, { span: place, text: right }, words);
}

function ofOneEdit(text: string, { span, text: right }: Edit, words: Words): string {
  const wrong = text.slice(span.start, span.end);
  if (wrong === '') return words.insert(shorten(right));
  if (right.trim() !== '') return words.replace(shorten(right));
  return wrong.trim() === '' ? words.removeSpaces : words.remove(shorten(wrong));
}
