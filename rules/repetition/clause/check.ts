import { isHanCode, tableOf } from '../../../server/src/draft/characters';
import type { Paragraph, Sentence, Span } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';

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

/** What is put in so says more of the same thing (更, 也, 同样), or the contrary (一种是公开的办法，一种是非公开的办法). */
const GOES_FURTHER = new Set('更也还又尤愈越同非不没未无');

/** Words before the verb that change nothing: 要健全…，健全…. */
const isLeading = tableOf('要并应须将');
/** Marks between clauses. */
const isMark = tableOf('，,。；;：:！？!?');

export default paragraphRule(() => (paragraph) => {
  const { text, sentences } = paragraph;
  let found: Problem[] | undefined;
  for (const sentence of sentences) {
    // Shorter than two clauses: nothing is said twice.
    if (sentence.text.length < 2 * SHORTEST) continue;
    const clauses = clausesOf(paragraph, sentence.start, sentence.start + sentence.text.length);
    for (let i = 1; i < clauses.length; i++) {
      for (let j = Math.max(0, i - REACH); j < i; j++) {
        const message = compare(text, clauses[j]!, clauses[i]!);
        if (!message || isProvision(text, sentence.start, clauses[i]!)) continue;
        if (isRefrain(text, sentence, clauses[j]!, clauses[i]!)) continue;
        (found ??= []).push(problem(text, clauses[j]!, clauses[i]!, message));
        break;
      }
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
const isProvision = (text: string, sentence: number, { start, end }: Span): boolean =>
  /[的后时内]，[应并]?$/.test(text.slice(Math.max(sentence, start - 3), start)) ||
  /[的后]$/.test(text.slice(end - 1, end));

/**
 * 借助…平台，甲；借助…平台，乙；…: parts that semicolons set side by side begin or end alike on purpose. Where the whole
 * part is said twice, it is no refrain.
 */
function isRefrain(text: string, { start, text: { length } }: Sentence, a: Span, b: Span): boolean {
  if (!/[；;]/.test(text.slice(a.end, b.start))) return false;
  const stop = start + length;
  const partOf = (clause: Span): Span => {
    let from = clause.start;
    while (from > start && !'；;：:'.includes(text[from - 1]!)) from--;
    let to = clause.end;
    while (to < stop && !'；;。！？'.includes(text[to]!)) to++;
    return { start: from, end: to };
  };
  const [first, second] = [partOf(a), partOf(b)];
  if (text.slice(first.start, first.end) === text.slice(second.start, second.end)) return false;
  const opens = (clause: Span, part: Span) =>
    clause.start - part.start <= isLeading[text.charCodeAt(part.start)]! && clause.end < part.end;
  const closes = (clause: Span, part: Span) => clause.end === part.end && clause.start - part.start > 1;
  return (opens(a, first) && opens(b, second)) || (closes(a, first) && closes(b, second));
}

/** The stretches of a sentence between commas, semicolons and colons that have Chinese characters enough. */
function clausesOf({ codes }: Paragraph, begin: number, stop: number): Span[] {
  const clauses: Span[] = [];
  let start = begin;
  for (let i = begin; i <= stop; i++) {
    if (i < stop && isMark[codes[i]!] === 0) continue;
    const from = start + isLeading[codes[start] ?? 0]!;
    if (i - from >= SHORTEST && holdsHan(codes, start, i, SHORTEST + from - start))
      clauses.push({ start: from, end: i });
    start = i + 1;
  }
  return clauses;
}

function holdsHan(codes: Uint16Array, start: number, end: number, least: number): boolean {
  let count = 0;
  for (let i = start; i < end; i++) if (isHanCode(codes[i]!) && ++count === least) return true;
  return false;
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
  // 改革需要耐心，这样的改革更需要耐心: it goes on from what was said.
  return long.endsWith(short.slice(start)) && !GOES_FURTHER.has(long[start] ?? '');
}
