import { parseNumeral } from '../../../server/src/draft/numeral';
import { UNIT } from '../numerals';
import { ARABIC, type Pattern, patternRule } from '../patterns';

const SIZES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Nothing of a longer number or of a year before (2025百强). */
const ALONE = '(?<![0-9０-９.．A-Za-z第/万亿]|[0-9][,，—－～~-])';
const COUNTED = `(?=${UNIT})`;
/** 千瓦, 千米, 百姓 … are words of their own. */
const WORD = /^(?:瓦|米|克|伏|卡|赫|帕|字节|比特|焦|牛|安|人计划|百分点|分)/;

const tells = (text: string): boolean => /[0-9][十百千]/.test(text);

const patterns: readonly Pattern[] = [
  // 3千人, 5百户, 2十个
  {
    find: new RegExp(
      `${ALONE}([1-9][0-9]?)([十百千])(?:零?([1-9])|([1-9])十([1-9])?)?(?![0-9十百千万亿])${COUNTED}`,
      'g',
    ),
    needs: tells,
    notBefore: WORD,
    fix: ([text, head, size, ones, tens, rest]) => {
      if (ones && size !== '十' && !text.includes('零')) return undefined;
      return String(Number(head) * SIZES[size!]! + Number(ones ?? 0) + Number(tens ?? 0) * 10 + Number(rest ?? 0));
    },
  },
  // 9千亿, 3千万, 3千多
  {
    find: new RegExp(`${ALONE}([1-9][0-9]?)([十百千])(?=[余多]?[万亿]|[余多]${UNIT})`, 'g'),
    needs: tells,
    message: 'large',
    fix: ([, head, size]) => String(Number(head) * SIZES[size!]!),
  },
  {
    find: /(?<![0-9.])([0-9]{1,12})[万亿]([1-9])千(?![瓦米克伏卡赫帕])/g,
    needs: ['千'],
    message: 'large',
    fix: compound,
  },
  {
    find: /(?<![0-9.])([0-9]{1,12})\.([0-9]{1,12})千(?=[万亿])/g,
    needs: ['千'],
    message: 'large',
    fix: ([, whole, part]) => String(Math.round(Number(`${whole}.${part}`) * 1e6) / 1000),
  },
  // 二十5个, 三百20户
  {
    find: new RegExp(
      `(?<![0-9第“])([一二三四五六七八九]?[十百千])(?:零)?([1-9][0-9]?)(?![0-9.])(?=[余多]?${UNIT})`,
      'g',
    ),
    needs: (text) => /[十百千]零?[1-9]/.test(text),
    fix: ([, han, digits]) => mixedTail(han!, digits!),
  },
  // 二百八十六点三万
  {
    find: /([一二三四五六七八九]?[十百千][零一二三四五六七八九十百千]{0,6})点([零一二三四五六七八九]{1,3})(?=[万亿])/g,
    needs: ['点'],
    message: 'spelled',
    fix: ([, whole, part]) => {
      const digits = [...part!].map((digit) => parseNumeral(digit));
      return `${parseNumeral(whole!)}.${digits.join('')}`;
    },
  },
  {
    find: /百分之([0-9]{1,12}(?:\.[0-9]{1,6})?)(?![0-9万亿十百千])/g,
    needs: ['百分之'],
    message: 'percent',
    fix: ([, number]) => `${number}%`,
  },
];

/** 1万6千 → 1.6万 */
function compound({ 0: text, 1: whole, 2: part, index, input }: RegExpExecArray): string | undefined {
  // 1亿3千多万: the 万 that closes the number belongs to its second part, and 1亿3千 may be either.
  if (text.includes('亿') || /^[多余]?[百十]?万/.test(input.slice(index + text.length, index + text.length + 3)))
    return undefined;
  return `${whole}.${part}万`;
}

function mixedTail(han: string, digits: string): string | false {
  const head = parseNumeral(han) ?? 0;
  return Number(digits) < head ? String(head + Number(digits)) : false;
}

export default patternRule(patterns, `${ARABIC}点`, '十百千分');
