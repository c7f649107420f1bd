import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { holdsUnusual } from '../plain';

/** Radicals of the supplement block that PDF files hold in place of the characters, each before its character. */
const SUPPLEMENT =
  '⻓长⻔门⻅见⻆角⻉贝⻋车⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙⻄西⻘青⻁虎⻮齿⻳龟⻣骨⻤鬼⻙韦⺟母⺠民';
const RADICAL = /[\u2e80-\u2fdf]/g;
/** 锛, 銆 and 鈥 begin what ，。” of UTF-8 become when read as GBK; no modern text holds them. */
const GARBLED =
  /\ufffd+|(?:锟斤拷)+|烫烫烫+|屯屯屯+|[锛銆鈥][\u4e00-\u9fff€？?]{0,2}|[à-ï][\u0080-\u00bf\u2010-\u2122]{1,2}(?:[à-ï][\u0080-\u00bf\u2010-\u2122]{1,2})+/g;
const PRIVATE = /[\ue000-\uf8ff]+/g;

export default paragraphRule(() => (paragraph) => (holdsUnusual(paragraph) ? find(paragraph) : NOTHING));

function* find({ text }: Paragraph): Iterable<Problem> {
  for (const { index, 0: found } of matchesOf(text, GARBLED)) yield at(index, found);
  for (const { index, 0: found } of matchesOf(text, PRIVATE)) yield { ...at(index, found), message: 'private' };
  for (const { index, 0: found } of matchesOf(text, RADICAL)) {
    const place = SUPPLEMENT.indexOf(found);
    const character = place < 0 ? found.normalize('NFKC') : SUPPLEMENT[place + 1]!;
    if (character !== found) yield { ...at(index, found), message: 'radical', fix: character };
  }
}

const at = (start: number, found: string): Problem => ({ span: { start, end: start + found.length } });
