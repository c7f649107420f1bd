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

export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly slips: readonly Slip[];
}

/** A phrase this long may hold two slips, one on each side of the anchor. */
const LONG = 10;

/** Aligns a phrase with a text around one character they have in common: at most one slip on each side of it. */
export function align(phrase: string, text: string, at: number, offset: number): Alignment | undefined {
  const after = side(phrase, text, at, offset, 1);
  if (!after) return undefined;
  const before = side(phrase, text, at, offset, -1);
  if (!before) return undefined;
  if (before.slip && after.slip && phrase.length < LONG) return undefined;
  const slips = [before.slip, after.slip].filter((slip) => slip !== undefined);
  return { start: before.edge + 1, end: after.edge, slips };
}

interface Side {
  /** The first place beyond the phrase. */
  readonly edge: number;
  readonly slip?: Slip;
}

function side(phrase: string, text: string, at: number, offset: number, step: 1 | -1): Side | undefined {
  let p = offset;
  let t = at;
  while (p >= 0 && p < phrase.length && phrase[p] === text[t]) {
    p += step;
    t += step;
  }
  const left = step === 1 ? phrase.length - p : p + 1;
  if (left <= 0) return { edge: t };
  const rest = (skipPhrase: number, skipText: number): number | undefined =>
    restMatches(phrase, text, p + skipPhrase * step, t + skipText * step, step);
  const slip = (kind: Slip['kind'], inPhrase: number, inText: number): Slip => {
    const start = step === 1 ? t : t - inText + 1;
    const from = step === 1 ? p : p - inPhrase + 1;
    return { kind, start, end: start + inText, right: phrase.slice(from, from + inPhrase), offset: from };
  };
  const attempt = (kind: Slip['kind'], inPhrase: number, inText: number): Side | undefined => {
    if (inPhrase > left) return undefined;
    const edge = rest(inPhrase, inText);
    return edge === undefined ? undefined : { edge, slip: slip(kind, inPhrase, inText) };
  };
  const isExchange = (size: number) =>
    left >= 2 * size &&
    same(phrase, p, text, t + size * step, size, step) &&
    same(phrase, p + size * step, text, t, size, step);
  // Whether the last character is missing or changed is told by the words around it: see near.ts.
  if (left === 1) return (text[t] === text[t - step] ? attempt('extra', 0, 1) : undefined) ?? attempt('missing', 1, 0);
  return (
    (isExchange(1) ? attempt('exchanged', 2, 2) : undefined) ??
    attempt('changed', 1, 1) ??
    attempt('extra', 0, 1) ??
    attempt('missing', 1, 0) ??
    (isExchange(2) ? attempt('exchanged', 4, 4) : undefined) ??
    (phrase.length >= LONG && left > 2 ? attempt('changed', 2, 2) : undefined)
  );
}

/** Where the phrase ends in the text if the rest of it is the same there. */
function restMatches(phrase: string, text: string, p: number, t: number, step: 1 | -1): number | undefined {
  while (p >= 0 && p < phrase.length) {
    if (phrase[p] !== text[t]) return undefined;
    p += step;
    t += step;
  }
  return t;
}

function same(a: string, i: number, b: string, j: number, size: number, step: 1 | -1): boolean {
  for (let k = 0; k < size; k++) if (a[i + k * step] !== b[j + k * step]) return false;
  return true;
}
