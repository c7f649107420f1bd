import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { parseNumeral } from '../../../server/src/draft/numeral';
import { LAST } from '../../../server/src/draft/ordinal';
import type { Draft, Ordinal, Span } from '../../../server/src/draft/types';
import type { Problem } from '../../../server/src/engine/rule';
import { inScriptOf } from '../script';

/** 针对上述三个方面的问题, 以上四点意见 */
const SUMMED =
  /(?:上述|以上)(?:这)?([两二三四五六七八九]|十[一二三]?)(?:个方面|个问题|方面|个|点|条|项)(?=的?(?:存在)?(?:的)?(?:问题|不足|差距|短板|工作|任务|意见|要求|建议|希望|体会|[，。]))/g;
const maySum = mayHold([['上述', '以上']]);
/** Farther apart than this, number and parts have nothing to do with each other. */
const NEAR = 3;

/** How far a series of one style has come. */
interface Count {
  readonly parts: readonly Span[];
  /** Paragraphs with text so far: the last part is no farther back than the one before. */
  readonly paragraph: number;
}

/** A number that sums up the parts just told: 上述三个方面的问题 after 一是 to 四是. */
export function* summed({ lines }: Draft): Iterable<Problem> {
  const places = lines.map(({ paragraph, skipped }) =>
    skipped || !maySum(paragraph.grams) ? [] : matchesOf(paragraph.text, SUMMED),
  );
  if (places.every(({ length }) => length === 0)) return;
  const counts = new Map<Ordinal['style'], Count>();
  let seen = 0;
  for (const [line, { paragraph, start, skipped }] of lines.entries()) {
    if (skipped || paragraph.isBlank) continue;
    seen++;
    let next = 0;
    for (const match of places[line]!) {
      for (; next < paragraph.ordinals.length && paragraph.ordinals[next]!.span.start < match.index; next++)
        count(counts, paragraph.ordinals[next]!, start, seen);
      const problem = problemAt(match, start, [...counts.values()], seen);
      if (problem) yield problem;
    }
    for (; next < paragraph.ordinals.length; next++) count(counts, paragraph.ordinals[next]!, start, seen);
  }
}

function count(
  counts: Map<Ordinal['style'], Count>,
  { style, value, span }: Ordinal,
  start: number,
  paragraph: number,
) {
  const before = value === 1 ? [] : counts.get(style)?.parts;
  const follows = before && (before.length === value - 1 || (value === LAST && before.length > 0));
  if (follows)
    counts.set(style, { parts: [...before, { start: start + span.start, end: start + span.end }], paragraph });
  else counts.delete(style);
}

/** Whatever series comes to the number may be meant; else the one told just before. */
function problemAt(match: RegExpExecArray, start: number, counts: readonly Count[], seen: number): Problem | undefined {
  const told = match[1]!;
  const number = parseNumeral(told === '两' ? '二' : told)!;
  if (counts.some(({ parts }) => parts.length === number)) return undefined;
  const parts = counts.filter(({ paragraph }) => seen - paragraph <= 1).at(-1)?.parts;
  if (!parts || parts.length < 2 || Math.abs(parts.length - number) > NEAR) return undefined;
  const at = start + match.index + match[0].indexOf(told);
  return {
    span: { start: at, end: at + told.length },
    message: 'summed',
    args: { number, count: parts.length },
    fix: inScriptOf(told, parts.length),
    related: parts.map((part, i) => ({ span: part, message: { zh: `第${i + 1}部分`, en: `part ${i + 1}` } })),
  };
}
