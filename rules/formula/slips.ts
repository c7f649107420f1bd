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

/** Aligns a phrase with a text around a character they have in common: at most one slip on each side of it. */
export function align(phrase: string, text: Uint16Array, at: number, offset: number): Alignment | undefined {
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

function side(phrase: string, text: Uint16Array, at: number, offset: number, step: 1 | -1): Side | undefined {
  let p = offset;
  let t = at;
  while (p >= 0 && p < phrase.length && phrase.charCodeAt(p) === text[t]) {
    p += step;
    t += step;
  }
  const left = step === 1 ? phrase.length - p : p + 1;
  if (left <= 0) return { edge: t };
  const place: Place = { phrase, text, p, t, step };
  // Whether the last character is missing or changed is told by the words around it: see near.ts.
  if (left === 1)
    return (text[t] === text[t - step] ? attempt(place, 'extra', 0, 1) : undefined) ?? attempt(place, 'missing', 1, 0);
  return (
    (isExchange(place, left, 1) ? attempt(place, 'exchanged', 2, 2) : undefined) ??
    attempt(place, 'changed', 1, 1) ??
    attempt(place, 'extra', 0, 1) ??
    attempt(place, 'missing', 1, 0) ??
    (isExchange(place, left, 2) ? attempt(place, 'exchanged', 4, 4) : undefined) ??
    (phrase.length >= LONG && left > 2 ? attempt(place, 'changed', 2, 2) : undefined)
  );
}

/** Where phrase and text part, and in which direction they are read. */
interface Place {
  readonly phrase: string;
  readonly text: Uint16Array;
  readonly p: number;
  readonly t: number;
  readonly step: 1 | -1;
}

/** The slip that skips these many characters of the phrase and of the text, if the rest of the phrase follows. */
function attempt(
  { phrase, text, p, t, step }: Place,
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

const isExchange = ({ phrase, text, p, t, step }: Place, left: number, size: number): boolean =>
  left >= 2 * size &&
  same(phrase, p, text, t + size * step, size, step) &&
  same(phrase, p + size * step, text, t, size, step);

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
