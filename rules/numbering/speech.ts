import { type Item, lastValue, nextValues, rankOf, type Series } from './item';

/** Series lie a few deep inside one another; what is further back is over. */
const MOST_OPEN = 7;

/** 一是…二是… inside one paragraph or over several; series lie inside one another and beside one another. */
export function speechSeries(items: readonly Item[], outline: readonly Item[]): readonly Series[] {
  const all: Series[] = [];
  let open: Series[] = [];
  const next = nextValues(items);
  const headings = outline.filter(({ ordinal }) => rankOf(ordinal.style)! <= rankOf('level2')!);
  let heading = 0;
  items.forEach((item, i) => {
    for (; heading < headings.length && headings[heading]!.line <= item.line; heading++) open = [];
    const series = seriesFor(open, item, next(i, item.ordinal.style));
    if (series) {
      series.items.push(item);
      return;
    }
    // A series inside a paragraph is over when another of its style begins inside one.
    const { style, leading } = item.ordinal;
    if (!leading)
      open = open.filter((one) => one.style !== style || one.items.at(-1)!.ordinal.leading || holds(one, item));
    const begun = { style, items: [item] };
    open = [...open.slice(-MOST_OPEN), begun];
    all.push(begun);
  });
  return all;
}

/** 一是…，企业有2家：一是…；二是…。二是…: the first point of a series has points of its own, after a colon. */
const holds = (series: Series, { line, ordinal, paragraph }: Item): boolean =>
  series.items.length === 1 &&
  lastValue(series) === 1 &&
  series.items[0]!.line === line &&
  ordinal.value === 1 &&
  '：:'.includes(paragraph.text.charAt(ordinal.span.start - 1) || '。');

/** The open series that an item goes on with; undefined where it begins one. */
function seriesFor(open: readonly Series[], item: Item, next: number | undefined): Series | undefined {
  const { style, value, leading } = item.ordinal;
  const own = closest(
    open.filter((series) => series.style === style),
    item,
  );
  const alike = (series: readonly Series[]) =>
    series.findLast(({ items }) => items.at(-1)!.ordinal.leading === leading) ?? series.at(-1);
  const continued = alike(own.filter((series) => lastValue(series) + 1 === value));
  if (continued) return continued;
  const near = alike(own);
  const isNear = near !== undefined && adjoins(near, item);
  const isTypo = isNear && next === lastValue(near) + 2;
  if (isTypo) return near;
  if (value === 1) return undefined;
  const foreign = open.findLast((series) => countsOn(series, item, near));
  if (foreign) return foreign;
  return isNear && (value >= lastValue(near) || value > 2) ? near : undefined;
}

/** Within a paragraph an item belongs to what runs in this paragraph, if anything does. */
function closest(series: readonly Series[], { line, ordinal }: Item): readonly Series[] {
  const here = ordinal.leading ? [] : series.filter(({ items }) => items.at(-1)!.line === line);
  return here.length > 0 ? here : series;
}

function adjoins(series: Series, item: Item): boolean {
  const last = series.items.at(-1)!;
  return last.line === item.line || item.ordinal.leading || last.ordinal.leading;
}

/** 二是 after 第一，: the number counts on and only the form is another. */
function countsOn(series: Series, item: Item, near: Series | undefined): boolean {
  const last = series.items.at(-1)!;
  const isBeside = last.line === item.line || (last.ordinal.leading && item.ordinal.leading);
  if (series.style === item.ordinal.style || !isBeside || last.ordinal.value + 1 !== item.ordinal.value) return false;
  // A series of its own style that this one lies in has a gap; that is the likelier reading.
  return !near || near.items[0]!.span.start > series.items[0]!.span.start || lastValue(near) > item.ordinal.value;
}
