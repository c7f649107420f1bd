import { type Problem, paragraphRule, type RuleModule } from '../../server/src/engine/rule';

/** An error form and how to write it right. */
export interface Pattern {
  /** With the flag `g` (and not `u`, which is slower, where it isn't needed); the whole match is marked. */
  readonly find: RegExp;
  /** The text must hold one of these, or pass this test, for `find` to be tried at all. */
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

/** A paragraph rule made of error forms. */
export const patternRule = (patterns: readonly Pattern[]): RuleModule =>
  paragraphRule(
    () =>
      function* ({ text }): Iterable<Problem> {
        for (const pattern of patterns) yield* findPattern(text, pattern);
      },
  );

const has = (text: string, needs: Pattern['needs']): boolean =>
  needs === undefined || (typeof needs === 'function' ? needs(text) : needs.some((needed) => text.includes(needed)));

export function* findPattern(text: string, pattern: Pattern): Iterable<Problem> {
  const { find, needs, message, after, notAfter, notBefore, fix } = pattern;
  if (!has(text, needs)) return;
  find.lastIndex = 0;
  for (let match = find.exec(text); match; match = find.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (after || notAfter) {
      const before = text.slice(Math.max(0, start - REACH), start);
      if (after?.test(before) === false || notAfter?.test(before)) continue;
    }
    if (notBefore?.test(text.slice(end, end + REACH))) continue;
    const right = fix?.(match);
    if (right === false) continue;
    yield { span: { start, end }, ...(message ? { message } : {}), ...(right === undefined ? {} : { fix: right }) };
  }
}
