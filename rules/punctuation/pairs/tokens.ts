import type { Paragraph, Span } from '../../../server/src/draft/types';
import { isDigitAt, isInside, isLatinAt, marksOf } from '../marks';

/** A mark of a pair at its place. Half-width and full-width brackets are one kind. */
export interface Token {
  readonly kind: Kind;
  readonly opens: boolean;
  readonly at: number;
}

export type Kind = '“' | '‘' | '（' | '《' | '〈' | '【' | '「' | '『' | '〔';

const FACES: Readonly<Record<string, readonly [Kind, boolean]>> = {
  '“': ['“', true],
  '”': ['“', false],
  '‘': ['‘', true],
  '’': ['‘', false],
  '（': ['（', true],
  '）': ['（', false],
  '(': ['（', true],
  ')': ['（', false],
  '《': ['《', true],
  '》': ['《', false],
  '〈': ['〈', true],
  '〉': ['〈', false],
  '【': ['【', true],
  '】': ['【', false],
  '「': ['「', true],
  '」': ['「', false],
  '『': ['『', true],
  '』': ['『', false],
  '〔': ['〔', true],
  '〕': ['〔', false],
};

const OPENING = '“‘（(《〈【「『〔';
const CLOSING = '”’）)》〉】」』〕';
const DEEPEST = 16;

/** The common case, told without allocating tokens: all marks pair, none crosses, quotes and titles are not nested. */
export function isSound(paragraph: Paragraph): boolean {
  const { text } = paragraph;
  let open = '';
  // Deeper nesting is no common case, and searching it again at every mark would take quadratic time.
  for (const at of marksOf(paragraph)) {
    const mark = text[at]!;
    const opening = OPENING.indexOf(mark);
    if (opening >= 0) {
      if (mark === '‘' ? !open.includes('“') : mark !== '（' && open.includes(mark)) return false;
      open += mark === '(' ? '（' : mark;
      if (open.length > DEEPEST) return false;
      continue;
    }
    const closing = CLOSING.indexOf(mark);
    if (closing < 0) continue;
    const partner = mark === ')' ? '（' : OPENING[closing];
    if (open.at(-1) !== partner) return false;
    open = open.slice(0, -1);
  }
  return open === '';
}

export function tokensOf(paragraph: Paragraph, literal: readonly Span[]): Token[] {
  const { text } = paragraph;
  const tokens: Token[] = [];
  let quoted = false;
  const firstSingle = text.indexOf('‘');
  for (const at of marksOf(paragraph)) {
    // A straight quote stands for whichever of “” is due; the rule half-width replaces it.
    if (text[at] === '"' && !isInside(literal, at)) tokens.push({ kind: '“', opens: !quoted, at });
    if ('“”"'.includes(text[at]!)) quoted = text[at] === '"' ? !quoted : text[at] === '“';
    const face = FACES[text[at]!];
    if (!face || isInside(literal, at) || standsAlone(text, at, face, firstSingle)) continue;
    tokens.push({ kind: face[0], opens: face[1], at });
  }
  return tokens;
}

const LIST_MARK = /(?:^|[\s。；：，、;:,“（(])(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;
const EMOTICON = /[:;=^_'-]$/;

/** Marks that are right alone: 1） 一） a) before an item, the apostrophe of it’s, the mouth of :) */
function standsAlone(text: string, at: number, [kind, opens]: readonly [Kind, boolean], firstSingle: number): boolean {
  if (kind === '‘') return isWordAt(text, at - 1) && (isWordAt(text, at + 1) || firstSingle < 0 || firstSingle >= at);
  if (kind !== '（') return false;
  if (opens) return /^[:;=^_-]/.test(text.slice(at + 1, at + 2));
  const before = text.slice(Math.max(0, at - 4), at);
  return EMOTICON.test(before) || (LIST_MARK.test(before) && !hasOpenBracket(text, at));
}

const isWordAt = (text: string, at: number): boolean => isLatinAt(text, at) || isDigitAt(text, at);

function hasOpenBracket(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) if (text[i] === '（' || text[i] === '(') return true;
  return false;
}
