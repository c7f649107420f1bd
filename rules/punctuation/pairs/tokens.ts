import type { Paragraph, Span } from '../../../server/src/draft/types';
import { isDigitAt, isInside, isLatinAt } from '../marks';

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

/** Marks that open, by kind, with those that close in the same places; 1 to 9 by code, closing ones negative. */
const OPENING = '“‘（《〈【「『〔';
const CLOSING = '”’）》〉】」』〕';
const kinds = new Int8Array(0x10000);
for (let i = 0; i < OPENING.length; i++) {
  kinds[OPENING.charCodeAt(i)] = i + 1;
  kinds[CLOSING.charCodeAt(i)] = -(i + 1);
}
const [DOUBLE, SINGLE, BRACKET] = [1, 2, 3];
kinds['('.charCodeAt(0)] = BRACKET;
kinds[')'.charCodeAt(0)] = -BRACKET;
const DEEPEST = 16;

/** The common case, told without allocating tokens: all marks pair, none crosses, quotes and titles are not nested. */
export function isSound({ codes, marks }: Paragraph): boolean {
  let depth = 0;
  for (const at of marks) {
    const kind = kinds[codes[at]!]!;
    if (kind > 0) {
      if (kind === SINGLE ? !isOpen(DOUBLE, depth) : kind !== BRACKET && isOpen(kind, depth)) return false;
      // Deeper nesting is no common case, and searching it again at every mark would take quadratic time.
      if (depth === DEEPEST) return false;
      open[depth++] = kind;
    } else if (kind < 0 && (depth === 0 || open[--depth] !== -kind)) return false;
  }
  return depth === 0;
}

/** The kinds that are open, one within another. */
const open = new Int8Array(DEEPEST);
function isOpen(kind: number, depth: number): boolean {
  for (let i = 0; i < depth; i++) if (open[i] === kind) return true;
  return false;
}

export function tokensOf(paragraph: Paragraph, literal: readonly Span[]): Token[] {
  const { text } = paragraph;
  const tokens: Token[] = [];
  let quoted = false;
  const firstSingle = text.indexOf('‘');
  for (const at of paragraph.marks) {
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
