import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { parseNumeral } from '../../../server/src/draft/numeral';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';
import { createTermMatcher } from '../terms';
import { saidOf, sentenceBefore, type YearSubject, yearSubject } from '../years';

type Anniversary = Packs['anniversaries'][number];

const COUNT = /^[”"]?(?:祖国|战略|实施)?([0-9０-９]{1,3}|[一二三四五六七八九十百零〇]{1,6})周年/;
/** 今年是…, 2024年迎来…: the sentence says the anniversary of the year. */
const TIED = /是|正值|恰逢|适逢|正逢|欣逢|迎来|喜迎/;
const TIE_REACH = 36;
const NOW = /(?:正值|恰逢|适逢|正逢|欣逢|值此|喜迎|即将迎来|迎来|迎接)[^，。；]{0,12}$/;
const COMING = /将|迎接|迎来|喜迎|献礼|筹备|谋划|准备|届时|未来|明年|后年|来年|到|今后|以优异成绩/;
/** A place before the event's name that makes it another event: 市政协成立, 区委党成立. */
const OTHER = /[省市区县州盟旗乡镇团院校企联台协会部]$/;

/** 人民党成立, 社会主义共和国成立: the party or the republic of another country; 致公党成立: another party. */
const OTHER_PARTY = /[产民主动由命公]党$|[义民主]共$/;
/** 致公党建党. */
const PARTY_BEFORE = /(?:[^产]|[^共]产|[^国]共产)党$/;
/** 越南建国: the sentence speaks of another country. */
const COUNTRY =
  /朝鲜|越南|老挝|古巴|蒙古|日本|印度|印尼|巴西|俄罗斯|加拿大|澳大利亚|马来西亚|柬埔寨|埃及|土耳其|伊朗|伊拉克|新加坡|菲律宾|文莱|缅甸|尼泊尔|孟加拉|斯里兰卡|不丹|马尔代夫|以色列|沙特|阿联酋|卡塔尔|科威特|阿曼|叙利亚|约旦|黎巴嫩|南非|尼日利亚|肯尼亚|坦桑尼亚|埃塞俄比亚|阿尔及利亚|摩洛哥|突尼斯|苏丹|加纳|刚果|安哥拉|津巴布韦|赞比亚|莫桑比克|塞内加尔|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|希腊|波兰|捷克|匈牙利|罗马尼亚|塞尔维亚|保加利亚|乌克兰|白俄|墨西哥|阿根廷|智利|秘鲁|哥伦比亚|委内瑞拉|新西兰|斐济|[美英法德泰韩邻贵该两]国|斯坦/;
/** 决定举办…诞辰160周年纪念活动, in the year before. */
const PLANNED = /举办|决定|方案|通知/;
/** 参与…70周年纪念活动: what is held then is spoken of in the year before. */
const EVENT = /^[”"]?(?:的)?(?:系列)?(?:纪念|庆祝|庆典|座谈)/;
const INTENDED = /要|应|将|愿|共庆|商定|同意|积极参与/;
/** 十年来经历了三件大事：一是迎来… */
const TOLD = /大事|年来|以来/;

/** The n-th anniversary of an event said of another year than the n-th. */
export default paragraphRule(({ vocabulary: { anniversaries } }) => {
  const matcher = createTermMatcher(
    anniversaries.flatMap((entry) => entry.terms.map((text) => ({ text, value: entry }))),
  );
  return function* (paragraph, { date }) {
    const { text } = paragraph;
    if (!text.includes('周年')) return;
    for (const { start, end, value: entry } of matcher(paragraph)) {
      const count = COUNT.exec(text.slice(end, end + 16));
      if (isOfOthers(text, start)) continue;
      if (!count || OTHER.test(text.slice(Math.max(0, start - 1), start))) continue;
      const span = { start, end: end + count[0].length };
      const year = Number(entry.base.slice(0, 4)) + Number(parseNumeral(count[1]!.normalize('NFKC')));
      const before = sentenceBefore(text, start);
      if (date && year === yearOf(date) + 1 && EVENT.test(text.slice(span.end, span.end + 8)) && INTENDED.test(before))
        continue;
      const problem = judge(entry, year, before, date);
      if (problem) yield { span, ...problem };
      else yield* wrongVerb(entry, text, start);
    }
  };
}, '周');

function isOfOthers(text: string, start: number): boolean {
  if (OTHER_PARTY.test(text.slice(Math.max(0, start - 1), start + 1))) return true;
  if (text.startsWith('建党', start)) return PARTY_BEFORE.test(text.slice(Math.max(0, start - 4), start));
  return text.startsWith('建国', start) && COUNTRY.test(sentenceBefore(text, start));
}

function judge(
  entry: Anniversary,
  year: number,
  before: string,
  date: DateRange | undefined,
): Omit<Problem, 'span'> | undefined {
  const subject = yearSubject(before, date);
  const base = Number(entry.base.slice(0, 4));
  if (subject && TIED.test(subject.link.slice(-TIE_REACH)))
    return subject.year === year ? undefined : wrongYear(subject, base, year);
  if (!date || subject?.year === year) return undefined;
  const now = yearOf(date);
  if (year === now + 1 && PLANNED.test(before)) return undefined;
  if (year > now) return COMING.test(before) || subject ? undefined : { message: 'early', args: { year, base } };
  if (year < Number(date.start.slice(0, 4)) && !subject && NOW.test(before) && !TOLD.test(before))
    return wrongYear({ year: now, words: '', link: '' }, base, year);
  return undefined;
}

const wrongYear = (subject: YearSubject, base: number, year: number): Omit<Problem, 'span'> => ({
  args: { statement: saidOf(subject), said: subject.year, base, year, right: subject.year - base },
});

/** Wars and the dead are not celebrated. */
function* wrongVerb(entry: Anniversary, text: string, start: number): Iterable<Problem> {
  if (entry.verb === '纪念' && text.startsWith('庆祝', start - 2))
    yield { span: { start: start - 2, end: start }, message: 'verb', fix: '纪念' };
}
