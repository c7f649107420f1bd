import { derive } from '../../server/src/draft/derived';
import { hanNumeral, LAST } from '../../server/src/draft/ordinal';
import { shift } from '../../server/src/draft/span';
import type { Draft, Ordinal, OrdinalStyle, Paragraph, Span } from '../../server/src/draft/types';
import { strayOrdinals } from './stray';

/** An ordinal at its place in the draft. */
export interface Item {
  readonly ordinal: Ordinal;
  readonly paragraph: Paragraph;
  /** Index into `draft.lines`. */
  readonly line: number;
  /** In the draft. */
  readonly span: Span;
}

/** Items that count on from one another; most begin with one. */
export interface Series {
  readonly style: OrdinalStyle;
  readonly items: Item[];
  /** What this series stands under, in the outline only. */
  readonly parent?: Item | undefined;
}

export const lastValue = (series: Series): number => series.items.at(-1)!.ordinal.value;

/** From the highest: GB/T 9704—2012, 7.3.3 and GB/T 15834—2011, B.3.8. */
const RANKS: Partial<Record<OrdinalStyle, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  level1: 4,
  level2: 5,
  level3: 6,
  level4: 7,
  circled: 8,
};
export const rankOf = (style: OrdinalStyle): number | undefined => RANKS[style];

const isSpeech = ({ style, value }: Ordinal): boolean =>
  value !== LAST && RANKS[style] === undefined && style !== 'article';

interface Items {
  /** Those that open a paragraph and stand for a level. */
  readonly outline: readonly Item[];
  /** 一是、一要、第一，、其一，、首先. */
  readonly speech: readonly Item[];
  /** Those of `speech` with a mark typed inside: 三、要. */
  readonly stray: readonly Item[];
}

interface Wanted {
  readonly outline: Ordinal | undefined;
  readonly speech: readonly Ordinal[];
}
const NONE: Wanted = { outline: undefined, speech: [] };

/** What a paragraph gives. */
const wanted = derive((paragraph: Paragraph): Wanted => {
  const first = paragraph.ordinals[0];
  // A bare number alone on its line is a page number, or a heading still being typed.
  const isOutline =
    first?.leading && RANKS[first.style] !== undefined && paragraph.text.slice(first.span.end).trim() !== '';
  const speech = paragraph.ordinals.filter(isSpeech);
  return isOutline || speech.length > 0 ? { outline: isOutline ? first : undefined, speech } : NONE;
});

export function itemsOf(draft: Draft): Items {
  const outline: Item[] = [];
  const speech: Item[] = [];
  const stray: Item[] = [];
  /** The item that opens a paragraph, and the heading before it. */
  let last: Ordinal | undefined;
  let heading: string | undefined;
  draft.lines.forEach(({ paragraph, start, skipped }, line) => {
    if (skipped || paragraph.isBlank) return;
    const found = wanted(paragraph);
    if (found === NONE) return;
    const itemFor = (ordinal: Ordinal): Item => ({
      ordinal,
      paragraph,
      line,
      span: shift(ordinal.span, start),
    });
    const strays = strayOrdinals(paragraph, last, heading);
    if (strays.length > 0) {
      for (const ordinal of [...found.speech, ...strays].sort((a, b) => a.span.start - b.span.start)) {
        const item = itemFor(ordinal);
        speech.push(item);
        if (strays.includes(ordinal)) stray.push(item);
        if (ordinal.leading) last = ordinal;
      }
      if (!strays[0]!.leading && found.outline) outline.push(itemFor(found.outline));
      return;
    }
    const [lead] = paragraph.ordinals;
    if (lead?.leading) last = lead;
    if (lead?.leading && lead.style === 'level1') heading = paragraph.text.slice(paragraph.contentStart);
    // The same heading typed twice is a repetition, and no matter of numbers.
    if (found.outline && outline.at(-1)?.paragraph !== paragraph) outline.push(itemFor(found.outline));
    for (const ordinal of found.speech) speech.push(itemFor(ordinal));
  });
  return { outline, speech, stray };
}

/** （一）…；（二）…；（三）….: the items of a sentence or of an article, not headings. */
export const isListOfClauses = ({ items }: Series): boolean =>
  items.some(({ paragraph: { text } }) => /[；;]\s*$/.test(text.slice(-4)));

/** The ordinal as typed. */
export const typed = ({ ordinal, paragraph }: Item): string =>
  paragraph.text.slice(ordinal.span.start, ordinal.span.end);

/** The words of the ordinal as typed, with another number: （三） for （二）. */
export function renumbered(item: Item, value: number): string {
  if (item.ordinal.style === 'adverb') return ['首先', '其次', '再次'][value - 1] ?? '';
  return typed(item).replace(/[一二三四五六七八九十百]+|[0-9０-９]+|[①-⑳]/, (number) => {
    if (/[0-9０-９]/.test(number)) return String(value);
    return number >= '①' && number <= '⑳' ? String.fromCharCode(0x245f + value) : hanNumeral(value);
  });
}

/** Gives the value of the next item of a style after item `index`; to be asked with rising indices, so that it is linear. */
export function nextValues(items: readonly Item[]): (index: number, style: OrdinalStyle) => number | undefined {
  const indices = new Map<OrdinalStyle, number[]>();
  const reached = new Map<OrdinalStyle, number>();
  items.forEach(({ ordinal }, i) => {
    const list = indices.get(ordinal.style);
    if (list) list.push(i);
    else indices.set(ordinal.style, [i]);
  });
  return (index, style) => {
    const list = indices.get(style) ?? [];
    let at = reached.get(style) ?? 0;
    while (at < list.length && list[at]! <= index) at++;
    reached.set(style, at);
    return items[list[at] ?? -1]?.ordinal.value;
  };
}
