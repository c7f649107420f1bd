import { type GramSet, mayHold } from '../../server/src/draft/grams';
import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph } from '../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule, type RuleModule } from '../../server/src/engine/rule';

/** An error form and how to write it right. */
export interface Pattern {
  /** With the flag `g` (and not `u`, which is slower, where it isn't needed); the whole match is marked. */
  readonly find: RegExp;
  /** The text must hold one of these (told by two characters), or pass this test, for `find` to be tried at all. */
  readonly needs?: readonly string[] | ((text: string) => boolean);
  readonly message?: string;
  /** The words before the match (up to `REACH` characters) must match; a look-behind at its head would cost more. */
  readonly after?: RegExp;
  /** The words before the match that make it right. */
  readonly notAfter?: RegExp;
  /** The words right after the match that make it right. */
  readonly notBefore?: RegExp;
  /** Computes the fix; `false` when a closer look finds the match right. */
  readonly fix?: (match: RegExpExecArray) => string | undefined | false;
}

const REACH = 16;

/** What most of the error forms hold. */
export const ARABIC = '0123456789';

/** A paragraph rule made of error forms; each holds at least one character of each set that is needed. */
export const patternRule = (patterns: readonly Pattern[], ...needs: readonly GramSet[]): RuleModule =>
  paragraphRule(() => patternFinder(patterns), ...needs);

/** Finds the error forms of a paragraph, each tried only where what it needs may be there. */
export function patternFinder(patterns: readonly Pattern[]): (paragraph: Paragraph) => readonly Problem[] {
  const parts = patterns.map((pattern) => ({ pattern, mayHave: mayHave(pattern.needs) }));
  return (paragraph) => {
    let found: Problem[] | undefined;
    for (const { pattern, mayHave } of parts)
      if (mayHave(paragraph)) for (const problem of findPattern(paragraph.text, pattern)) (found ??= []).push(problem);
    return found ?? NOTHING;
  };
}

function mayHave(needs: Pattern['needs']): (paragraph: Paragraph) => boolean {
  if (needs === undefined) return () => true;
  if (typeof needs === 'function') return ({ text }) => needs(text);
  const isThere = mayHold([needs]);
  return ({ grams }) => isThere(grams);
}

function findPattern(text: string, { find, message, after, notAfter, notBefore, fix }: Pattern): readonly Problem[] {
  return matchesOf(text, find).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (after || notAfter) {
      const before = text.slice(Math.max(0, start - REACH), start);
      if (after?.test(before) === false || notAfter?.test(before)) return NOTHING;
    }
    if (notBefore?.test(text.slice(end, end + REACH))) return NOTHING;
    const right = fix?.(match);
    if (right === false) return NOTHING;
    return [{ span: { start, end }, ...(message ? { message } : {}), ...(right === undefined ? {} : { fix: right }) }];
  });
}
