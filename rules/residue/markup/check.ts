import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import { type Context, NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { isEmphasis } from '../../emphasis';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: '　', thinsp: '', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', quot: '"' },
  ...{ amp: '&', lt: '<', gt: '>', hellip: '…', mdash: '—', ndash: '–', middot: '·', times: '×', yen: '¥', copy: '©' },
};
const ENTITY = /&(?:amp;)?(#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,6});/g;
const TAG =
  /<\/?(?:p|br|hr|div|span|strong|b|i|u|em|font|a|img|table|tbody|tr|td|th|h[1-6]|ul|ol|li|o:p|center|section|style|script)(?:\s[^<>]*)?\/?>/gi;
/** \n and \u3000 written out; not D:\new. */
const ESCAPE = /(?<![A-Za-z:\\])\\(?:u([0-9a-fA-F]{4})|[nrt](?![A-Za-z]))/g;
const HASHES = /^[\s\u3000]*(#{1,6})[ \t]/;
const STARS = /\*{2,3}/g;
const LINK = /!?\[([^[\]]*)\]\(https?:[^()\s]+\)/g;
const QUICK = /[&<\\*#\]]/;

export default paragraphRule(
  () => (paragraph, context) => (QUICK.test(paragraph.text) ? find(paragraph, context) : NOTHING),
  '&<\\*#]',
);

function* find({ text }: Paragraph, { format }: Context): Iterable<Problem> {
  for (const { index, 0: found, 1: escaped } of matchesOf(text, ESCAPE))
    yield problem(index, found, escaped ? fromCode(Number.parseInt(escaped, 16)) : '');
  // Markdown may hold HTML.
  if (format === 'markdown') return;
  for (const { index, 0: found, 1: name } of matchesOf(text, ENTITY)) {
    const character = decode(name!);
    if (character !== undefined) yield problem(index, found, character);
  }
  for (const { index, 0: found } of matchesOf(text, TAG)) yield problem(index, found, '');
  yield* markdown(text);
}

function* markdown(text: string): Iterable<Problem> {
  const hashes = HASHES.exec(text);
  if (hashes) yield { ...problem(hashes[0].indexOf('#'), hashes[1]!, ''), message: 'markdown' };
  for (const { index, 0: found } of matchesOf(text, STARS))
    if (isEmphasis(text, index, index + found.length)) yield { ...problem(index, found, ''), message: 'markdown' };
  for (const { index, 0: found, 1: words } of matchesOf(text, LINK))
    yield { ...problem(index, found, words!), message: 'markdown' };
}

const problem = (start: number, found: string, fix: string): Problem => ({
  span: { start, end: start + found.length },
  fix,
});

function decode(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  return fromCode(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

/** A character for a code, where it is one. */
const fromCode = (code: number): string => (code >= 32 && code < 0xd800 ? String.fromCharCode(code) : '');
