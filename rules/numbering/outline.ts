import type { OrdinalStyle } from '../../server/src/draft/types';
import { type Item, lastValue, nextValues, rankOf, type Series } from './item';

export interface Outline {
  readonly series: readonly Series[];
  /** A higher level that stands inside a lower one which goes on after it: 1. （一） 2. */
  readonly inverted: readonly Series[];
}

/** Nests the levels by what is open, not by a fixed order, so that any consistent style of nesting is right. */
export function outlineOf(items: readonly Item[]): Outline {
  const all: Series[] = [];
  const inverted: Series[] = [];
  let open: Series[] = [];
  const next = nextValues(items);
  items.forEach((item, i) => {
    const place = placeOf(open, item, (style) => next(i, style));
    if (place.inverted) inverted.push(place.inverted);
    if (place.begins) {
      const series = { style: item.ordinal.style, items: [item], parent: open[place.depth - 1]?.items.at(-1) };
      open = [...open.slice(0, place.depth), series];
      all.push(series);
    } else {
      open = open.slice(0, place.depth + 1);
      open[place.depth]!.items.push(item);
    }
  });
  return { series: all, inverted };
}

interface Place {
  /** Among the open series. */
  readonly depth: number;
  /** A new series opens there; otherwise the open one goes on. */
  readonly begins: boolean;
  readonly inverted?: Series | undefined;
}

function placeOf(open: readonly Series[], item: Item, nextOf: (style: OrdinalStyle) => number | undefined): Place {
  const { style, value } = item.ordinal;
  const rank = rankOf(style)!;
  const next = nextOf(style);
  const own = open.findLastIndex((series) => series.style === style);
  const isNext = own >= 0 && value === lastValue(open[own]!) + 1;
  const foreign = open.findLastIndex((series) => series.style !== style && lastValue(series) + 1 === value);
  if (foreign >= 0) {
    const { style: other, items } = open[foreign]!;
    // A number of another form belongs where the numbers go on after it: （三） 四、 （五）.
    const goesOn = nextOf(other) === value + 1;
    const isOwn = isNext && (own > foreign || next === value + 1);
    if (goesOn ? !isOwn : own < 0 && items.length > 1 && next !== value + 1) return { depth: foreign, begins: false };
  }
  if (own < 0) return { depth: value === 1 ? open.length : depthFor(open, rank), begins: true };
  const above = open.slice(own + 1).find((series) => rankOf(series.style)! < rank);
  if (isNext) return { depth: own, begins: false, inverted: above };
  if (above) return { depth: open.length, begins: true };
  return { depth: own, begins: restarts(open[own]!, value, next) };
}

const depthFor = (open: readonly Series[], rank: number): number =>
  open.findLastIndex((series) => rankOf(series.style)! < rank) + 1;

/** Whether a number that does not count on begins another series, instead of being wrong. */
function restarts(series: Series, value: number, next: number | undefined): boolean {
  const last = lastValue(series);
  if (next === last + 2 || value > last) return false;
  // 一、 twice in a row: one of the two is wrong; deeper levels are often lists of one.
  if (value === 1) return last > 1 || rankOf(series.style)! > rankOf('level2')!;
  return value === 2 && last > 2 && next === 3;
}
