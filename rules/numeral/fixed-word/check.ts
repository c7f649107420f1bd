import { asHan } from '../numerals';
import { ARABIC, type Pattern, patternRule } from '../patterns';

const inHan = ([text]: RegExpExecArray): string =>
  text.replace(/2(?=个|岸)|[0-9]/g, (digit) => (digit === '2' && !text.startsWith('第') ? '两' : asHan(digit)));
/** Short names that official texts write in Han only. */
const SET = [
  '2个(?:维护|确立|毫不动摇|一百年|先行区|结合)',
  '[四4]个(?:意识|自信|全面)',
  '[三3]个(?:务必|代表|有利于)',
  '5位一体',
  '1国[两二2]制',
  '一国2制',
  '3农(?=工作|问题|[”，。、])',
  '1带[一1]路',
  '一带1路',
  '2山(?=理论|理念|银行|转化)',
  '3严[三3]实',
  '2学[一1]做',
  '3会[一1]课',
  '2岸(?=关系|同胞|一家亲|融合|交流)',
  '4下基层',
  '8项规定',
  '3公(?=经费)',
  '第1书记',
  '第1个百年',
  '第2个百年',
  '第1动力',
  '第1要务',
  '第1资源',
].join('|');

const patterns: readonly Pattern[] = [
  { find: new RegExp(`(?:${SET})`, 'g'), notAfter: /[0-9.]$/, fix: (match) => /[0-9]/.test(match[0]) && inHan(match) },
  // “14五”规划, “14.5”时期, 145规划
  {
    find: /(?<![0-9.])(1[0-9])(?:五(?=[”]?(?:规划|时期|期间|开局|收官|以来|末|初|发展))|[.·]?5(?=”?(?:规划(?!面积|用地)|时期|期间|开局|收官))|五(?=”))/g,
    message: 'plan',
    fix: ([, number]) => `${asHan(number!)}五`,
  },
  {
    find: /十([2-6])五(?=”)(?<=“十[2-6]五)/g,
    needs: ['“十'],
    message: 'plan',
    fix: ([, digit]) => `十${asHan(digit!)}五`,
  },
];

export default patternRule(patterns, ARABIC);
