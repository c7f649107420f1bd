import { isHanCode } from '../../../server/src/draft/characters';
import type { Span } from '../../../server/src/draft/types';
import { type Problem, sentenceRule } from '../../../server/src/engine/rule';

/** Chinese characters of a clause that is looked at: shorter ones are figures of speech. */
const SHORTEST = 6;
const SHORTEST_INSIDE = 8;
/** What one clause may have more than the other: 健全政协协商规则, 健全完善政协协商规则. */
const MOST_ADDED = 4;
/** The verb, and the object that both share. */
const SAME_START = 2;
const SAME_END = 4;
/** Clauses looked back at, so that a sentence of any length costs the same for each clause. */
const REACH = 12;

const MARKS = new Set('，,；;：:。！？!?');

export default sentenceRule(
  () =>
    function* ({ text }): Iterable<Problem> {
      const clauses = clausesOf(text);
      for (let i = 1; i < clauses.length; i++) {
        for (let j = Math.max(0, i - REACH); j < i; j++) {
          const message = compare(text, clauses[j]!, clauses[i]!);
          if (!message) continue;
          const first = text.slice(clauses[j]!.start, clauses[j]!.end);
          yield {
            span: clauses[i]!,
            message,
            args: { first },
            related: [{ span: clauses[j]!, message: { zh: `前面的“${first}”`, en: `first said here: ${first}` } }],
          };
          break;
        }
      }
    },
);

/** The stretches between commas, semicolons and colons that are long enough and wholly Chinese. */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  let pure = true;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !MARKS.has(text.charAt(i))) {
      pure &&= isHanCode(text.charCodeAt(i));
      continue;
    }
    if (pure && i - start >= SHORTEST) clauses.push({ start, end: i });
    start = i + 1;
    pure = true;
  }
  return clauses;
}

function compare(text: string, a: Span, b: Span): 'default' | 'near' | undefined {
  for (let i = 0; i < SAME_START; i++)
    if (text.charCodeAt(a.start + i) !== text.charCodeAt(b.start + i)) return undefined;
  const first = text.slice(a.start, a.end);
  const second = text.slice(b.start, b.end);
  if (first === second) return 'default';
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length < SHORTEST_INSIDE || long.length - short.length > MOST_ADDED) return undefined;
  if (!long.endsWith(short.slice(-SAME_END)) || long.length === short.length) return undefined;
  return isInsertion(short, long) ? 'near' : undefined;
}

/** The longer clause is the shorter one with one stretch put in. */
function isInsertion(short: string, long: string): boolean {
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  return long.endsWith(short.slice(start));
}
