import { type Pattern, patternRule } from '../patterns';

const DIGIT = '[一二三四五六七八九〇零0０○◯OＯoｏ]';
/** The zero of a year as typed, whatever stands for it. */
const ZERO = /[零0０○◯OＯoｏ]/g;
const rightYear = ([year]: RegExpExecArray): string => year.replace(ZERO, '〇');

/** A year with 零: only where 年 follows, since 二零二五 may be a room or a code. */
const spelt =
  /(?<![一二三四五六七八九〇零十百])(?=[〇一二三四五六七八九]{0,3}零)(?:一[八九]|二[〇零])[〇零一二三四五六七八九]{2}(?=年)/gu;
const mixed = (zeros: string, follow: string): RegExp =>
  new RegExp(
    `(?<![一二三四五六七八九〇零十百])(?=${DIGIT}{0,3}[${zeros}])(?:一九|二${DIGIT})${DIGIT}{2}${follow}`,
    'gu',
  );

const patterns: readonly Pattern[] = [
  { find: spelt, needs: ['零'], fix: rightYear },
  {
    find: mixed('0０OＯoｏ', '(?![0-9０-９A-Za-zＡ-Ｚａ-ｚ])'),
    needs: [...'0０OＯoｏ'],
    message: 'shape',
    fix: rightYear,
  },
  { find: mixed('○◯', ''), needs: ['○', '◯'], message: 'circle', fix: rightYear },
  {
    find: /[一二三四五六七八九][百千万][〇○](?=[一二三四五六七八九])/gu,
    needs: ['〇', '○'],
    message: 'quantity',
    fix: ([text]) => `${text.slice(0, -1)}零`,
  },
];

export default patternRule(patterns);
