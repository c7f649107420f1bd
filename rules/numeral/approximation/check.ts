import { paragraphRule } from '../../../server/src/engine/rule';
import { asHan } from '../numerals';
import { ARABIC, type Pattern, patternFinder } from '../patterns';
import { doubleMarks } from './double';

const DIGITS = '一二三四五六七八九';
/** What is counted after an approximation; 级, 号, 期, 批, 产业, 季度 … tell items apart instead (二、三产业). */
const COUNTED =
  '(?:[百千万亿]|十(?!年代)|个(?!一)|名|位|人|天|年(?!级)|次(?!会议|全会|全体|党代会|中央)|倍|成|家|户|件|项|里|公里|米|元|块|岁|小时|分钟|周(?!年)|步|遍|趟)';
/** A Han character or a comma stands before: not the number of a heading. */
const AFTER = /[\u4e00-\u9fff，]$/;
/** 第三、四次, 一、二、三, 届二、三次 and 分别为3、4个 tell items apart. */
const APART =
  /(?:第[十百千一二三四五六七八九]{0,3}|届|[、—～]|分别[^，。；]{0,10}|各[^，。；]{0,6}|[0-9]、[0-9]{0,3})$/;

/** 三、四 → 三四; also 三、五. */
function joined([, one, other]: RegExpExecArray): string | false {
  const [first, second] = [asHan(one!), other === '两' ? other : asHan(other!)];
  if (second === '两') return first === '一' && '一两';
  const step = DIGITS.indexOf(second) - DIGITS.indexOf(first);
  return (step === 1 || (first === '三' && second === '五')) && first + second;
}

const patterns: readonly Pattern[] = [
  // 三、四个月, 十五、六岁, 二、三十
  {
    find: new RegExp(`([${DIGITS}])、([两${DIGITS}])(?=${COUNTED})`, 'g'),
    needs: [...DIGITS].map((digit) => `${digit}、`),
    after: AFTER,
    notAfter: APART,
    fix: joined,
  },
  // 3、4个月
  {
    find: /([1-9])、([1-9])(?=个(?!百分点)|名|位|人|天|年(?!级)|次(?!会议|全会)|倍|家|户|件|项|小时|分钟|岁)/g,
    needs: [...ARABIC].map((digit) => `${digit}、`),
    after: AFTER,
    notAfter: APART,
    fix: joined,
  },
  // 100几十, 20几, 几10
  {
    find: /([1-9]00)几十|([1-9]0{1,3})几(?=[十百千万亿个名位人年天次家户件项里公元岁条种场篇届])|几(10{1,4})(?=[万亿个名位人年天次家户件项里公元岁条种场篇])/g,
    needs: ['几'],
    notAfter: /[0-9.．A-Za-z]$/,
    message: 'few',
    fix: ([, hundreds, tens, tenfold]) =>
      hundreds ? `${asHan(hundreds)}几十` : tens ? `${asHan(tens)}几` : `几${asHan(tenfold!).replace(/^一/, '')}`,
  },
  // 412余篇: who knows the last digit has counted.
  {
    find: /([0-9]{1,6}[1-9])余(?=[个名位人件篇条项家户次起场份台辆])/g,
    needs: ['余'],
    notAfter: /[0-9.．,，:：/A-Za-z-]$/,
    message: 'exact',
    fix: ([, digits]) => digits,
  },
];

export default paragraphRule(() => {
  const find = patternFinder(patterns);
  return (paragraph) => {
    const found = find(paragraph);
    const doubled = doubleMarks(paragraph);
    return doubled.length === 0 ? found : [...found, ...doubled];
  };
});
