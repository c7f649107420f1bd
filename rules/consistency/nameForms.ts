import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph, Span } from '../../server/src/draft/types';

type FormKind = 'congress' | 'counties' | 'stationed' | 'termOrder' | 'abbreviation';

/** One of several forms in which a name may be written; those of one `key` name the same. */
export interface NameForm {
  readonly kind: FormKind;
  readonly key: string;
  readonly form: string;
  readonly text: string;
  readonly span: Span;
}

const N = '[一二三四五六七八九十]{1,3}';
const CONGRESS = /(党的|中共)第?((?:二十[一二]?|十[一二三四五六七八九])大)(?!代表|报告)/g;
/** 区县 as the counties and districts of a municipality; not 城区县域, 地区县级, 园区县. */
const COUNTIES = /(?<![地城郊园景校社山库牧灌矿特新老片辖全林])(区市县|区县|县市区|市县区|县区)(?![域级城乡委长])/g;
const STATIONED = /([住驻])([\u4e00-\u9fff]{1,2})(?=(?:的)?(?:全国|省|自治区|市)(?:政协委员|人大代表))/g;
const TERM_ORDER = new RegExp(`([省市区县州])(?:(${N}届)政协|政协(${N}届))`, 'g');
const ABBREVIATION = /[（(](?:以下|下)?简称[:：]?[“"]?([^“”"（）()，。]{2,14})[”"]?[)）]/g;

export function nameFormsIn({ text }: Paragraph): NameForm[] {
  const found: NameForm[] = [];
  const add = (kind: FormKind, key: string, form: string, start: number, length: number) =>
    found.push({ kind, key, form, text: text.slice(start, start + length), span: { start, end: start + length } });
  if (text.includes('大'))
    for (const { index, 0: all, 1: form, 2: number } of matchesOf(text, CONGRESS))
      if (!isNamed(text, index)) add('congress', number!, form!, index, all.length);
  if (text.includes('县'))
    for (const { index, 1: form } of matchesOf(text, COUNTIES)) add('counties', '', form!, index, form!.length);
  if (text.includes('住') || text.includes('驻'))
    for (const { index, 0: all, 1: form, 2: place } of matchesOf(text, STATIONED))
      add('stationed', place!, form!, index, all.length);
  if (text.includes('届'))
    for (const { index, 0: all, 1: level, 2: first, 3: second } of matchesOf(text, TERM_ORDER))
      add('termOrder', `${level}${first ?? second}`, first ? 'termFirst' : 'bodyFirst', index, all.length);
  if (text.includes('简称'))
    for (const { index, 0: all, 1: form } of matchesOf(text, ABBREVIATION))
      add('abbreviation', form!, form!, index, all.length);
  return found;
}

/** Inside 《》: a document's title is quoted as it is. */
const isNamed = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
