import { matchesOf } from '../../../server/src/draft/matches';
import type { Draft, Paragraph, Span } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { inDraft } from '../statements';

interface Stated {
  readonly year: number;
  /** It says what is to be done in the year. */
  readonly plans: boolean;
  readonly span: Span;
}

const YEAR = /((?:19|20)\d{2})年/g;
const PLANNED_BEFORE = /(?:做好|抓好|部署|谋划好?|安排|展望)$/;
const PLANNED_AFTER =
  /^的?(?:各项)?(?:主要任务|工作安排|重点任务|工作任务|工作总体要求|重点工作|工作打算|工作思路|工作建议|全年工作|政协工作|工作要点|是[^，。；]{0,20}(?:之年|关键一年|重要一年|第一年))/;
/** Reviews name the year they look back on, and plan the next. */
const REVIEW = /总结|述职|考核|年度|情况|回顾|决算|纪念|周年|规划|计划|\d年[—－至到-]/;

const yearsOf = inDraft(({ text }: Paragraph): Stated[] => {
  if (!text.includes('年')) return [];
  return Array.from(matchesOf(text, YEAR), ({ index, 0: all, 1: year }) => ({
    year: Number(year),
    plans:
      PLANNED_BEFORE.test(text.slice(Math.max(0, index - 4), index)) ||
      PLANNED_AFTER.test(text.slice(index + all.length, index + all.length + 30)),
    span: { start: index, end: index + all.length },
  }));
});

/** The title's year against the year that the body plans for. */
export default draftRule(
  () =>
    function* (draft: Draft): Iterable<Problem> {
      const { title } = draft;
      if (!title?.text.includes('年') || REVIEW.test(title.text)) return;
      const years = yearsOf(draft);
      const inTitle = years.filter(({ span }) => span.start < title.span.end);
      const body = years.slice(inTitle.length);
      const year = inTitle[0]?.year;
      if (year === undefined || inTitle.some((other) => other.year !== year)) return;
      // A meeting of December may plan the next year: only a body that never names the title's year, or a later one.
      if (body.some((stated) => stated.year >= year)) return;
      const planned = body.filter(({ plans }) => plans);
      const last = planned.at(-1);
      if (!last || year - last.year > 5) return;
      yield {
        span: inTitle[0]!.span,
        args: { year, other: last.year, count: planned.length },
        related: planned.slice(0, 3).map(({ span }) => ({
          span,
          message: { zh: '正文写的是这一年', en: 'the body plans for this year' },
        })),
      };
    },
);
