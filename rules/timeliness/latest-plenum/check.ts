import { type DateRange, daysBetween } from '../../../server/src/draft/dateRange';
import { derive } from '../../../server/src/draft/derived';
import { mayHold } from '../../../server/src/draft/grams';
import { shift } from '../../../server/src/draft/span';
import type { Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';
import { NUMERALS } from '../facts';
import { type Frame, framesOf, frameWithin, reviewedFrom } from '../frames';
import { inWords } from '../messages';
import { readUse, tenseOf, type Use } from '../tense';
import { sentenceBefore } from '../years';
import { announcedBy, daysOf, findMentions, isNotHeld, isUnknown, type Mention, newestBefore } from './plenums';

const STUDY = /学习|贯彻|落实|宣传|宣讲|领会|践行|遵循|指引/;
const COMING = /将|即将|预祝|召开|迎接|喜迎|筹备|拟|准备|开好|决定|下半年|10月|十月/;
/** 三中全会即将召开, 定于下周召开, 召开在即; between the two no more than when and where. */
const SOON_AFTER =
  /^[”"）]?(?:(?:即将|将[要于在]?|就要|马上|下[周月]|不久|近期)[^，。；]{0,12}(?:召开|开幕|举行)|的?(?:胜利|隆重)?(?:召开|开幕)?在即)/;
/** 下周将召开三中全会 */
const SOON_BEFORE =
  /(?:即将|将要?(?:在[^，。；]{0,8})?|下[周月])(?:胜利|隆重)?(?:召开|举行)(?:的?党的|的?中国共产党第?)?$/;
/** 迎接党的二十大胜利召开 */
const GREETED = /(?:迎接|喜迎|迎候|预祝)[^，。；的]{0,6}(?:党的|中共|中国共产党第?)?$/;
const OPENING = /^(?:的?(?:胜利|隆重)?(?:召开|开幕)|[，。；！])/;
/** 召开前夕, 召开之后, and what was said then, look back. */
const TOLD = /召开(?:之?前|之?后|以来|期间)|前夕|当时|当年|那时|时任|曾|去年|前年|上年|讲话(?:中|时)?指出/;
/** More than this many in a row are written 历次全会. */
const LONGEST_LIST = 3;

type Congress = Packs['congresses'][number];
interface Place extends Mention {
  readonly use: Use;
  /** Named as what is to be studied and carried out: 学习贯彻…精神. */
  readonly isTask: boolean;
  /** The whole sentence, to see what else it names. */
  readonly sentence: string;
}

/** A plenum not yet held, and a list of what is to be studied that ends before the newest. */
export default draftRule(({ vocabulary: { congresses } }) => {
  const placesOf = derive(findPlaces);
  return function* (draft, { date }) {
    if (!date) return;
    for (const [index, { paragraph, start, skipped }] of draft.lines.entries()) {
      if (skipped) continue;
      for (const place of placesOf(paragraph)) {
        const problem = judge(place, { paragraph, congresses, date, frame: () => framesOf(draft, date)[index] });
        if (problem) yield { ...problem, span: shift(place, start) };
      }
    }
  };
});

/** Every name of a plenum or a congress to be studied holds one of these. */
const mayName = mayHold([['全会', '次全', '大精', '大即', '大将', '大召', '大胜', '大隆', '大的', '大在']]);
const mayGreet = mayHold([
  ['喜迎', '迎接'],
  ['大，', '大。', '大；', '大！'],
]);

function findPlaces(paragraph: Paragraph): readonly Place[] {
  const { text } = paragraph;
  if (!mayName(paragraph.grams) && !mayGreet(paragraph.grams)) return [];
  return findMentions(text).map((mention) => {
    // …全会精神 is what is studied, not a looking back; 精神 belongs to the expression here.
    const spirit = /^[^，。；]{0,20}精神/.exec(text.slice(mention.end, mention.end + 24))?.[0];
    const use = readUse(paragraph, mention.start, mention.end + (spirit?.length ?? 0));
    const sentence =
      sentenceBefore(text, mention.start, 200) + text.slice(mention.start, mention.end + 120).split('。')[0];
    return {
      ...mention,
      use,
      sentence,
      isTask: STUDY.test(use.clause) && spirit !== undefined && !mention.isFull,
    };
  });
}

interface Around {
  readonly paragraph: Paragraph;
  readonly congresses: readonly Congress[];
  readonly date: DateRange;
  readonly frame: () => Frame | undefined;
}

function judge(place: Place, { paragraph, congresses, date, frame }: Around): Omit<Problem, 'span'> | undefined {
  const own = congresses.find(({ number }) => number === place.congress);
  if (isUnknown(congresses, place, date))
    return COMING.test(place.use.clause) ? undefined : { message: 'unknown', args: { name: fullName(place) } };
  const held = announcedLate(place, { paragraph, congresses, date, frame });
  if (held) return held;
  if (!own && place.congress === '二十一' && !COMING.test(place.use.clause) && date.end < '2027')
    return { message: 'early', args: { plenum: '党的二十一大' } };
  const early = own && place.plenums.find((number) => isNotHeld(own, number, date));
  if (early && !COMING.test(place.use.clause))
    return { message: 'early', args: { plenum: nameOf(place.congress, early) } };
  const { congress, plenum } = newestBefore(congresses, date);
  if (!congress || !plenum || !own || !place.isTask || own.first > congress.first) return undefined;
  if (place.use.evidence === 'past') return undefined;
  if (tenseOf(paragraph, place.start, place.use, date, frame()) === 'past')
    return own === congress
      ? judgeReview(place, congress, plenum, reviewedFrom(paragraph, place.start, date))
      : judgeOldCongress(place, congress, reviewedFrom(paragraph, place.start, date));
  if (own !== congress)
    return place.sentence.includes(`${congress.number}大`) || place.sentence.includes(`${congress.number}届`)
      ? undefined
      : { message: 'congress', args: { newest: `${congress.number}大` } };
  return judgeList(place, congress, plenum.number, date);
}

/** Days. */
const HALF_A_YEAR = 183;

/** What was over before the draft's first day, and is written as still to come. */
function announcedLate(
  place: Place,
  { paragraph, congresses, date, frame }: Around,
): Omit<Problem, 'span'> | undefined {
  const days = daysOf(congresses, place);
  if (!days || days.last >= date.start) return undefined;
  const { text } = paragraph;
  const before = text.slice(Math.max(0, place.start - 24), place.start);
  const after = text.slice(place.end, place.end + 30);
  const isSoon = SOON_AFTER.test(after) || SOON_BEFORE.test(before);
  if (!isSoon && !(GREETED.test(before) && OPENING.test(after))) return undefined;
  if (TOLD.test(place.sentence) || place.use.evidence === 'past') return undefined;
  // …即将召开之际，我市启动了试点: told of the days before it.
  if (/之际|之时|前夕|前后/.test(after) && place.sentence.includes('了')) return undefined;
  // 将 and 在即 outweigh nothing in their paragraph, which may tell of the time before; what paragraphs before it tell, they do.
  const here =
    frameWithin(paragraph, place.start, date, place.use.sentence) ?? frameWithin(paragraph, place.start, date);
  const passage = here ?? (isSoon ? undefined : frame());
  if (passage === 'past' || /completed|timed/.test(place.use.evidence)) return undefined;
  // 聚焦喜迎党的二十大，组织开展… in the winter after tells of the year, more often than not.
  const isRecent = daysBetween(days.last, date.start) < HALF_A_YEAR;
  return {
    message: isSoon ? 'held' : isRecent && place.use.evidence !== 'will' ? 'greetedLately' : 'greeted',
    args: { name: fullName(place), day: inWords(days.last), iso: days.last },
  };
}

const fullName = ({ congress, plenums }: Place): string =>
  plenums.length > 0 ? nameOf(congress, Math.max(...plenums)) : `党的${congress}大`;

function judgeList(
  place: Place,
  congress: Congress,
  newest: number,
  date: DateRange,
): Omit<Problem, 'span'> | undefined {
  const latest = Math.max(...place.plenums);
  if (place.plenums.length === 0 || place.sentence.includes(`${congress.number}届历次全会`)) return undefined;
  if (latest >= newest) {
    const announced = announcedBy(congress, date);
    return announced && latest < announced.number
      ? {
          message: 'ask',
          args: {
            plenum: nameOf(congress.number, announced.number),
            month: Number(announced.first.slice(5, 7)),
            year: announced.first.slice(0, 4),
          },
        }
      : undefined;
  }
  if (place.sentence.includes(`${NUMERALS[newest - 1]}中全会`)) return undefined;
  // One plenum alone may be named for its own subject: 三中全会 for reform.
  if (!place.isList && /改革|法治|治理|反腐|从严治党|文化|规划/.test(place.sentence)) return undefined;
  return {
    message: place.isList ? 'default' : 'single',
    args: { plenum: nameOf(congress.number, newest) },
    fix: completed(congress.number, place.plenums, newest),
  };
}

/** 一年来，深入贯彻党的十九大精神 of a year that began after the twentieth. */
function judgeOldCongress(
  { sentence }: Place,
  { number, last }: Congress,
  from: number | undefined,
): Omit<Problem, 'span'> | undefined {
  if (from === undefined || from <= Number(last.slice(0, 4))) return undefined;
  return sentence.includes(`${number}大`) || sentence.includes(`${number}届`)
    ? undefined
    : { message: 'reviewedCongress', args: { newest: `${number}大` } };
}

/** The review of a year lists the plenums studied in it: the one held in its last months may be missing. */
function judgeReview(
  place: Place,
  { number: congress }: Congress,
  { number: newest, last }: Congress['plenums'][number],
  from: number | undefined,
): Omit<Problem, 'span'> | undefined {
  if (place.plenums.length < 2 || from === undefined || from < Number(last.slice(0, 4))) return undefined;
  if (Math.max(...place.plenums) >= newest) return undefined;
  if (place.sentence.includes(`${congress}届历次全会`) || place.sentence.includes(`${NUMERALS[newest - 1]}中全会`))
    return undefined;
  return {
    message: 'review',
    args: { plenum: nameOf(congress, newest) },
    fix: completed(congress, place.plenums, newest),
  };
}

const nameOf = (congress: string, plenum: number): string => `${congress}届${NUMERALS[plenum - 1]}中全会`;

function completed(congress: string, listed: readonly number[], newest: number): string {
  const numbers = [...listed];
  for (let n = Math.max(...listed) + 1; n <= newest; n++) numbers.push(n);
  if (numbers.length >= LONGEST_LIST) return `${congress}届历次全会`;
  return `${congress}届${numbers.map((n) => `${NUMERALS[n - 1]}中`).join('、')}全会`;
}
