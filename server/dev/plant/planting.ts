/** One defect to put into a text: the characters of [start, end) become `wrong`. */
export interface Planting {
  /** The part that was broken, for the table: `formula verb`, `count list`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  /** Another family that is as right to find this one. */
  readonly also?: string;
}

/** A number from 0 to below 1. */
export type Random = () => number;

/** What a planter is told beside the text that it breaks. */
interface Context {
  readonly random: Random;
  /** All texts of the bench: a planted stretch that stands in one of them is right Chinese. */
  readonly corpus: string;
}

/** One kind of defect: what it breaks in a text, and which families are asked to find it. */
export interface Planter {
  readonly families: readonly string[];
  plant(text: string, context: Context): Iterable<Planting>;
}

/** Mulberry32: the same plantings in every run and on every machine. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const choose = <T>(random: Random, list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;

/** So many of a list at most, by chance, in the order of the list. */
export function sample<T>(random: Random, list: readonly T[], most: number): T[] {
  const order = list.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order
    .slice(0, most)
    .sort((a, b) => a - b)
    .map((i) => list[i]!);
}

/** Common characters, which a slip of the hand puts in. */
export const COMMON =
  '的一是在有人这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长';

/** Where each of some strings stands in a text; the longest one at a place. */
export function* occurrences(text: string, strings: readonly string[]): Iterable<{ at: number; string: string }> {
  const byStart = new Map<string, string[]>();
  for (const string of strings) byStart.set(string.slice(0, 2), [...(byStart.get(string.slice(0, 2)) ?? []), string]);
  for (const list of byStart.values()) list.sort((a, b) => b.length - a.length);
  for (let at = 0; at < text.length; at++) {
    const string = byStart.get(text.slice(at, at + 2))?.find((each) => text.startsWith(each, at));
    if (!string) continue;
    yield { at, string };
    at += string.length - 1;
  }
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/**
 * Whether what a planting leaves stands in the texts as it is, with its neighbours (any mark is like any other): then it is
 * right Chinese, and nothing was broken.
 */
export function isRight(corpus: string, text: string, start: number, end: number, wrong: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const stretch = `${isHan(before) ? before : ''}${wrong}${isHan(after) ? after : ''}`;
  for (let at = corpus.indexOf(stretch); at >= 0; at = corpus.indexOf(stretch, at + 1)) {
    if (!isHan(before) && isHan(corpus.charAt(at - 1))) continue;
    if (!isHan(after) && isHan(corpus.charAt(at + stretch.length))) continue;
    return true;
  }
  return false;
}
