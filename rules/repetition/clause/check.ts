import { isHanCode } from '../../../server/src/draft/characters';
import type { Span } from '../../../server/src/draft/types';
import { NOTHING, type Problem, sentenceRule } from '../../../server/src/engine/rule';

/** Chinese characters of a clause that is looked at: shorter ones are figures of speech. */
const SHORTEST = 6;
/** From here on a clause is not said twice by chance. */
const LONG = 8;
/** Figures come with equal comments (增速居全国第三位); they repeat as they must. */
const FIGURE = /[0-9０-９%％第]/;
/** What one clause may have more than the other: 健全政协协商规则, 健全完善政协协商规则. */
const MOST_ADDED = 4;
/** The verb, and the object that both share. */
const SAME_START = 2;
const SAME_END = 4;
/** A mark and perhaps 要 between two clauses: they stand side by side. */
const NEXT = 2;
/** Clauses looked back at, so that a sentence of any length costs the same for each clause. */
const REACH = 12;

/** Words before the verb that change nothing: 要健全…，健全…. */
const LEADING = new Set(Array.from('要并应须将', (character) => character.charCodeAt(0)));
/** Marks between clauses, by code unit. */
const isMark = new Uint8Array(0x10000);
for (const mark of '，,。；;：:！？!?') isMark[mark.charCodeAt(0)] = 1;

export default sentenceRule(() => ({ text }) => {
  // Shorter than two clauses: nothing is said twice.
  if (text.length < 2 * SHORTEST) return NOTHING;
  const clauses = clausesOf(text);
  let found: Problem[] | undefined;
  for (let i = 1; i < clauses.length; i++) {
    for (let j = Math.max(0, i - REACH); j < i; j++) {
      const message = compare(text, clauses[j]!, clauses[i]!);
      if (!message || isProvision(text, clauses[i]!)) continue;
      (found ??= []).push(problem(text, clauses[j]!, clauses[i]!, message));
      break;
    }
  }
  return found ?? NOTHING;
});

function problem(text: string, before: Span, span: Span, message: string): Problem {
  const first = text.slice(before.start, before.end);
  const related = { span: before, message: { zh: `前面的“${first}”`, en: `first said here: ${first}` } };
  return { span, message, args: { first }, related: [related] };
}

/** …的，予以支持；…的，予以支持: a rule says what follows from each condition. */
const isProvision = (text: string, { start, end }: Span): boolean =>
  /[的后时]，[应并]?$/.test(text.slice(Math.max(0, start - 3), start)) || /[的后]$/.test(text.slice(end - 1, end));

/** The stretches between commas, semicolons and colons that have Chinese characters enough. */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  let han = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length) {
      const code = text.charCodeAt(i);
      if (isHanCode(code)) han++;
      if (isMark[code] === 0) continue;
    }
    const from = LEADING.has(text.charCodeAt(start)) ? start + 1 : start;
    if (han >= SHORTEST + from - start) clauses.push({ start: from, end: i });
    start = i + 1;
    han = 0;
  }
  return clauses;
}

function compare(text: string, a: Span, b: Span): 'default' | 'short' | 'near' | undefined {
  for (let i = 0; i < SAME_START; i++)
    if (text.charCodeAt(a.start + i) !== text.charCodeAt(b.start + i)) return undefined;
  const first = text.slice(a.start, a.end);
  const second = text.slice(b.start, b.end);
  if (FIGURE.test(first)) return undefined;
  if (first === second) return first.length >= LONG || b.start - a.end <= NEXT ? 'default' : 'short';
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length < LONG || long.length - short.length > MOST_ADDED) return undefined;
  if (!long.endsWith(short.slice(-SAME_END)) || long.length === short.length) return undefined;
  return isInsertion(short, long) ? 'near' : undefined;
}

/** The longer clause is the shorter one with one stretch put in. */
function isInsertion(short: string, long: string): boolean {
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  return long.endsWith(short.slice(start));
}
