import { derive } from '../../../server/src/draft/derived';
import type { Draft, Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type Head, headOf } from '../heading';
import { type Item, isListOfClauses, rankOf } from '../item';
import { numberingOf } from '../series';
import { findSeams, isHeadingLike, type Seam } from './seam';

/** Published headings end within this many characters. */
const HEADING_REACH = 46;
/** The shortest clause that is suspect, by the word at its seam: published headings have clauses up to 24. */
const LEAST_CLAUSE = { strong: 17, adverb: 22, verb: 26 } as const;
const LEAST_BODY = 20;
const MOST_SIBLINGS = 30;

export default draftRule(
  () =>
    function* (draft) {
      for (const series of numberingOf(draft).outline.series) {
        if (rankOf(series.style)! > rankOf('level2')! || isListOfClauses(series)) continue;
        const heads = series.items.map(headOf);
        for (const [i, item] of series.items.entries()) {
          const problem = fused(draft, item, heads, i);
          if (problem) yield problem;
        }
      }
    },
);

function fused(draft: Draft, item: Item, heads: readonly Head[], own: number): Problem | undefined {
  const head = heads[own]!;
  // A heading alone, however long: no sentence follows it.
  if (!head.hasSentence) return undefined;
  if (head.body.length < LEAST_BODY && head.text.length < HEADING_REACH) return undefined;
  const siblings = heads.slice(0, MOST_SIBLINGS).filter((_, i) => i !== own);
  const all = seamsOf(item.paragraph, head);
  const sure = all.filter((seam) => suspect(seam) || (seam.clause > 13 && followsParallel(draft, item, seam.word)));
  const outgrown = outgrows(head, siblings);
  const isOdd = outgrown || (head.text.length > 10 && standAlone(siblings));
  const seams = sure.length > 0 ? sure : isOdd ? all : [];
  if (seams.length > 0) {
    const usual = siblings.map(({ text }) => text.length).sort((a, b) => a - b)[siblings.length >> 1] ?? 0;
    const best = seams.toSorted((one, other) => compare(one, other, usual))[0]!;
    return problemAt(item, head, best, sure.length > 0 ? 'default' : 'likely');
  }
  if (!outgrown || siblings.some(({ clauses }) => clauses.length >= head.clauses.length)) return undefined;
  return { span: { start: item.span.start, end: item.span.end + head.clauses[0]!.length }, message: 'unstopped' };
}

interface PlacedSeam extends Seam {
  /** The length of its clause. */
  readonly clause: number;
  readonly afterHeading: boolean;
}

const RANKS = { strong: 2, adverb: 1, verb: 0 } as const;

const suspect = ({ clause, strength, afterHeading }: PlacedSeam): boolean =>
  afterHeading && clause >= LEAST_CLAUSE[strength];

/** The stronger first; of two alike the one nearer to where the siblings end. */
const compare = (one: PlacedSeam, other: PlacedSeam, usual: number): number =>
  RANKS[other.strength] - RANKS[one.strength] || Math.abs(one.at - usual) - Math.abs(other.at - usual);

/** The seams in reach, placed in the first sentence. */
const seamsOf = derive((_: Paragraph, { clauses }: Head): readonly PlacedSeam[] => {
  let from = 0;
  const seams = clauses.flatMap((clause) => {
    const start = from;
    from += clause.length + 1;
    if (start > HEADING_REACH) return [];
    return findSeams(clause).map((seam) => ({
      ...seam,
      at: start + seam.at,
      clause: clause.length,
      afterHeading: isHeadingLike(clause.slice(0, seam.at)),
    }));
  });
  return seams.filter(({ at }) => at <= HEADING_REACH);
});

/** Whether the first sentence is far longer than those of the other headings of its series. */
function outgrows(head: Head, siblings: readonly Head[]): boolean {
  if (siblings.length < 2) return false;
  const lengths = siblings.map(({ text }) => text.length);
  const longest = Math.max(...lengths);
  // Headings are of like length; sentences of a list are not.
  if (longest > 2.2 * Math.min(...lengths)) return false;
  return longest <= HEADING_REACH && head.text.length >= longest + 10 && head.text.length > 1.4 * longest;
}

/** Whether the other headings are paragraphs of their own, without a stop. */
const standAlone = (siblings: readonly Head[]): boolean =>
  siblings.length > 1 && siblings.every(({ stop, text }) => stop === '' && text.length < HEADING_REACH);

/** The words after the seam are built like the first words of the paragraphs that follow: 围绕…, 围绕…, 围绕…. */
function followsParallel(draft: Draft, item: Item, word: string): boolean {
  let seen = 0;
  for (let i = item.line + 1; i < draft.lines.length && seen < 3; i++) {
    const { paragraph, skipped } = draft.lines[i]!;
    if (paragraph.isBlank || skipped) continue;
    if (paragraph.ordinals[0]?.leading) return false;
    seen++;
    if (paragraph.text.startsWith(word.slice(0, 2), paragraph.contentStart)) return true;
  }
  return false;
}

/** Marks the last words of the heading and the first of the body; a full stop between them is the least change. */
function problemAt(item: Item, head: Head, seam: PlacedSeam, message: string): Problem {
  const lineStart = item.span.start - item.ordinal.span.start;
  const at = lineStart + head.start + seam.at;
  const heading = head.text.slice(0, seam.at);
  return {
    span: { start: at - 4, end: at + seam.word.length },
    message,
    args: { heading, word: seam.word },
    fix: [{ span: { start: at, end: at }, text: '。' }],
  };
}
