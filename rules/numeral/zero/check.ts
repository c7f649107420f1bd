import { type Pattern, patternRule } from '../patterns';

const DIGITS = '一二三四五六七八九〇零0０○◯OＯoｏ';
const DIGIT = `[${DIGITS}]`;
/** The zero of a year as typed, whatever stands for it. */
const ZERO = /[零0０○◯OＯoｏ]/g;
const rightYear = ([year]: RegExpExecArray): string => year.replace(ZERO, '〇');
/** The digits before belong to a longer number. */
const PART = /[一二三四五六七八九〇零十百]$/;

/** A year with 零: only where 年 follows, since 二零二五 may be a room or a code. */
const SPELT = /(?:一[八九]|二[〇零])[〇零一二三四五六七八九]{2}(?=年)/g;
const SHAPED = new RegExp(`(?:一九|二${DIGIT})${DIGIT}{2}(?![0-9０-９A-Za-zＡ-Ｚａ-ｚ])`, 'g');
/** What SHAPED begins with. */
const HEADS = ['一九', ...[...DIGITS].map((digit) => `二${digit}`)];
const right =
  (wrong: RegExp) =>
  (match: RegExpExecArray): string | false =>
    wrong.test(match[0]) && rightYear(match);

const patterns: readonly Pattern[] = [
  { find: SPELT, needs: ['零'], notAfter: PART, fix: right(/零/) },
  { find: SHAPED, needs: HEADS, notAfter: PART, message: 'shape', fix: right(/[0０OＯoｏ]/) },
  {
    find: SHAPED,
    needs: ['○', '◯'],
    notAfter: PART,
    message: 'circle',
    fix: (match) => !/[0０OＯoｏ]/.test(match[0]) && right(/[○◯]/)(match),
  },
  {
    find: /[一二三四五六七八九][百千万][〇○](?=[一二三四五六七八九])/g,
    needs: ['〇', '○'],
    message: 'quantity',
    fix: ([text]) => `${text.slice(0, -1)}零`,
  },
];

export default patternRule(patterns, '零〇○◯0０OＯoｏ');
