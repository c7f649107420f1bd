import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { asHan } from '../numerals';
import { doubleMarks } from './double';

const DIGITS = '一二三四五六七八九';
/** What is counted after an approximation; 级, 号, 期, 批, 产业, 季度 … tell items apart instead (二、三产业). */
const COUNTED =
  '(?:十|百|千|万|亿|个(?!一)|名|位|人|天|年(?!级)|次(?!会议|全会|全体|党代会|中央)|倍|成|家|户|件|项|里|公里|米|元|块|岁|小时|分钟|周(?!年)|步|遍|趟|分钟)';
/** 三、四个月, 十五、六岁, 二、三十; also 三、五天. */
const PAUSED = new RegExp(`(?<=[\\p{Script=Han}，])([${DIGITS}])、([${DIGITS}])(?=${COUNTED})`, 'gu');
const PAUSED_ARABIC =
  /(?<=[\p{Script=Han}，])([1-9])、([1-9])(?=(?:个(?!百分点)|名|位|人|天|年(?!级)|次(?!会议|全会)|倍|家|户|件|项|小时|分钟|岁))/gu;
/** 第三、四次, 一、二、三, 届二、三次 and 分别为3、4个 tell items apart. */
const APART =
  /(?:第[十百千一二三四五六七八九]{0,3}|届|[、—～]|分别[^，。；]{0,10}|各[^，。；]{0,6}|[0-9]、[0-9]{0,3})$/u;
const FEW =
  /(?<![0-9.])([1-9]00)几十|(?<![0-9.．A-Za-z])([1-9]0{1,3})几(?=[十百千万亿个名位人年天次家户件项里公元岁条种场篇届])|几(10{1,4})(?=[万亿个名位人年天次家户件项里公元岁条种场篇])/gu;

export default paragraphRule(
  () =>
    function* ({ text }): Iterable<Problem> {
      if (text.includes('、')) yield* paused(text);
      if (text.includes('几')) yield* few(text);
      yield* doubleMarks(text);
    },
);

function* paused(text: string): Iterable<Problem> {
  for (const pattern of [PAUSED, PAUSED_ARABIC]) {
    for (const match of text.matchAll(pattern)) {
      const [first, second] = [asHan(match[1]!), asHan(match[2]!)];
      const step = DIGITS.indexOf(second) - DIGITS.indexOf(first);
      if (step !== 1 && !(first === '三' && second === '五')) continue;
      if (APART.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
      yield { span: { start: match.index, end: match.index + match[0].length }, fix: first + second };
    }
  }
}

function* few(text: string): Iterable<Problem> {
  for (const match of text.matchAll(FEW)) {
    const [all, hundreds, tens, tenfold] = match;
    const fix = hundreds
      ? `${asHan(hundreds)}几十`
      : tens
        ? `${asHan(tens)}几`
        : `几${asHan(tenfold!).replace(/^一/u, '')}`;
    yield { span: { start: match.index, end: match.index + all.length }, message: 'few', fix };
  }
}
