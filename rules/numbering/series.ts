import type { Draft } from '../../server/src/draft/types';
import { type Item, itemsOf, lastValue, rankOf, type Series } from './item';

export interface Numbering {
  readonly outline: readonly Series[];
  readonly speech: readonly Series[];
  /** A higher level that stands inside a lower one which goes on after it: 1. （一） 2. */
  readonly inverted: readonly Series[];
}

const known = new WeakMap<Draft, Numbering>();

/** The series of a draft; shared by the rules of this family. */
export function numberingOf(draft: Draft): Numbering {
  let numbering = known.get(draft);
  if (!numbering) {
    const { outline, speech } = itemsOf(draft);
    numbering = { ...outlineSeries(outline), speech: speechSeries(speech, outline) };
    known.set(draft, numbering);
  }
  return numbering;
}

/** For each item the value of the next one of its style. */
function nextValues(items: readonly Item[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  const seen = new Map<string, number>();
  for (let i = items.length - 1; i >= 0; i--) {
    const { style, value } = items[i]!.ordinal;
    next[i] = seen.get(style);
    seen.set(style, value);
  }
  return next;
}

/** Nests the levels by what is open, not by a fixed order, so that any consistent style of nesting is right. */
function outlineSeries(items: readonly Item[]): Pick<Numbering, 'outline' | 'inverted'> {
  const all: Series[] = [];
  const inverted: Series[] = [];
  let open: Series[] = [];
  const next = nextValues(items);
  const begin = (item: Item, depth: number) => {
    const series = { style: item.ordinal.style, items: [item], parent: open[depth - 1]?.items.at(-1) };
    open = [...open.slice(0, depth), series];
    all.push(series);
  };
  const append = (depth: number, item: Item) => {
    open = open.slice(0, depth + 1);
    open[depth]!.items.push(item);
  };
  items.forEach((item, i) => {
    const { style, value } = item.ordinal;
    const rank = rankOf(style)!;
    const own = open.findLastIndex((series) => series.style === style);
    const isNext = own >= 0 && value === lastValue(open[own]!) + 1;
    const above = own < 0 ? undefined : open.slice(own + 1).find((series) => rankOf(series.style)! < rank);
    const foreign = open.findLastIndex((series) => series.style !== style && lastValue(series) + 1 === value);
    // A number of another form belongs where the numbers go on after it: （三） 四、 （五）.
    const goesOn = foreign >= 0 && nextOf(items, i, open[foreign]!.style) === value + 1;
    const isOwn = isNext && (own > foreign || next[i] === value + 1);
    const joins = goesOn ? !isOwn : own < 0 && foreign >= 0 && open[foreign]!.items.length > 1 && next[i] !== value + 1;
    if (joins) {
      append(foreign, item);
      return;
    }
    if (isNext) {
      if (above) inverted.push(above);
      append(own, item);
      return;
    }
    if (own < 0) begin(item, value === 1 ? open.length : openAbove(open, rank));
    else if (above) begin(item, open.length);
    else if (restarts(open[own]!, value, next[i])) begin(item, own);
    else append(own, item);
  });
  return { outline: all, inverted };
}

const openAbove = (open: readonly Series[], rank: number): number =>
  open.findLastIndex((series) => rankOf(series.style)! < rank) + 1;

function nextOf(items: readonly Item[], from: number, style: string): number | undefined {
  for (let i = from + 1; i < items.length; i++) if (items[i]!.ordinal.style === style) return items[i]!.ordinal.value;
  return undefined;
}

/** Whether a number that does not count on begins another series, instead of being wrong. */
function restarts(series: Series, value: number, next: number | undefined): boolean {
  const last = lastValue(series);
  if (next === last + 2 || value > last) return false;
  // 一、 twice in a row: one of the two is wrong; deeper levels are often lists of one.
  if (value === 1) return last > 1 || rankOf(series.style)! > rankOf('level2')!;
  return value === 2 && last > 2 && next === 3;
}

/** 一是…二是… inside one paragraph or over several; series lie inside one another and beside one another. */
function speechSeries(items: readonly Item[], outline: readonly Item[]): Series[] {
  const all: Series[] = [];
  let open: Series[] = [];
  let heading = 0;
  const next = nextValues(items);
  const begin = (item: Item) => {
    const { style, leading } = item.ordinal;
    // A series inside a paragraph is over when another begins inside one.
    if (!leading) open = open.filter((series) => series.style !== style || series.items.at(-1)!.ordinal.leading);
    const series = { style, items: [item] };
    open.push(series);
    all.push(series);
  };
  items.forEach((item, i) => {
    const { style, value, leading } = item.ordinal;
    for (; heading < outline.length && outline[heading]!.line <= item.line; heading++)
      if (rankOf(outline[heading]!.ordinal.style)! <= rankOf('level2')!) open = [];
    const own = closest(
      open.filter((series) => series.style === style),
      item,
    );
    const sameTrack = (series: Series) => series.items.at(-1)!.ordinal.leading === leading;
    const continued = own.filter((series) => lastValue(series) + 1 === value);
    const target = continued.findLast(sameTrack) ?? continued.at(-1);
    if (target) {
      target.items.push(item);
      return;
    }
    const near = own.findLast(sameTrack) ?? own.at(-1);
    const isTypo = near && next[i] === lastValue(near) + 2 && isNear(near, item);
    if (value === 1 && !isTypo) {
      begin(item);
      return;
    }
    const foreign = isTypo ? undefined : open.findLast((series) => countsOn(series, item, near));
    if (foreign) foreign.items.push(item);
    else if (near && isNear(near, item) && (isTypo || value >= lastValue(near) || value > 2)) near.items.push(item);
    else begin(item);
  });
  return all;
}

/** Within a paragraph an item belongs to what runs in this paragraph, if anything does. */
function closest(series: readonly Series[], { line, ordinal }: Item): readonly Series[] {
  const here = ordinal.leading ? [] : series.filter(({ items }) => items.at(-1)!.line === line);
  return here.length > 0 ? here : series;
}

const isNear = (series: Series, item: Item): boolean => {
  const last = series.items.at(-1)!;
  return last.line === item.line || item.ordinal.leading || last.ordinal.leading;
};

/** 二是 after 第一，: the number counts on and only the form is another. */
function countsOn(series: Series, item: Item, near: Series | undefined): boolean {
  const last = series.items.at(-1)!;
  const beside = last.line === item.line || (last.ordinal.leading && item.ordinal.leading);
  if (series.style === item.ordinal.style || !beside || last.ordinal.value + 1 !== item.ordinal.value) return false;
  // A series of its own style that this one lies in has a gap; that is the likelier reading.
  return !near || near.items[0]!.span.start > series.items[0]!.span.start || lastValue(near) > item.ordinal.value;
}
