import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import type { Draft, Span } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

const YEAR = /(?:19|20)\d{2}(?=年)/g;
/** A title that names the year its report is of: 2022年度述职述廉报告; 关于2024年工作安排的汇报 may report on the year before. */
const REPORT =
  /^[^，。]{0,30}(?:19|20)\d{2}年度?[^，。]{0,14}(?:述职|总结|履职|工作报告|工作汇报|情况(?:的)?(?:报告|汇报))/;
const PLANS = /安排|打算|计划|要点|思路/;
const STATED =
  /现将[^，。；：]{0,12}?(?<![—－～至到-])((?:19|20)\d{2}年)度?[^，。；：和]{0,24}(?:报告|汇报|总结|通报)如下/;
const REVIEW =
  /^(?:关于)?((?:19|20)\d{2}年)(?:度)?(?:政府|常委会|全[省市县区])?(?:主要)?工作(?:情况)?(?:的)?(?:回顾|总结|情况)$/;
const PLAN =
  /^(?:关于|做好)?((?:19|20)\d{2}年)(?:度)?(?:的)?(?:政府|常委会|全[省市县区])?(?:主要|重点|目标|工作)?(?:工作)?(?:任务|安排|打算|部署|总体部署|计划|要点|重点工作)$/;

/** The years in a report's title, its opening and its headings, which come from last year's report. */
export default draftRule(
  () =>
    function* (draft, { date }): Iterable<Problem> {
      yield* opening(draft);
      if (date) yield* headings(draft, date);
    },
);

function* opening({ title, lines }: Draft): Iterable<Problem> {
  if (!title || !REPORT.test(title.text) || PLANS.test(title.text)) return;
  const years = new Set(title.text.match(YEAR));
  if (years.size !== 1) return;
  const [year] = years as unknown as [string];
  for (const { paragraph, start, skipped } of lines) {
    if (skipped || !paragraph.text.includes('现将')) continue;
    const match = STATED.exec(paragraph.text);
    if (!match || match[1]!.startsWith(year)) return;
    const at = start + match.index + match[0].indexOf(match[1]!);
    yield { span: { start: at, end: at + match[1]!.length }, args: { year, other: match[1]!.slice(0, 4) } };
    return;
  }
}

function* headings(draft: Draft, date: DateRange): Iterable<Problem> {
  const year = yearOf(date);
  for (const { level, text, span, ordinal } of draft.headings) {
    if (level !== 1) continue;
    const told = REVIEW.exec(text)?.[1];
    if (told && Number(told.slice(0, 4)) < Number(date.start.slice(0, 4)) - 1)
      yield { span: within(draft, span, told), message: 'review', args: { year, other: told.slice(0, 4) } };
    // 一、2024年重点工作 at the head of a report tells what was done.
    const planned = told || ordinal?.value === 1 ? undefined : PLAN.exec(text)?.[1];
    if (planned && !planned.startsWith(date.start.slice(0, 4)) && planned < date.start)
      yield { span: within(draft, span, planned), message: 'plan', args: { year, other: planned.slice(0, 4) } };
  }
}

function within({ text }: Draft, { start }: Span, words: string): Span {
  const at = text.indexOf(words, start);
  return { start: at, end: at + words.length };
}
