import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type Head, headOf } from '../heading';
import { type Item, isListOfClauses, rankOf, type Series, typed } from '../item';
import { numberingOf } from '../series';

/** Longer first sentences are items of a list, not headings. */
const HEADING_REACH = 46;
const LEAST_ALIKE = 3;
/** What a report closes with is called by its name beside headings that say what was done. */
const CUSTOMARY =
  /^(?:当前|(?:19|20)\d{2}年)?(?:存在的?(?:主要|突出)?(?:问题|困难|不足)|下一?步|今后|努力方向|工作打算|工作计划|工作安排|主要任务|重点工作|意见建议|几点(?:体会|建议))/;

export default draftRule(
  () =>
    function* (draft) {
      for (const series of numberingOf(draft).outline.series) {
        if (rankOf(series.style)! > rankOf('level2')! || series.items.length <= LEAST_ALIKE) continue;
        if (isListOfClauses(series)) continue;
        const heads = series.items.map(headOf);
        if (heads.some(({ text }) => text.length > HEADING_REACH)) continue;
        yield* clauseOutlier(series, heads);
        yield* layoutOutlier(series, heads);
      }
    },
);

/** One heading of one clause beside siblings of two or three. */
function* clauseOutlier({ items }: Series, heads: readonly Head[]): Iterable<Problem> {
  const counts = heads.map(({ clauses }) => clauses.length);
  const index = outlier(counts);
  if (index === undefined) return;
  const usual = counts[index === 0 ? 1 : 0]!;
  if (CUSTOMARY.test(heads[index]!.text)) return;
  // Names of parts (工作回顾) and headings of one clause differ in what they hold, not in form.
  if (usual > 1) yield problemOf(items, heads, index, { usual, count: counts[index]! });
}

/** One heading with the body after it while its siblings stand alone, or the other way round. */
function* layoutOutlier({ items }: Series, heads: readonly Head[]): Iterable<Problem> {
  const index = outlier(heads.map(({ stop, body }) => (body !== '' ? 'runIn' : stop === '' ? 'alone' : 'stopped')));
  if (index === undefined) return;
  const { body, stop } = heads[index]!;
  yield problemOf(items, heads, index, {}, body !== '' ? 'runIn' : stop === '' ? 'alone' : 'stopped');
}

/** The one value that differs where all others, three at least, are alike. */
function outlier(values: readonly (number | string)[]): number | undefined {
  const usual = values[0] === values[1] || values[0] === values[2] ? values[0] : values[1];
  const others = values.flatMap((value, index) => (value === usual ? [] : [index]));
  return others.length === 1 ? others[0] : undefined;
}

function problemOf(
  items: readonly Item[],
  heads: readonly Head[],
  index: number,
  args: Record<string, number>,
  message?: string,
): Problem {
  const item = items[index]!;
  const sibling = items[index === 0 ? 1 : 0]!;
  const lineStart = item.span.start - item.ordinal.span.start;
  const { start, text } = heads[index]!;
  return {
    span: { start: lineStart + start, end: lineStart + start + text.length },
    ...(message ? { message } : {}),
    args: { ...args, sibling: typed(sibling) },
    related: [{ span: sibling.span, message: { zh: '同级标题', en: 'a heading of the same level' } }],
  };
}
