import type { Draft } from '../../../server/src/draft/types';
import { draftRule, type Edit, type Problem } from '../../../server/src/engine/rule';
import { diagnose, type Fault } from '../diagnose';
import { type Item, lastValue, renumbered, type Series, typed } from '../item';
import { numberingOf } from '../series';
import { inlineGaps } from './inline';

export default draftRule(
  () =>
    function* (draft) {
      const { outline, speech, stray } = numberingOf(draft);
      for (const item of stray) {
        const fix = typed(item).replace('、', '');
        yield { span: item.span, message: 'stray', fix };
      }
      yield* inlineGaps(draft);
      const isWhole = hasTwoParagraphs(draft);
      for (const series of joinRunningOn(outline.series)) {
        if (!isWhole && beginsExcerpt(series)) continue;
        // A Markdown list may number every item 1.; the reader's program counts.
        if (
          draft.format === 'markdown' &&
          series.style === 'level3' &&
          series.items.every(({ ordinal }) => ordinal.value === 1)
        )
          continue;
        yield* faultsOf(series);
      }
      for (const series of speech) {
        yield* mixed(series);
        if (!isWhole && beginsExcerpt(series)) continue;
        if (series.items[0]!.ordinal.value === 1 || !opensElsewhere(draft, series.items[0]!)) yield* faultsOf(series);
      }
    },
);

/**
 * Many documents number their measures through all parts: 一、（一）（二）二、（三）（四）. Where the series of a style go
 * on from one another and none begins anew, they are one.
 */
function joinRunningOn(all: readonly Series[]): readonly Series[] {
  const styles = new Set(
    all.filter(({ items, parent }) => parent && items[0]!.ordinal.value > 1).map(({ style }) => style),
  );
  const running = [...styles].map((style) => all.filter((series) => series.style === style)).filter(runsOn);
  if (running.length === 0) return all;
  const joined = new Map(running.flatMap((list) => list.map((series) => [series, list] as const)));
  return all.flatMap((series) => {
    const list = joined.get(series);
    if (!list) return [series];
    return series === list[0] ? [{ ...series, items: list.flatMap(({ items }) => items) }] : [];
  });
}

function runsOn(list: readonly Series[]): boolean {
  let goingOn = 0;
  for (let i = 1; i < list.length; i++) {
    const first = list[i]!.items[0]!.ordinal.value;
    if (first === 1 || !list[i]!.parent) return false;
    if (first === lastValue(list[i - 1]!) + 1) goingOn++;
  }
  return goingOn > 0 && 2 * goingOn >= list.length - 1;
}

/** One paragraph taken out of a draft may begin with any number. */
const beginsExcerpt = ({ items }: Series): boolean =>
  items[0]!.ordinal.value === 1 ? items.length === 1 : items[0]!.ordinal.leading;

function hasTwoParagraphs(draft: Draft): boolean {
  let count = 0;
  for (const { paragraph, skipped } of draft.lines) if (!skipped && !paragraph.isBlank && ++count > 1) return true;
  return false;
}

function* faultsOf(series: Series): Iterable<Problem> {
  const { items, style } = series;
  if (items.length === 1 && items[0]!.ordinal.value === 1) return yield* alone(series);
  for (const fault of diagnose(items.map(({ ordinal }) => ordinal.value))) {
    const item = items[fault.index]!;
    // 第二，… alone may refer to something else, and one number of a lower level is often no ordinal.
    if (fault.kind === 'start' && items.length === 1 && MAY_STAND_ALONE.has(style)) continue;
    yield problemOf(series, item, fault);
  }
}

const MAY_STAND_ALONE = new Set(['di', 'qi', 'level3', 'level4', 'circled']);

function problemOf({ items, style }: Series, item: Item, { kind, expected, index }: Fault): Problem {
  const before = items[index - 1];
  const fix = renumbering(kind, items.slice(index, index + MOST_MOVED + 1), expected);
  return {
    span: item.span,
    message: style === 'adverb' ? 'adverb' : kind === 'gap' ? 'default' : kind,
    args: { expected: renumbered(item, expected), before: before ? typed(before) : '' },
    ...(fix ? { fix } : {}),
    ...(before ? { related: [{ span: before.span, message: BEFORE }] } : {}),
  };
}

const BEFORE = { zh: '前一个序号', en: 'the ordinal before' };

const MOST_MOVED = 60;

/** One wrong number is put right alone; after a number used twice all that follow move on. */
function renumbering(kind: Fault['kind'], rest: readonly Item[], expected: number): Edit[] | string | undefined {
  const first = rest[0]!;
  if (first.ordinal.style === 'adverb') return undefined;
  if (kind === 'wrong' || (kind === 'repeat' && rest.length === 1)) return renumbered(first, expected);
  if (kind !== 'repeat' || rest.length > MOST_MOVED) return undefined;
  return rest.map((item, i) => ({ span: item.span, text: renumbered(item, expected + i) }));
}

/** 一是 with no 二是 after it. */
function* alone({ style, items }: Series): Iterable<Problem> {
  const { span, ordinal, paragraph } = items[0]!;
  if ((style !== 'shi' && style !== 'yao') || SECOND.test(near(paragraph.text, ordinal.span.end, REACH))) return;
  yield { span, message: 'alone', args: { expected: renumbered(items[0]!, 2) } };
}
/** Points of one series lie nearer; without a bound, a line of many series would be searched again for each. */
const REACH = 2_000;
const near = (text: string, at: number, reach: number): string =>
  reach < 0 ? text.slice(Math.max(0, at + reach), at) : text.slice(at, at + reach);
/** The second point in other words. */
const SECOND = /另|其次|第二|再[一者就]|二[来则者是要]/;

/** Of the two forms in a series the rarer is marked; of two as frequent, the later. */
function* mixed({ items }: Series): Iterable<Problem> {
  const first = items[0]!.ordinal.style;
  const others = items.filter(({ ordinal }) => ordinal.style !== first);
  if (others.length === 0) return;
  const isMinority = others.length <= items.length - others.length;
  const rare = isMinority ? others : items.filter(({ ordinal }) => ordinal.style === first);
  const usual = isMinority ? items[0]! : others[0]!;
  for (const item of rare) {
    const styles = [item.ordinal.style, usual.ordinal.style];
    const isAlike = styles.includes('adverb') || !styles.includes('di');
    const expected = renumbered(usual, item.ordinal.value);
    yield {
      span: item.span,
      message: isAlike ? 'mixedAlike' : 'mixed',
      args: { usual: typed(usual), expected },
      ...(isAlike ? {} : { fix: expected }),
    };
  }
}

/** The first point in other words, or not at the start of a clause: 主要原因一是…，二是…; 一则…二是…; 首要的是…. */
const FIRST =
  /(?<![统唯同之单专划归合第])一(?:[是要则来]|个[是要]|方面)|(?:^|[。；：，])第一[，、：,是个]|其一|首先|既[要是]|首要(?:的|任务)是/;

function opensElsewhere(draft: Draft, { paragraph, ordinal, line }: Item): boolean {
  if (FIRST.test(near(paragraph.text, ordinal.span.start, -REACH))) return true;
  if (!ordinal.leading) return false;
  for (let i = line - 1; i >= 0; i--) {
    const before = draft.lines[i]!;
    if (!before.paragraph.isBlank && !before.skipped) return FIRST.test(before.paragraph.text);
  }
  return false;
}
