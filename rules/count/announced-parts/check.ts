import { shift } from '../../../server/src/draft/span';
import type { Draft, Ordinal, Span } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { inScriptOf } from '../script';
import { type Announcement, announcementsOf, rankOf, SPOKEN } from './announcements';

/** Plain paragraphs that may stand between two parts counted by 一是, 一要. */
const GAP = 4;
/** Plain paragraphs that may stand between 讲三点意见 and its first part. */
const APART = 3;
/** Farther apart than this, number and parts have nothing to do with each other. */
const NEAR = 3;
const DASH = /^[\s\u3000]*[—－–-]{2}/;

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      for (let line = 0; line < draft.lines.length; line++) {
        const { paragraph, start, skipped } = draft.lines[line]!;
        if (skipped || paragraph.isBlank) continue;
        for (const announcement of announcementsOf(paragraph)) {
          const parts = partsOf(draft, line, announcement);
          const { number, span } = announcement;
          if (!parts || parts.length < 2 || parts.length === number || Math.abs(parts.length - number) > NEAR) continue;
          yield {
            span: shift(span, start),
            args: { number, count: parts.length },
            fix: inScriptOf(paragraph.text.slice(span.start, span.end), parts.length),
            related: parts.map((part, i) => ({ span: part, message: { zh: `第${i + 1}部分`, en: `part ${i + 1}` } })),
          };
        }
      }
    },
);

/** The parts that follow an announcement; undefined where none do, or where their numbers leave a doubt. */
function partsOf(draft: Draft, line: number, announcement: Announcement): readonly Span[] | undefined {
  if (announcement.first !== undefined) return series(draft, line, announcement.first);
  const own = draft.lines[line]!.paragraph.ordinals[0];
  let passed = 0;
  for (let next = line + 1; next < draft.lines.length; next++) {
    const { paragraph, skipped } = draft.lines[next]!;
    if (skipped || paragraph.isBlank) continue;
    const lead = paragraph.ordinals[0];
    if (lead?.leading) {
      const below = !own?.leading || rankOf(lead) > rankOf(own);
      return lead.value === 1 && below ? series(draft, next, 0) : undefined;
    }
    if (passed === 0 && DASH.test(paragraph.text)) return dashes(draft, next);
    if (!announcement.strong || ++passed > APART) return undefined;
  }
  return undefined;
}

function dashes({ lines }: Draft, from: number): Span[] {
  const parts: Span[] = [];
  for (let line = from; line < lines.length; line++) {
    const { paragraph, start } = lines[line]!;
    if (paragraph.isBlank) continue;
    if (!DASH.test(paragraph.text)) break;
    parts.push({ start, end: start + Math.min(paragraph.text.length, 20) });
  }
  return parts;
}

/** The ordinals 一, 二, 三… of one style from a place on, up to where a higher part or another series begins. */
function series({ lines }: Draft, from: number, index: number): Span[] | undefined {
  const first = lines[from]!.paragraph.ordinals[index]!;
  if (first.value !== 1 || first.style === 'adverb') return undefined;
  const parts: Span[] = [];
  let passed = 0;
  let last = '';
  for (let line = from; line < lines.length; line++) {
    const { paragraph, start, skipped } = lines[line]!;
    if (skipped || paragraph.isBlank) continue;
    const before = parts.length;
    for (const ordinal of line === from ? paragraph.ordinals.slice(index) : paragraph.ordinals) {
      if (ordinal.style !== first.style) {
        if (endsSeries(ordinal, first)) return parts;
        continue;
      }
      if (ordinal.value === 1 && parts.length > 0) return parts;
      // A heading said twice, as copying leaves it, is one part.
      if (ordinal.leading && ordinal.value === parts.length && sameStart(last, paragraph.text)) continue;
      if (ordinal.value !== parts.length + 1) return undefined;
      last = paragraph.text;
      parts.push(shift(ordinal.span, start));
    }
    passed = parts.length > before ? 0 : passed + 1;
    if (rankOf(first) === SPOKEN && passed > GAP) return parts;
  }
  return parts;
}

const SAME = 16;
const sameStart = (a: string, b: string): boolean => a.trim().slice(0, SAME) === b.trim().slice(0, SAME);

const endsSeries = (ordinal: Ordinal, first: Ordinal): boolean => ordinal.leading && rankOf(ordinal) < rankOf(first);
