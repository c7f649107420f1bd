import { isDigitCode, isHanCode, isLatinCode } from '../../server/src/draft/characters';
import { derive } from '../../server/src/draft/derived';
import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph, Span } from '../../server/src/draft/types';
import { isEmphasis, PLACE, UNIT } from '../emphasis';
import { isCommonSurname } from '../surnames';

/**
 * `sure`: a name is masked; `likely`: the mark has another use too; `vague`: 某某 without an office or a place after it;
 * `some`: 某市, a mask only where the whole draft is masked so; `figure`: a number or a date left open.
 */
type MaskKind = 'sure' | 'likely' | 'vague' | 'some' | 'figure';
export interface Mask extends Span {
  readonly kind: MaskKind;
}
type Judge = (text: string, start: number, end: number) => MaskKind | undefined;

const MARKS = /[*＊]+|[×✕╳]+|[Xx]+|某+|[○〇◯]{2,}|[□■△]{2,}|[_＿]{2,}/g;
const QUICK = /[*＊×✕╳Xx某○〇◯□■△_＿]/;
const OFFICE = /^(?:书记|省长|市长|州长|县长|区长|镇长|乡长|主席|主任|局长|部长|同志|先生|女士|单位|公司|部门|局|街道)/;
const YEAR_BEFORE = /(?:^|[^0-9])(?:19|20)[0-9]?$/;
const HAN_NUMERAL = '零一二三四五六七八九十百千';

const han = (text: string, at: number): boolean => isHanCode(text.charCodeAt(at));
const alphanumeric = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isDigitCode(code) || isLatinCode(code);
};
const besideHan = (text: string, start: number, end: number): boolean =>
  han(text, start - 1) || han(text, end) || /[、，。；：]/.test(text[start - 1] ?? '');

/** 3*4, 156mm × 225mm, (a)×(b): a sign of arithmetic. */
function multiplies(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 3), start)
      .trimEnd()
      .at(-1) ?? '';
  const after = text.slice(end, end + 3).trimStart()[0] ?? '';
  if (/[0-9A-Za-z)）]/.test(before) && /[0-9A-Za-z(（]/.test(after)) return true;
  // 签约率=签约人数/常住人口数*100%: an equation in words.
  return end - start === 1 && /[=＝]/.test(text.slice(Math.max(0, start - EQUATION), start));
}

/** How far before a sign of arithmetic its equation begins. */
const EQUATION = 120;

/** 统一命名为“××区××街道养老服务中心”: what stands in the quotes says how names are made, and is to stay open. */
const NAMING = /(?:命名|名称|名为|取名|格式|样式|字样)[^。；，“]{0,8}$/;
/** How far a quote may open before what it holds. */
const WITHIN = 40;
/** So many quotes may stand in a row. */
const ROW = 4;
function isPattern(text: string, start: number): boolean {
  // Only so far back: the whole text would be searched again for every mask.
  const near = text.slice(Math.max(0, start - WITHIN), start);
  let quote = start - near.length + near.lastIndexOf('“');
  if (!near.includes('“') || text.slice(quote, start).includes('”')) return false;
  for (let i = 0; i < ROW && text[quote - 1] === '”'; i++) quote = text.lastIndexOf('“', quote - 1);
  return quote > 0 && NAMING.test(text.slice(Math.max(0, quote - 12), quote));
}

/** “3+X+N”模式…落实X项举措: the letter is a part of a name, and stands for what is left open on purpose. */
const VARIABLE = /[0-9A-Za-z][+＋][XxNn]|[Xx][+＋]/;
const MODEL_REACH = 400;
const isVariable = (text: string, start: number, end: number): boolean =>
  end - start === 1 &&
  'Xx'.includes(text[start]!) &&
  VARIABLE.test(text.slice(Math.max(0, start - MODEL_REACH), end + MODEL_REACH));

function isFigure(text: string, start: number, end: number): boolean {
  if (!UNIT.test(text.slice(end, end + 6)) || isVariable(text, start, end)) return false;
  return !alphanumeric(text, start - 1)
    ? !/[+＋.]/.test(text[start - 1] ?? '')
    : text[end] === '年' && YEAR_BEFORE.test(text.slice(Math.max(0, start - 4), start));
}

/** A note under the text begins with the star that refers to it. */
export const isNote = (text: string): boolean =>
  /^\s*[*＊]\s*(?:注|本|此|该|指|即|表示|数据|资料|来源|说明|作者|括号)/.test(text);

/** Levels of significance under a table: *、**、***分别表示…; the names of one place are masked alike. */
function isLevel(text: string, start: number, end: number): boolean {
  const next = /^[、，,\s]{1,2}([*＊]+)/.exec(text.slice(end, end + 8))?.[1];
  const before = /([*＊]{1,4})[、，,\s]{1,2}$/.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  return [next, before].some((run) => run !== undefined && run.length !== end - start);
}

const star =
  (markdown: boolean): Judge =>
  (text, start, end) => {
    if (!besideHan(text, start, end) || multiplies(text, start, end)) return undefined;
    const opens = text.slice(0, start).trim() === '';
    if (opens && (isNote(text) || /\s/.test(text[end] ?? ' '))) return undefined;
    if (isLevel(text, start, end)) return undefined;
    if (/^[号键]/.test(text.slice(end)) || /[一二三四五]\*级/.test(text.slice(start - 1, end + 1))) return undefined;
    if (/^[./\\]/.test(text.slice(end, end + 1)) || /[./]/.test(text[start - 1] ?? '')) return undefined;
    if ((markdown || end - start === 2 || end - start === 3) && isEmphasis(text, start, end)) return undefined;
    // A title in a collection of speeches carries a star that refers to a note.
    if (end >= text.trimEnd().length && end <= 60 && !/[。，；]/.test(text)) return undefined;
    return isFigure(text, start, end) ? 'figure' : 'sure';
  };

/** After these a name is due, not the other half of 数字×实体. */
const WANTS_NAME =
  /(?:[为在向到对把让使的与和从于全]|推动|聚焦|组建|建设|打造|助力|服务|推进|支持|辜负|促进|发展|加快|展现|谱写|投资|奋进|擦亮|讲好|美好|美丽|幸福|平安|法治|智慧)$/;

const cross: Judge = (text, start, end) => {
  if (isOpenNumber(text, start, end)) return 'likely';
  if (!besideHan(text, start, end) || multiplies(text, start, end)) return undefined;
  if (isFigure(text, start, end)) return 'figure';
  if (end - start > 1) return /[√✓]/.test(text) ? undefined : 'sure';
  if (PLACE.test(text.slice(end, end + 2))) return 'sure';
  const arithmetic =
    isDigitCode(text.charCodeAt(start - 1)) || isDigitCode(text.charCodeAt(end)) || /[=＝÷√✓]/.test(text);
  // 数字×实体: two short words alone, or a row of them.
  const before = text
    .slice(Math.max(0, start - 12), start)
    .split(/[^\p{Script=Han}×]/u)
    .at(-1)!;
  const after = /^[\p{Script=Han}×]*/u.exec(text.slice(end, end + 12))![0];
  const joins =
    (text[start - 1] === ' ' && text[end] === ' ') ||
    (before.length <= 4 && after.length <= 4 && before !== '' && after !== '' && !WANTS_NAME.test(before)) ||
    `${before}${after}`.includes('×');
  // “数据要素×” and “体育×文旅” are names; 打× is a tick.
  const quoted = /[“‘「《"][^”’」》"]{0,14}$/.test(text.slice(Math.max(0, start - 16), start));
  return arithmetic || joins || quoted || /[打画划]/.test(text[start - 1] ?? '') ? undefined : 'likely';
};

const letter: Judge = (text, start, end) => {
  if (isFigure(text, start, end)) return end - start === 1 && text[end] === '人' ? undefined : 'figure';
  if (isOpenNumber(text, start, end)) return 'likely';
  if (alphanumeric(text, start - 1) || alphanumeric(text, end) || !besideHan(text, start, end)) return undefined;
  if (/[-+＋_./@]/.test(text[start - 1] ?? '') || /[-+＋_./@]/.test(text[end] ?? '')) return undefined;
  const after = text.slice(end, end + 3);
  if (end - start > 1) return 'sure';
  return PLACE.test(after) || /^(?:书记|省长|市长|县长|区长|主席|主任|同志)/.test(text.slice(end, end + 2))
    ? 'likely'
    : undefined;
};

/** 0731-8XXXXXXX, 139XXXXXXXX: a number left open to its end; 138****5678 is hidden on purpose. */
const NUMBER_BEFORE = /(?:^|[^\d])(?:0\d{2,3}[-－—]?\d{0,4}|1[3-9]\d?|\d)$/;
const isOpenNumber = (text: string, start: number, end: number): boolean =>
  end - start >= 6 && !alphanumeric(text, end) && NUMBER_BEFORE.test(text.slice(Math.max(0, start - 12), start));

/** 联系人：李某: a field that wants a name; a line that is an office and a name, or a name alone, signs the text. */
const FIELD =
  /(?:联系人|负责人|主持人|报告人|发言人|宣讲人|经办人|承办人|起草人|撰稿人?|审核人?|签发人?|作者|姓名|单位)[:：]\s*[^，。；]{0,8}$/;
const SIGNATURE = /^\s*(?:\p{Script=Han}{2,16}[\s\u3000]+|——)?\p{Script=Han}[\s\u3000]?某{1,2}\s*$/u;
const wantsName = (text: string, start: number): boolean =>
  isCommonSurname(text[start - 1]) &&
  (FIELD.test(text.slice(Math.max(0, start - 16), start - 1)) || (text.length <= 30 && SIGNATURE.test(text)));

/** The report of a case hides a person on purpose. */
const CASE = /案|犯|嫌|被告|原告|受贿|贪污|违纪|违法|处分|村民|患者|当事人|判处|处以/;
const some: Judge = (text, start, end) => {
  const after = text.slice(end, end + 3);
  if (end - start <= 2 && !han(text, end) && wantsName(text, start)) return 'likely';
  if (end - start === 1) return PLACE.test(after) ? 'some' : undefined;
  if (/[“‘]/.test(text[start - 1] ?? '') && /[”’]/.test(text[end] ?? '')) return undefined;
  if (CASE.test(text.slice(Math.max(0, start - 30), end + 30))) return undefined;
  if (PLACE.test(after) || OFFICE.test(after)) return 'likely';
  // 张某某: a surname and a name that is not told.
  return isCommonSurname(text[start - 1]) ? undefined : 'vague';
};

const circle: Judge = (text, start, end) => {
  const numeral = (at: number) => HAN_NUMERAL.includes(text[at] || '?') || isDigitCode(text.charCodeAt(at));
  if (numeral(start - 1) || numeral(end) || !besideHan(text, start, end) || text[end] === '后') return undefined;
  return isFigure(text, start, end) ? 'figure' : 'likely';
};

const box: Judge = (text, start, end) => (besideHan(text, start, end) ? 'likely' : undefined);

const line =
  (markdown: boolean): Judge =>
  (text, start, end) => {
    if (alphanumeric(text, start - 1) && alphanumeric(text, end)) return undefined;
    if (markdown && end - start <= 3 && isEmphasis(text, start, end)) return undefined;
    return isFigure(text, start, end) ? 'figure' : 'likely';
  };

function judges(markdown: boolean): Readonly<Record<string, Judge>> {
  const [s, l] = [star(markdown), line(markdown)];
  return {
    ...{ '*': s, '＊': s, '×': cross, '✕': cross, '╳': cross, X: letter, x: letter, 某: some },
    ...{ '○': circle, 〇: circle, '◯': circle, '□': box, '■': box, '△': box, _: l, '＿': l },
  };
}

function finder(markdown: boolean): (paragraph: Paragraph) => readonly Mask[] {
  const judgeOf = judges(markdown);
  return derive(({ text, hasHan }: Paragraph) => {
    if (!hasHan || !QUICK.test(text)) return [];
    const masks: Mask[] = [];
    for (const match of matchesOf(text, MARKS)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const kind = judgeOf[match[0][0]!]?.(text, start, end);
      if (kind && !isPattern(text, start)) masks.push({ start, end, kind });
    }
    return masks;
  });
}

const finders = { plain: finder(false), markdown: finder(true) };

/** The marks of a paragraph that stand for a name or a figure, relative to it. */
export const masksOf = (paragraph: Paragraph, format: 'plain' | 'markdown'): readonly Mask[] =>
  finders[format](paragraph);
