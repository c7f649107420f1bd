import type { Problem } from '../../../server/src/engine/rule';
import { isDigitAt, isHanAt, isLatinAt } from '../marks';

/** Straight quotes in Chinese text. A pair has one fix; where the pairs do not come out, the quotes are only shown. */
export function* quoteProblems(text: string, straight: readonly number[]): Iterable<Problem> {
  const double = straight.filter((at) => text[at] === '"' && !(isDigitAt(text, at - 1) && !isHanAt(text, at + 1)));
  yield* double.length > 0 ? pairUp(text, double, '“”', '“”') : [];
  const single = straight.filter((at) => text[at] === "'" && !isLatinAt(text, at - 1) && !isLatinAt(text, at + 1));
  // Inside double quotes the inner pair is ‘’; alone a pair is “” (4.8.3.4).
  yield* single.length > 0 && single.length % 2 === 0 ? pairUp(text, single, '‘’', '“”') : [];
}

/** `curly` are the marks of this level, `alone` those to write where no double quotes stand around. */
function* pairUp(text: string, straight: readonly number[], curly: string, alone: string): Iterable<Problem> {
  const isStraight = new Set(straight);
  const pairs: { start: number; end: number; full: string }[] = [];
  let open: number | undefined;
  let full = alone;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if ('“”"'.includes(mark)) isQuoted = mark === '"' ? !isQuoted : mark === '“';
    const opens = mark === curly[0] || (isStraight.has(i) && open === undefined);
    const closes = mark === curly[1] || (isStraight.has(i) && open !== undefined);
    if (!opens && !closes) continue;
    if (opens === (open !== undefined)) return yield* straight.map(unpaired);
    if (open === undefined) full = isQuoted ? curly : alone;
    else pairs.push({ start: open, end: i, full });
    open = opens ? i : undefined;
  }
  if (open !== undefined) return yield* straight.map(unpaired);
  for (const { start, end, full } of pairs) {
    const fix = [start, end].flatMap((at, side) =>
      isStraight.has(at) ? [{ span: { start: at, end: at + 1 }, text: full[side]! }] : [],
    );
    if (fix.length > 0 && isChinesePair(text, start, end)) yield { span: fix[0]!.span, message: 'quotes', fix };
  }
}

const unpaired = (at: number): Problem => ({ span: { start: at, end: at + 1 }, message: 'unpairedQuotes' });

const isChinesePair = (text: string, start: number, end: number): boolean =>
  isHanAt(text, start - 1) || isHanAt(text, end + 1) || /\p{Script=Han}/u.test(text.slice(start, end));
