import { type Problem, paragraphRule, type RuleModule } from '../../server/src/engine/rule';

/** An error form and how to write it right. */
export interface Pattern {
  /** With the flags `gu`; the whole match is marked. */
  readonly find: RegExp;
  /** The text must hold one of these for the expression to be tried at all. */
  readonly needs?: readonly string[];
  readonly message?: string;
  /** The words before the match (up to `REACH` characters) that make it right. */
  readonly notAfter?: RegExp;
  /** The words right after the match that make it right; sticky at the match's end. */
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
        for (const pattern of patterns) {
          if (pattern.needs && !pattern.needs.some((needed) => text.includes(needed))) continue;
          yield* find(text, pattern);
        }
      },
  );

function* find(text: string, { find, message, notAfter, notBefore, fix }: Pattern): Iterable<Problem> {
  find.lastIndex = 0;
  for (let match = find.exec(text); match; match = find.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (notAfter?.test(text.slice(Math.max(0, start - REACH), start))) continue;
    if (notBefore?.test(text.slice(end, end + REACH))) continue;
    const right = fix?.(match);
    if (right === false) continue;
    yield { span: { start, end }, ...(message ? { message } : {}), ...(right === undefined ? {} : { fix: right }) };
  }
}
