import type { Problem } from '../../../server/src/engine/rule';
import type { Kind, Token } from './tokens';

export interface Pair {
  readonly open: Token;
  readonly close: Token;
}

/** The marks of one kind in one paragraph, matched. */
interface Matching {
  readonly pairs: readonly Pair[];
  readonly problems: readonly Problem[];
  /** Marks with no partner in this paragraph; the draft may hold it in the next one. */
  readonly unclosed: readonly Token[];
  readonly unopened: readonly Token[];
}

/** Where marks of the same kind follow each other this near, the second faces the wrong way. */
const NEAR = 40;
const STOP = /[。！？；]/;
const POINT_OR_END = /^(?:$|[，。、；：！？）》,.;:!?)])/;
const POINT_OR_START = /(?:^|[，。、；：！？（《,.;:!?(\s])$/;

/** Brackets may be nested: a plain stack. */
export function matchNested(tokens: readonly Token[]): Matching {
  const open: Token[] = [];
  const pairs: Pair[] = [];
  const unopened: Token[] = [];
  for (const token of tokens) {
    if (token.opens) open.push(token);
    else {
      const partner = open.pop();
      if (partner) pairs.push({ open: partner, close: token });
      else unopened.push(token);
    }
  }
  return { pairs, problems: [], unclosed: open, unopened };
}

/**
 * Quotes and title marks alternate: two openings or two closings in a row are wrong. What stands beside a mark, and
 * what comes next, tells whether one faces the wrong way, one is missing, or an inner pair was typed as an outer one.
 */
export function matchAlternating(text: string, tokens: readonly Token[], kind: Kind): Matching {
  const pairs: Pair[] = [];
  const problems: Problem[] = [];
  const unclosed: Token[] = [];
  const unopened: Token[] = [];
  let open: Token | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const afterNext = tokens[i + 2];
    if (token.opens && !open) open = token;
    else if (!token.opens && open) {
      const inner = innerPair(text, tokens, i);
      if (inner) {
        problems.push(innerProblem(open, token, next!, kind));
        pairs.push({ open, close: afterNext! });
        i += 2;
      } else pairs.push({ open, close: token });
      open = undefined;
    } else if (token.opens && open) {
      if (facesBack(text, open, token, next)) {
        problems.push(mistyped(token, kind, open));
        pairs.push({ open, close: token });
        open = undefined;
      } else if (next && !next.opens && afterNext && !afterNext.opens) {
        if (!holdsInnerOpening(text, open, token)) problems.push(innerProblem(open, token, next, kind));
        i += 1;
      } else {
        unclosed.push(open);
        open = token;
      }
    } else if (facesForward(text, token, next)) {
      problems.push(mistyped(token, kind, next));
      open = token;
    } else if (isReversed(text, token, next, afterNext)) {
      problems.push(mistyped(token, kind, next), mistyped(next!, kind, token));
      pairs.push({ open: token, close: next! });
      i += 1;
    } else unopened.push(token);
  }
  if (open) unclosed.push(open);
  return { pairs, problems, unclosed, unopened };
}

export const isNear = (text: string, from: number, to: number): boolean =>
  to - from <= NEAR && !STOP.test(text.slice(from + 1, to));

/** “甲“，or “甲“ with no closing mark to follow: the second was meant to close. */
function facesBack(text: string, open: Token, token: Token, next: Token | undefined): boolean {
  if (!isNear(text, open.at, token.at)) return false;
  return POINT_OR_END.test(text.slice(token.at + 1, token.at + 2)) || next === undefined || next.opens;
}

/** 、”甲” or ”甲” with nothing open: the first was meant to open. */
function facesForward(text: string, token: Token, next: Token | undefined): boolean {
  if (!next || next.opens || !isNear(text, token.at, next.at)) return false;
  return !POINT_OR_END.test(text.slice(token.at + 1, token.at + 2)) && !/[。！？]/.test(text[token.at - 1] ?? '');
}

/** ”甲“ between words: both face the wrong way. */
const isReversed = (text: string, token: Token, next: Token | undefined, afterNext: Token | undefined): boolean =>
  next?.opens === true &&
  afterNext?.opens !== false &&
  /^[\p{Script=Han}0-9]{2,20}$/u.test(text.slice(token.at + 1, next.at)) &&
  !POINT_OR_START.test(text.slice(0, token.at).slice(-1));

/** “甲”乙”丙”: an inner pair typed as two closing marks, each between words. */
function innerPair(text: string, tokens: readonly Token[], i: number): boolean {
  const [first, second, third] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (!second || !third || second.opens || third.opens) return false;
  return (
    isNear(text, first.at, third.at) &&
    [first, second].every(
      ({ at }) => !POINT_OR_END.test(text.slice(at + 1, at + 2)) && !POINT_OR_START.test(text.slice(at - 1, at)),
    )
  );
}

const holdsInnerOpening = (text: string, open: Token, token: Token): boolean =>
  text.slice(open.at, token.at).includes('‘');

const INNER: Partial<Record<Kind, readonly [string, string, string]>> = {
  '“': ['‘', '’', 'inner'],
  '《': ['〈', '〉', 'nestedTitle'],
};

function innerProblem(outer: Token, first: Token, second: Token, kind: Kind): Problem {
  const [left, right, message] = INNER[kind] ?? [kind, kind, 'inner'];
  const backToFront = !first.opens;
  return {
    span: { start: first.at, end: second.at + 1 },
    message: backToFront && kind === '《' ? 'inner' : message,
    fix: [
      { span: { start: first.at, end: first.at + 1 }, text: left },
      { span: { start: second.at, end: second.at + 1 }, text: right },
    ],
    related: [at(outer, '外层从这里开始', 'The outer pair opens here')],
  };
}

export const CLOSING: Readonly<Record<Kind, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '「': '」',
  '『': '』',
  '〔': '〕',
};

const mistyped = (token: Token, kind: Kind, partner: Token | undefined): Problem => ({
  span: { start: token.at, end: token.at + 1 },
  message: 'mistyped',
  fix: token.opens ? CLOSING[kind] : kind,
  ...(partner ? { related: [at(partner, '与它配对的一半在这里', 'Its partner is here')] } : {}),
});

export const at = (token: Token, zh: string, en: string) => ({
  span: { start: token.at, end: token.at + 1 },
  message: { zh, en },
});
