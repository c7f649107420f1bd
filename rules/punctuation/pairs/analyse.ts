import { derive } from '../../../server/src/draft/derived';
import type { Paragraph } from '../../../server/src/draft/types';
import type { Problem } from '../../../server/src/engine/rule';
import { isMostlyLatin, literalSpans } from '../marks';
import { at, isNear, matchAlternating, matchNested, type Pair } from './match';
import { isSound, type Kind, type Token, tokensOf } from './tokens';

/** What a paragraph tells of its pairs; the marks left over may have their partner in the next paragraph. */
export interface Analysis {
  readonly problems: readonly Problem[];
  readonly unclosed: readonly Token[];
  readonly unopened: readonly Token[];
}

const NONE: Analysis = { problems: [], unclosed: [], unopened: [] };
const ALTERNATING: ReadonlySet<Kind> = new Set<Kind>(['“', '‘', '《', '「', '『']);

export const analyse = derive(
  (paragraph: Paragraph, format: 'plain' | 'markdown'): Analysis =>
    paragraph.hasHan ? analyseText(paragraph, format) : NONE,
);

function analyseText(paragraph: Paragraph, format: 'plain' | 'markdown'): Analysis {
  if (isSound(paragraph)) return NONE;
  const tokens = tokensOf(paragraph, literalSpans(paragraph, format));
  const { text } = paragraph;
  if (tokens.length === 0 || isMostlyLatin(text)) return NONE;
  const byKind = new Map<Kind, Token[]>();
  for (const token of tokens) {
    const same = byKind.get(token.kind);
    if (same) same.push(token);
    else byKind.set(token.kind, [token]);
  }
  const matchings = [...byKind].map(([kind, own]) =>
    ALTERNATING.has(kind) ? matchAlternating(text, own, kind) : matchNested(own),
  );
  const found = matchings.flatMap((matching) => matching.problems);
  const isCurly = ({ at }: Token) => text[at] !== '"';
  const unclosed = matchings.flatMap((matching) => matching.unclosed.filter(isCurly));
  const unopened = matchings.flatMap((matching) => matching.unopened.filter(isCurly));
  const pairs = matchings.flatMap((matching) => matching.pairs);
  const mixed = mixedPair(text, unclosed, unopened);
  if (mixed) return { problems: [...found, mixed], unclosed: [], unopened: [] };
  const problems = found;
  // Where marks are missing, a crossing is only their shadow.
  const whole = problems.length + unclosed.length + unopened.length === 0;
  return { problems: whole ? [...crossings(text, pairs), ...loneSingles(pairs)] : problems, unclosed, unopened };
}

/** “甲’ or ‘甲”: one pair whose halves differ, and no two marks alone. */
function mixedPair(text: string, unclosed: readonly Token[], unopened: readonly Token[]): Problem | undefined {
  const [open, close] = [unclosed[0], unopened[0]];
  if (!open || !close || unclosed.length > 1 || unopened.length > 1) return undefined;
  const kinds = open.kind + close.kind;
  if ((kinds !== '“‘' && kinds !== '‘“') || close.at < open.at || !isNear(text, open.at, close.at)) return undefined;
  const [wrong, other, fix] = kinds === '“‘' ? [close, open, '”'] : [open, close, '“'];
  return {
    span: { start: wrong.at, end: wrong.at + 1 },
    message: 'mixed',
    fix,
    related: [at(other, '与它配对的一半在这里', 'Its partner is here')],
  };
}

/** “甲《乙”丙》: the pair that opened last must close first. */
function* crossings(text: string, pairs: readonly Pair[]): Iterable<Problem> {
  const ordered = [...pairs].sort((a, b) => a.open.at - b.open.at);
  const open: Pair[] = [];
  for (const pair of ordered) {
    while (open.length > 0 && open.at(-1)!.close.at < pair.open.at) open.pop();
    const outer = open.at(-1);
    if (outer && pair.close.at > outer.close.at) yield crossing(text, outer, pair);
    else open.push(pair);
  }
}

function crossing(text: string, outer: Pair, inner: Pair): Problem {
  const [first, second] = [outer.close.at, inner.close.at];
  const adjacent = second === first + 1;
  return {
    span: { start: first, end: adjacent ? second + 1 : first + 1 },
    message: 'crossed',
    ...(adjacent ? { fix: `${text[second]}${text[first]}` } : {}),
    related: [
      at(outer.open, '它从这里开始', 'It opens here'),
      at(inner.open, '这一对尚未结束', 'This one is still open'),
    ],
  };
}

/** ‘甲’ outside of any “”. Where nothing crosses, the pairs that are open at a place stand inside one another. */
function* loneSingles(pairs: readonly Pair[]): Iterable<Problem> {
  if (!pairs.some(({ open }) => open.kind === '‘')) return;
  const quotes = pairs.filter(({ open }) => open.kind === '“').sort((a, b) => a.open.at - b.open.at);
  const singles = pairs.filter(({ open }) => open.kind === '‘').sort((a, b) => a.open.at - b.open.at);
  let next = 0;
  let furthest = -1;
  for (const { open, close } of singles) {
    while (next < quotes.length && quotes[next]!.open.at < open.at)
      furthest = Math.max(furthest, quotes[next++]!.close.at);
    if (furthest > close.at) continue;
    yield {
      span: { start: open.at, end: open.at + 1 },
      message: 'singleAlone',
      fix: [
        { span: { start: open.at, end: open.at + 1 }, text: '“' },
        { span: { start: close.at, end: close.at + 1 }, text: '”' },
      ],
    };
  }
}
