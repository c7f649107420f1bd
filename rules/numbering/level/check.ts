import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type Item, rankOf, renumbered, type Series, typed } from '../item';
import { numberingOf } from '../series';

/** GB/T 9704—2012, 7.3.3, and ① below them. */
const ORDER = ['level1', 'level2', 'level3', 'level4', 'circled'] as const;
const FORMS: Readonly<Record<string, string>> = {
  level1: '一、',
  level2: '（一）',
  level3: '1.',
  level4: '（1）',
  circled: '①',
};

export default draftRule(
  () =>
    function* (draft) {
      const { outline } = numberingOf(draft);
      const firstLines = firstLinesOf(outline.series);
      for (const series of outline.series) {
        yield* otherForms(series, firstLines);
        const jump = skipped(series);
        if (jump) yield jump;
      }
      for (const series of outline.inverted) {
        const first = series.items[0]!;
        const above = series.parent ? typed(series.parent) : '';
        yield { span: first.span, message: 'inverted', args: { above } };
      }
    },
);

/** 一、 二、 then （三）: the number counts on in a form of another level. */
function* otherForms({ style, items }: Series, firstLines: ReadonlyMap<string, number>): Iterable<Problem> {
  for (const item of items) {
    if (item.ordinal.style === style || countsOn(item, firstLines)) continue;
    const form = FORMS[style];
    const expected = form && formed(item, form);
    yield {
      span: item.span,
      args: { usual: typed(items[0]!), expected: expected ?? typed(items[0]!) },
      ...(expected ? { fix: expected } : {}),
    };
  }
}

const keyOf = (style: string, value: number): string => `${style} ${value}`;

/** By form and number, the line where it stands first. */
function firstLinesOf(all: readonly Series[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { items } of all)
    for (const { ordinal, line } of items) {
      const key = keyOf(ordinal.style, ordinal.value);
      lines.set(key, Math.min(line, lines.get(key) ?? line));
    }
  return lines;
}

/** 1. 2. （二）3.: small items may be numbered through all parts. */
const countsOn = ({ ordinal, line }: Item, firstLines: ReadonlyMap<string, number>): boolean =>
  ordinal.value > 1 && (firstLines.get(keyOf(ordinal.style, ordinal.value - 1)) ?? line) < line;

/** The form of another level with this item's number. */
const formed = (item: Item, form: string): string =>
  renumbered(
    {
      ...item,
      ordinal: { ...item.ordinal, span: { start: 0, end: form.length } },
      paragraph: { ...item.paragraph, text: form },
    },
    item.ordinal.value,
  );

/** （1） straight under 一、. 1. under 一、 is common practice where there are two levels, and no clause forbids it. */
function skipped({ style, items, parent }: Series): Problem | undefined {
  if (!parent || items[0]!.ordinal.value !== 1) return undefined;
  const upper = ORDER.indexOf(parent.ordinal.style as (typeof ORDER)[number]);
  const own = ORDER.indexOf(style as (typeof ORDER)[number]);
  if (upper < 0 || own - upper < 3 || rankOf(style) === undefined) return undefined;
  const expected = FORMS[ORDER[upper + 1]!]!;
  return { span: items[0]!.span, message: 'skipped', args: { above: typed(parent), expected } };
}
