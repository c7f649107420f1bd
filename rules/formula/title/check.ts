import { matchesOf } from '../../../server/src/draft/matches';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { isTitle } from '../phrases';

interface Title {
  /** Without its brackets. */
  readonly text: string;
  readonly letters: string;
}

const BRACKETED = /《([^《》〈〉\n]{6,60})》/g;
const MARKS = /[、，,\s“”"]/g;
/** A title may be cited without the name of who issued it. */
const ISSUER = /^中共中央(?=关于)/;
/** Longer ones are other titles, or short names made on purpose. */
const MOST = 4;
/** Numbers tell one document from another; what is added in brackets names a version. */
const TELLING = /(?!一步)[一二三四五六七八九十〇○零百\d（）()]/;
const PARTICLES = /^[的和与]?$/;
/** What kind of paper it is, told by the last word of a title. */
const KIND = /(?:决定|决议|建议|意见|纲要|规定|通知|条例|方案|办法)$/;
/** 十九届六中全会审议通过的 before a title; the source of a title says which plenum adopted it. */
const ADOPTED_BY = /((?:十[六七八九]|二十)届[一二三四五六七]中全会)[^，。；《》]{0,6}(?:通过|作出|制定)[了的]?$/;
const ADOPTED = /^党的(.{2,3}届.中全会)/;
const REACH = 24;

/** Titles of central documents that are right but for a word or the marks. */
export default paragraphRule(
  ({ vocabulary }) => {
    const known = vocabulary.formulae.filter(isTitle);
    const titles = known.flatMap(({ form, variants }) =>
      [form, ...variants].map((title) => titleOf(title.slice(1, -1))),
    );
    const sourceOf = (cited: string) =>
      known.find(({ form, variants }) => [form, ...variants].includes(`《${cited}》`))?.source;
    const right = new Set(titles.flatMap(({ text }) => [text, text.replace(ISSUER, '')]));
    return function* ({ text }): Iterable<Problem> {
      for (const match of matchesOf(text, BRACKETED)) {
        const cited = match[1]!;
        const plenum = ADOPTED_BY.exec(text.slice(Math.max(0, match.index - REACH), match.index));
        if (plenum && right.has(cited)) {
          const adopted = ADOPTED.exec(sourceOf(cited) ?? sourceOf(`中共中央${cited}`) ?? '')?.[1];
          const start = match.index - plenum[0].length;
          if (adopted && adopted !== plenum[1])
            yield { span: { start, end: start + plenum[1]!.length }, message: 'plenum', args: { cited, adopted } };
        }
        // A line break or a space stands for a mark in headings.
        if (right.has(cited) || /\s/.test(cited)) continue;
        for (const title of titles) {
          const message = differenceOf(titleOf(cited), title);
          if (message === undefined) continue;
          const start = match.index + 1;
          const fix = ISSUER.test(cited) || !ISSUER.test(title.text) ? title.text : title.text.replace(ISSUER, '');
          const args = { title: `《${fix}》` };
          yield { span: { start, end: start + cited.length }, message, args, fix };
          break;
        }
      }
    };
  },
  ['中共', '中国', '关于'],
  '《',
);

const titleOf = (text: string): Title => ({ text, letters: text.replace(MARKS, '').replace(ISSUER, '') });

/** How a cited title departs from one that is known: in its marks, or in one stretch of a few characters. */
function differenceOf({ letters: cited }: Title, { letters }: Title): 'marks' | 'particle' | 'default' | undefined {
  if (cited === letters) return 'marks';
  if (Math.abs(cited.length - letters.length) > MOST) return undefined;
  let start = 0;
  while (start < letters.length && cited[start] === letters[start]) start++;
  let back = 0;
  const most = Math.min(cited.length, letters.length) - start;
  while (back < most && cited.at(-1 - back) === letters.at(-1 - back)) back++;
  const missing = letters.slice(start, letters.length - back);
  const extra = cited.slice(start, cited.length - back);
  if (isOtherKind(missing, extra) && start > MOST) return 'default';
  // What stands before or after the whole title belongs to another one.
  if (start === 0 || back < 2) return undefined;
  // 关于制定某省国民经济和社会发展第十五个五年规划的建议: that of a place.
  if (missing === '' && /[省市区县州盟旗]$/.test(extra)) return undefined;
  const sorted = (text: string) => [...text].sort().join('');
  if (sorted(missing) === sorted(extra)) return 'default';
  if (missing.length > MOST || extra.length > MOST || TELLING.test(missing + extra)) return undefined;
  if (PARTICLES.test(missing) && PARTICLES.test(extra)) return 'particle';
  // Other words in its place are another title; one other character is a slip.
  return missing === '' || extra === '' || missing.length + extra.length === 2 ? 'default' : undefined;
}

/** 建议 at its end for 意见: the place of a whole word. */
const isOtherKind = (missing: string, extra: string): boolean =>
  missing.length === 2 && extra.length === 2 && KIND.test(missing) && KIND.test(extra);
