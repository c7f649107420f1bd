/** How a stretch of text departs from a phrase, at one place. Indices are into the skeleton. */
export interface Slip {
  readonly kind: 'changed' | 'extra' | 'missing' | 'exchanged';
  /** Where it is in the text: [start, end); empty where something is missing. */
  readonly start: number;
  readonly end: number;
  /** The phrase's characters that belong there. */
  readonly right: string;
  /** Its place in the phrase. */
  readonly offset: number;
}

interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly slips: readonly Slip[];
}

/** A phrase this long may hold two slips, one on each side of the anchor. */
const LONG = 10;

/** Aligns a phrase with a text around a character they have in common: at most one slip on each side of it. */
export function align(phrase: string, text: Uint16Array, at: number, offset: number): Alignment | undefined {
  const after = side(phrase, text, at, offset, 1);
  if (!after) return undefined;
  const before = side(phrase, text, at, offset, -1);
  if (!before) return undefined;
  if (before.slip && after.slip && phrase.length < LONG) return undefined;
  const slips = before.slip
    ? after.slip
      ? [before.slip, after.slip]
      : [before.slip]
    : after.slip
      ? [after.slip]
      : NONE;
  return { start: before.edge + 1, end: after.edge, slips };
}

const NONE: readonly Slip[] = [];

interface Side {
  /** The first place beyond the phrase. */
  readonly edge: number;
  readonly slip?: Slip;
}

function side(phrase: string, text: Uint16Array, at: number, offset: number, step: 1 | -1): Side | undefined {
  let p = offset;
  let t = at;
  while (p >= 0 && p < phrase.length && phrase.charCodeAt(p) === text[t]) {
    p += step;
    t += step;
  }
  const left = step === 1 ? phrase.length - p : p + 1;
  if (left <= 0) return { edge: t };
  // Whether the last character is missing or changed is told by the words around it: see judge.ts.
  if (left === 1)
    return (
      (text[t] === text[t - step] ? attempt(phrase, text, p, t, step, 'extra', 0, 1) : undefined) ??
      attempt(phrase, text, p, t, step, 'missing', 1, 0)
    );
  return (
    (isExchange(phrase, text, p, t, step, left, 1)
      ? attempt(phrase, text, p, t, step, 'exchanged', 2, 2)
      : undefined) ??
    attempt(phrase, text, p, t, step, 'changed', 1, 1) ??
    attempt(phrase, text, p, t, step, 'extra', 0, 1) ??
    attempt(phrase, text, p, t, step, 'missing', 1, 0) ??
    (isExchange(phrase, text, p, t, step, left, 2)
      ? attempt(phrase, text, p, t, step, 'exchanged', 4, 4)
      : undefined) ??
    (phrase.length >= LONG && left > 2 ? attempt(phrase, text, p, t, step, 'changed', 2, 2) : undefined)
  );
}

/**
 * The slip that skips these many characters of the phrase and of the text, if the rest of the phrase follows. `p` and
 * `t` are where the two part, read in the direction `step`.
 */
function attempt(
  phrase: string,
  text: Uint16Array,
  p: number,
  t: number,
  step: 1 | -1,
  kind: Slip['kind'],
  inPhrase: number,
  inText: number,
): Side | undefined {
  const edge = restMatches(phrase, text, p + inPhrase * step, t + inText * step, step);
  if (edge === undefined) return undefined;
  const start = step === 1 ? t : t - inText + 1;
  const offset = step === 1 ? p : p - inPhrase + 1;
  const right = phrase.slice(offset, offset + inPhrase);
  return { edge, slip: { kind, start, end: start + inText, right, offset } };
}

function isExchange(
  phrase: string,
  text: Uint16Array,
  p: number,
  t: number,
  step: 1 | -1,
  left: number,
  size: number,
): boolean {
  return (
    left >= 2 * size &&
    same(phrase, p, text, t + size * step, size, step) &&
    same(phrase, p + size * step, text, t, size, step)
  );
}

/** Where the phrase ends in the text if the rest of it is the same there. */
function restMatches(phrase: string, text: Uint16Array, p: number, t: number, step: 1 | -1): number | undefined {
  while (p >= 0 && p < phrase.length) {
    if (phrase.charCodeAt(p) !== text[t]) return undefined;
    p += step;
    t += step;
  }
  return t;
}

function same(a: string, i: number, b: Uint16Array, j: number, size: number, step: 1 | -1): boolean {
  for (let k = 0; k < size; k++) if (a.charCodeAt(i + k * step) !== b[j + k * step]) return false;
  return true;
}
