import { type DateRange, yearOf } from '../../server/src/draft/dateRange';
import { derive } from '../../server/src/draft/derived';
import { matchesOf } from '../../server/src/draft/matches';
import type { Draft, Paragraph } from '../../server/src/draft/types';

/**
 * The time a passage speaks of. A report says it once and goes on for pages, so the last mark before a place rules it:
 * any mark within the paragraph; from before it, only headings (一、工作回顾; 2026年主要任务) and marks that open a
 * paragraph (过去五年, …; 今年是…), until the next one.
 */
export type Frame = 'past' | 'future';

interface FrameMark {
  readonly at: number;
  /** A year or the last year of a plan is past or not by the draft's date. */
  readonly frame: Frame | { readonly year: number };
  /** How many years are looked back on: 一年来, 去年: 1. */
  readonly years?: number;
  readonly isPart?: boolean;
}

const NUMBER = '[一两二三四五六七八九十几数多\\d]{1,3}';
const PAST = [
  `过去的?(?:这|的)?${NUMBER}年`,
  `${NUMBER}年(?:多)?(?:来|间)(?!的新?要求)`,
  '这(?:一|五|些|几)年(?=[，,来里]|我们)',
  '近年来?|历年来|长期以来|发生以来',
  '去年|上年|前年|上一年|刚刚过去|即将过去',
  '今年以来|年初以来',
  '工作回顾|工作总结|回顾|回望|回首|总结(?!好|提炼|推广)',
  '发展成就|主要成就|主要成绩|工作成效|取得的成绩|取得的成就|主要工作和',
  '历程|极不平凡|很不平凡|极不寻常|极为不易',
  '届(?:政府|政协|人大)以来|任期以来|换届以来|大以来',
].join('|');
const FUTURE = [
  '今年(?!以来|上半年|前|[一二三四五六七八九十\\d]{1,2}月)|明年|后年|来年|新的一年|下一年|下半年|本年度',
  '下一步|今后|未来|展望|新征程上|接下来',
  '让我们',
].join('|');
/** What a part of the draft is about; in a heading of a lower level it may be tasks that were done. */
const PARTS =
  '主要目标任务|主要任务|工作任务|目标任务和|重点工作|重点任务|预期目标|总体要求|总体部署|工作部署|工作安排|工作打算|工作思路|指导思想';
/** 到2020年, 比2015年 name a year without speaking of it. */
const YEAR = '(?<![到至比较由与于])(?<![\\d０-９])(?:19|20)\\d{2}年(?!代)';
const PLAN = '[“"](?:[一二]?十[一二三四五六七八九]?五)[”"](?:时期|以来|期间)';
const MARK = new RegExp(
  `(?<past>${PAST})|(?<future>${FUTURE})|(?<part>${PARTS})|(?<year>${YEAR})|(?<plan>${PLAN})`,
  'g',
);

const HEADING_LENGTH = 40;
/** 各位代表！过去五年… still opens with its mark. */
const OPENING_LENGTH = 12;
/** No mark is longer. */
const MARK_LENGTH = 20;
const PLANS: Readonly<Record<string, number>> = {
  十五: 2005,
  十一五: 2010,
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
};

const marksOf = derive((paragraph: Paragraph): readonly FrameMark[] => marksIn(paragraph.text));

const marksIn = (paragraph: string): FrameMark[] =>
  matchesOf(paragraph, MARK).map(({ index: at, groups, 0: text }): FrameMark => {
    if (groups!['past']) return { at, frame: 'past', ...yearsIn(text) };
    if (groups!['future']) return { at, frame: 'future' };
    if (groups!['part']) return { at, frame: 'future', isPart: true };
    if (groups!['year']) return { at, frame: { year: Number(text.slice(0, 4)) } };
    if (text.endsWith('以来')) return { at, frame: 'past' };
    return { at, frame: { year: PLANS[text.replace(/[“”"]|时期|期间/g, '')] ?? 0 } };
  });

const YEARS =
  /^(?:过去的?(?:这|的)?([一两二三四五\d])年|([一两二三四五\d])年[来间]|去年|上年|上一年|刚刚过去|即将过去)/;
function yearsIn(text: string): { years: number } | undefined {
  const match = YEARS.exec(text);
  if (!match) return undefined;
  const count = match[1] ?? match[2] ?? '一';
  return { years: Number(count) || '一二三四五'.indexOf(count.replace('两', '二')) + 1 };
}

const frameAt = ({ frame }: FrameMark, date: DateRange): Frame =>
  typeof frame === 'string' ? frame : frame.year < yearOf(date) ? 'past' : 'future';

/** The frame in force at a place of the paragraph, if the paragraph itself sets one; `from` limits how far back to look. */
export function frameWithin(paragraph: Paragraph, at: number, date: DateRange, from = 0): Frame | undefined {
  const mark = markBefore(paragraph, at, from);
  return mark && frameAt(mark, date);
}

/** The first year of what the paragraph looks back on at a place, where it tells: 一年来, 2023年. */
export function reviewedFrom(paragraph: Paragraph, at: number, date: DateRange): number | undefined {
  const mark = markBefore(paragraph, at, 0);
  if (typeof mark?.frame === 'object') return mark.frame.year;
  return mark?.years && Number(date.start.slice(0, 4)) - mark.years;
}

function markBefore(paragraph: Paragraph, at: number, from: number): FrameMark | undefined {
  const marks = marksOf(paragraph);
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  const mark = marks[low - 1];
  return mark && mark.at >= from ? mark : undefined;
}

type Frames = readonly (Frame | undefined)[];

/** The frame each line begins in; the title's year is no frame. A draft is checked at one date. */
export const framesOf = derive((draft: Draft, date: DateRange): Frames => findFrames(draft, date));

function findFrames(draft: Draft, date: DateRange): Frames {
  let frame = opensWithReview(draft, date) ? ('past' as const) : (undefined as Frame | undefined);
  return draft.lines.map(({ paragraph, skipped }, line) => {
    const before = frame;
    const mark = skipped || line === draft.title?.line ? undefined : lastingMark(paragraph);
    if (mark) frame = frameAt(mark, date);
    return before;
  });
}

/** Where the second part is the first to say its time, and it is to come (二、2025年主要任务), the first part is the review. */
function opensWithReview(draft: Draft, date: DateRange): boolean {
  const first = draft.lines.find(
    ({ paragraph, skipped }, line) => !skipped && line !== draft.title?.line && lastingMark(paragraph),
  )?.paragraph;
  const ordinal = first?.ordinals[0];
  if (!first || !ordinal?.leading || ordinal.style !== 'level1' || ordinal.value < 2) return false;
  return frameAt(lastingMark(first)!, date) === 'future';
}

/** A heading sets the frame of its section by its last mark, a paragraph that of the next by a mark it opens with. */
const lastingMark = derive((paragraph: Paragraph): FrameMark | null => {
  const [ordinal] = paragraph.ordinals;
  const isPart = !ordinal?.leading || ordinal.style === 'level1' || ordinal.style === 'chapter';
  const counts = (mark: FrameMark) => isPart || !mark.isPart;
  const { text, contentStart } = paragraph;
  if (text.length - contentStart <= HEADING_LENGTH && !/[。；！？]/.test(text))
    return marksOf(paragraph).findLast(counts) ?? null;
  const opening = marksIn(text.slice(0, contentStart + OPENING_LENGTH + MARK_LENGTH));
  return opening.find((mark) => counts(mark) && mark.at - contentStart <= OPENING_LENGTH) ?? null;
});
