import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { derive } from '../../../server/src/draft/derived';
import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { parseNumeral } from '../../../server/src/draft/numeral';
import { shift } from '../../../server/src/draft/span';
import type { Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';
import { createTermMatcher } from '../../terms';
import { framesOf } from '../frames';
import { readUse, tenseOf } from '../tense';
import { saidOf, sentenceBefore, type YearSubject, yearSubject } from '../years';
import { COUNTED, COUNTED_DAYS } from './days';

type Anniversary = Packs['anniversaries'][number];

const COUNT = /^[”"]?(?:祖国|战略|实施)?([0-9０-９]{1,3}|[一二三四五六七八九十百零〇]{1,6})周年/;
/** 今年是…, 2024年迎来…: the sentence says the anniversary of the year. */
const TIED = /是|正值|恰逢|适逢|正逢|欣逢|迎来|喜迎/;
const TIE_REACH = 36;
const NOW = /(?:正值|恰逢|适逢|正逢|欣逢|值此|喜迎|即将迎来|迎来|迎接)[^，。；]{0,12}$/;
const COMING = /将|力争|确保|争取|迎接|迎来|喜迎|献礼|筹备|谋划|准备|届时|未来|明年|后年|来年|到|今后|以优异成绩/;
/** A day that is kept now: 在第四十个教师节来临之际, 庆祝第四十个教师节, 今天是第四十个教师节. */
const KEPT = /(?:今天|明天|后天|正值|恰逢|适逢|正逢|欣逢|值此|喜迎|迎来|迎接|庆祝|我们的?|在)(?:是|了|全国)?$/;
/** 第四十个教师节即将到来 */
const NEARING = /^[”"]?(?:即将|来临|到来|将至|就要)/;
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
/** 以建党一百周年为契机, 成立一百周年必将…: said in the year before of what comes. */
const AHEAD = /周年[”"]?(?:为契机|[，、]?(?:必将|将[是会成在迎]|即将|就要))/;
/** 参与…70周年纪念活动: what is held then is spoken of in the year before. */
const EVENT = /^[”"]?(?:的)?(?:系列)?(?:纪念|庆祝|庆典|座谈)/;
const INTENDED = /要|应|将|愿|共庆|商定|同意|积极参与/;
/** 十年来经历了三件大事：一是迎来… */
const TOLD = /大事|年来|以来/;

/** 庆祝中国共产党成立103周年，…: a celebration that goes on, not one that is cited (庆祝大会上的讲话). */
const CELEBRATED = /(?:庆祝|纪念)(?:伟大的)?$/;
/** 以优异成绩向新中国成立七十周年献礼 */
const GIFT_TO = /向(?:伟大的)?[“"]?$/;
const GIFT = /^[”"]?献礼/;
/** The count ends what is celebrated, or the occasion follows: 之际, 座谈会. */
const OCCASION = /^(?:[，。；！、]|之际|的?(?:重要|喜庆|光荣)?(?:时刻|日子|节日))/;
/** 为庆祝…, 我们隆重集会: the draft's own occasion. */
const TOGETHER = /今天|此时此刻|欢聚|相聚|集会|齐聚|聚集|我们在这里/;
const BYGONE = /刚刚|曾|当年|当时|去年|上年|前年|以来|先后|会上|讲话|年来|期间|以后|之后/;

interface Place {
  readonly paragraph: Paragraph;
  readonly date: DateRange | undefined;
  /** Whether what is said at a place of the paragraph looks back. */
  readonly isPast: (start: number, end: number) => boolean;
}

const mayCount = mayHold([['周年']]);
const mayCountDays = mayHold(['第', '个届', '节日']);

/** The n-th anniversary of an event said of another year than the n-th. */
export default draftRule(({ vocabulary: { anniversaries } }) => {
  const matcher = derive(
    createTermMatcher(anniversaries.flatMap((entry) => entry.terms.map((text) => ({ text, value: entry })))),
  );
  return function* (draft, { date }) {
    for (const [index, { paragraph, start, skipped }] of draft.lines.entries()) {
      if (skipped || !(mayCount(paragraph.grams) || mayCountDays(paragraph.grams))) continue;
      const isPast = (from: number, to: number): boolean =>
        !date || tenseOf(paragraph, from, readUse(paragraph, from, to), date, framesOf(draft, date)[index]) === 'past';
      const place = { paragraph, date, isPast };
      for (const problem of [...anniversariesIn(place, matcher), ...daysIn(place)])
        yield { ...problem, span: shift(problem.span, start) };
    }
  };
});

function* anniversariesIn(place: Place, matcher: ReturnType<typeof createTermMatcher<Anniversary>>): Iterable<Problem> {
  const { paragraph, date } = place;
  const { text } = paragraph;
  if (!text.includes('周年')) return;
  for (const { start, end, value: entry } of matcher(paragraph)) {
    const count = COUNT.exec(text.slice(end, end + 16));
    if (isOfOthers(text, start)) continue;
    if (!count || OTHER.test(text.slice(Math.max(0, start - 1), start))) continue;
    const span = { start, end: end + count[0].length };
    const base = Number(entry.base.slice(0, 4));
    const year = base + Number(parseNumeral(count[1]!.normalize('NFKC')));
    const before = sentenceBefore(text, start);
    if (date && year === yearOf(date) + 1 && EVENT.test(text.slice(span.end, span.end + 8)) && INTENDED.test(before))
      continue;
    const problem =
      judge(entry, year, before, date, text.slice(end, end + 24)) ?? celebrated(place, span, before, base, year);
    if (problem) yield { span, ...problem };
    else yield* wrongVerb(entry, text, start);
  }
}

/** 庆祝…103周年 in a draft of another year. */
function celebrated(
  { paragraph: { text }, date, isPast }: Place,
  { start, end }: Problem['span'],
  before: string,
  base: number,
  year: number,
): Omit<Problem, 'span'> | undefined {
  if (!date || year >= Number(date.start.slice(0, 4)) || yearSubject(before, date)) return undefined;
  const after = text.slice(end, end + 8);
  if (!(CELEBRATED.test(before) && OCCASION.test(after)) && !(GIFT_TO.test(before) && GIFT.test(after)))
    return undefined;
  const rest = text.slice(end, end + 60).split('。')[0]!;
  if (BYGONE.test(before) || BYGONE.test(rest) || isPast(start, end)) return undefined;
  const now = yearOf(date);
  // In spring, the celebrations of last year are still told of.
  if (!TOGETHER.test(before + rest) && year === now - 1 && date.start.slice(5, 7) < '04') return undefined;
  return {
    ...(TOGETHER.test(before + rest) ? {} : { message: 'celebrated' }),
    args: { statement: `稿件日期为${now}年`, said: now, base, year, right: now - base },
  };
}

/** 第三十九个教师节 in the year of the fortieth. */
function* daysIn({ paragraph: { text }, date, isPast }: Place): Iterable<Problem> {
  for (const { index: start, 0: found, 1: count, 2: day } of matchesOf(text, COUNTED)) {
    const end = start + found.length;
    const first = COUNTED_DAYS[day!]!;
    const year = first + Number(parseNumeral(count!)) - 1;
    const before = sentenceBefore(text, start);
    const subject = yearSubject(before, date);
    const span = { start, end };
    const args = (said: number, statement: string) => ({ statement, said, year, right: said - first + 1 });
    if (subject && TIED.test(subject.link.slice(-TIE_REACH))) {
      if (subject.year !== year) yield { span, message: 'day', args: args(subject.year, saidOf(subject)) };
      continue;
    }
    if (!date || subject) continue;
    const now = yearOf(date);
    const rest = text.slice(end, end + 60).split('。')[0]!;
    const isCited =
      BYGONE.test(before) || BYGONE.test(rest) || (!/[今明后]天是?$|迎来了$/.test(before) && isPast(start, end));
    const isFuture = year > now && !COMING.test(before + rest);
    if (isFuture || (year < Number(date.start.slice(0, 4)) && !isCited && (KEPT.test(before) || NEARING.test(rest))))
      yield { span, message: 'day', args: args(now, `稿件日期为${now}年`) };
  }
}

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
  after: string,
): Omit<Problem, 'span'> | undefined {
  const subject = yearSubject(before, date);
  const base = Number(entry.base.slice(0, 4));
  if (subject && TIED.test(subject.link.slice(-TIE_REACH)))
    return subject.year === year ? undefined : wrongYear(subject, base, year);
  if (!date || subject?.year === year) return undefined;
  const now = yearOf(date);
  if (year === now + 1 && PLANNED.test(before)) return undefined;
  if (year === now + 1 && AHEAD.test(after)) return undefined;
  if (year > now)
    return COMING.test(before) || subject || /明年|来年/.test(after)
      ? undefined
      : { message: 'early', args: { year, base } };
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
