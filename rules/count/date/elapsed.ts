import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { matchesOf } from '../../../server/src/draft/matches';
import { spanOf } from '../../../server/src/draft/span';
import type { Problem } from '../../../server/src/engine/rule';
import { read } from './days';

/** What a text must have for the tests that follow it. */
const LONG = /[0-9]年?[）)]?(?:的|这|，|,)?[0-9一二两三四五六七八九十]{1,3}年/;
const NOW = /今年|至今|迄今|如今|走过|历经/;
const SINCE =
  /[0-9]年[^0-9。；，]{0,12}(?:成立|创办|创建|建立|诞生|建校|建院|建厂|开馆|始建|创刊)|(?:成立|创办|创建|建立|诞生|始建|创刊)于[0-9]/;
const YEARS_LONG =
  /((?:19|20)[0-9]{2})年?(?:—|－|-|~|～|至|到)((?:19|20)[0-9]{2})年?[）)]?(?:的|这|，|,)?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})年(?!代|级|期|计划|行动|规划|[底初末])/g;
const AGE =
  /((?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:出生|生)[^。；]{0,30}?(?:现年|今年)([0-9]{1,3})岁/g;
const BEGUN = '成立|创办|创建|建立|诞生|建校|建院|建厂|开馆|始建|创刊';
const YEARS_SINCE =
  '[^0-9。；]{0,16}?(?:今年|至今|迄今|如今|走过|历经)[^0-9。；前第几数近约]{0,12}?([0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一?百[一二三四五六七八九零十]{1,4})(?:个?春秋|周年|年(?!代|来|前|后|内))';
const FOUNDED = new RegExp(
  `((?:18|19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[^0-9。；，]{0,12}(?:${BEGUN})${YEARS_SINCE}`,
  'g',
);
const FOUNDED_IN = new RegExp(
  `(?:${BEGUN})于((?:18|19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?${YEARS_SINCE}`,
  'g',
);

/** Years that do not add up: of a period, of an age, since a founding. */
export function* elapsed(text: string, date: DateRange | undefined): Iterable<Problem> {
  if (LONG.test(text)) yield* periods(text);
  if (!date) return;
  if (text.includes('岁')) yield* ages(text, date);
  if (NOW.test(text) && SINCE.test(text)) yield* founded(text, date);
}

function* periods(text: string): Iterable<Problem> {
  for (const match of matchesOf(text, YEARS_LONG)) {
    const [all, from, to, written] = match;
    const years = read(written);
    const difference = Number(to) - Number(from);
    if (years === undefined || years === difference || years === difference + 1) continue;
    yield {
      span: { start: match.index, end: match.index + all.length },
      message: 'period',
      args: { from: from!, to: to!, right: difference + 1 },
    };
  }
}

/** A century is spoken of for so many years more. */
const ROUND = 15;

/** The birthday or the founding day may be to come, and an age may be counted the traditional way. */
const fits = (stated: number, years: number): boolean => Math.abs(stated - years) <= 1;

function* ages(text: string, date: DateRange): Iterable<Problem> {
  for (const match of matchesOf(text, AGE)) {
    const age = yearOf(date) - Number(match[1]);
    if (!fits(Number(match[2]), age)) yield yearsProblem(match, 'age', age, yearOf(date));
  }
}

function* founded(text: string, date: DateRange): Iterable<Problem> {
  for (const pattern of [FOUNDED, FOUNDED_IN])
    for (const match of matchesOf(text, pattern)) {
      const years = yearOf(date) - Number(match[1]);
      const stated = read(match[2]);
      // 走过100年光辉历程 is said for years after.
      if (stated === 100 && years > stated && years < stated + ROUND) continue;
      if (stated !== undefined && !fits(stated, years)) yield yearsProblem(match, 'founded', years, yearOf(date));
    }
}

const yearsProblem = (match: RegExpExecArray, message: string, right: number, now: number): Problem => ({
  span: spanOf(match),
  message,
  args: { year: match[1]!, now, right },
});
