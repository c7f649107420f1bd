import type { Paragraph } from '../../server/src/draft/types';
import { addHash, addPlace, type Ngrams, NO_HASH } from '../../server/src/engine/ngrams';
import { createReader, type Lattice, LONGEST, runsOf, UNKNOWN } from './lattice';

/** A stretch that reads badly as it is written and well with one character changed. Offsets are in the paragraph. */
export interface Suspicion {
  readonly kind: 'replaced' | 'missing' | 'added';
  /** The words that hold the change, as written. */
  readonly start: number;
  readonly end: number;
  /** The character changed, or the place of the missing one. */
  readonly at: number;
  readonly fix: string;
  /** The logarithm of the odds that this is a slip, as measured on texts that were not counted. */
  readonly score: number;
}

/** Below this nothing is worth keeping. */
export const LEAST = -1.5;
/** A character that stands alone this cheaply is a common word (的, 在, 要), not a fragment. */
const FRAGMENT = 58;
/** A word of two characters that is this dear may be two fragments that meet by chance (刑政, 懂事). */
const RARE = 105;
/** What is left of a term may follow and precede what it often does (工作系|统, 关|系中). */
const ORPHAN = 75;
const TERM = 4;

export type Suspect = (paragraph: Paragraph) => readonly Suspicion[];

const suspects = new WeakMap<Ngrams, Suspect>();

/** One pass over each paragraph serves all rules that ask. */
export function suspectOf(ngrams: Ngrams): Suspect {
  let suspect = suspects.get(ngrams);
  if (!suspect) {
    const known = new WeakMap<Paragraph, readonly Suspicion[]>();
    const find = createSuspect(ngrams);
    suspect = (paragraph) => {
      let found = known.get(paragraph);
      if (!found) known.set(paragraph, (found = paragraph.hasHan ? find(paragraph.text) : []));
      return found;
    };
    suspects.set(ngrams, suspect);
  }
  return suspect;
}

/** Runs of characters that are kept with what was found in them: a keystroke changes one. */
const CAPACITY = 20_000;

function createSuspect(ngrams: Ngrams): (text: string) => Suspicion[] {
  const read = createReader(ngrams);
  const readAny = createReader(ngrams, true);
  const known = new Map<string, readonly Suspicion[]>();
  const inRun = (run: string): readonly Suspicion[] => {
    let found = known.get(run);
    if (!found) {
      if (known.size >= CAPACITY) known.clear();
      const lattice = read(run) ?? (holdsShortTerm(ngrams, run) ? readAny(run) : undefined);
      known.set(` ${run}`.slice(1), (found = lattice ? strongest([...suspectIn(ngrams, lattice, run)]) : NOTHING));
    }
    return found;
  };
  return (text) => {
    const found: Suspicion[] = [];
    for (const { run, start } of runsOf(text))
      for (const suspicion of inRun(run)) {
        const score = suspicion.score + (isQuoted(text, start + suspicion.at) ? QUOTED : 0);
        if (suspicion.kind === 'replaced' && score < LEAST) continue;
        found.push({
          ...suspicion,
          start: start + suspicion.start,
          end: start + suspicion.end,
          at: start + suspicion.at,
          score,
        });
      }
    return found;
  };
}

const NOTHING: readonly Suspicion[] = [];

/** 政协工作系中: each pair is familiar (工作系统, 关系中), and yet 工作体系 may be meant. */
function holdsShortTerm(ngrams: Ngrams, run: string): boolean {
  for (let at = TERM - 2; at < run.length; at++) {
    if (at + 1 < run.length && ngrams.mayJoin(run.charCodeAt(at), run.charCodeAt(at + 1))) continue;
    let hash = NO_HASH;
    let place = 0;
    for (let i = at - TERM + 2; i <= at; i++) {
      hash = addHash(hash, run.charCodeAt(i));
      place = addPlace(place, run.charCodeAt(i));
    }
    if (ngrams.missing(hash, place).length > 0) return true;
  }
  return false;
}

function* suspectIn(ngrams: Ngrams, lattice: Lattice, run: string): Iterable<Suspicion> {
  for (let start = 0; start < lattice.size; start += lattice.words[start]!) {
    const length = lattice.words[start]!;
    if (length > 2) continue;
    const cost = lattice.after[start]! - lattice.after[start + length]!;
    const doubtful = isFragment(ngrams, lattice, start, length, cost);
    if (doubtful || (length === 1 && cost >= ORPHAN)) yield* misspelt(ngrams, lattice, run, start, length);
    if (!doubtful) continue;
    for (let at = start; at < start + length; at++) {
      const suspicion = replaced(ngrams, lattice, run, at, start, length);
      if (suspicion && suspicion.score >= LEAST) yield suspicion;
    }
  }
}

function isFragment(ngrams: Ngrams, lattice: Lattice, start: number, length: number, cost: number): boolean {
  const { codes, size } = lattice;
  if (cost < (length === 1 ? FRAGMENT : RARE)) return false;
  const last = start + length - 1;
  const left = start > 0 && !ngrams.isSeen(codes[start - 1]!, codes[start]!);
  const right = last + 1 < size && !ngrams.isSeen(codes[last]!, codes[last + 1]!);
  if (length === 1) return left || right;
  return (left || start === 0) && (right || last + 1 === size) && (left || right);
}

/** No word is cheaper. */
const CHEAPEST = 50;

/** Longer words hold shorter ones that tell as much. */
const WIDEST = 6;

/** A stretch that one word might hold for less: `most` is what the word may cost. */
interface Window {
  readonly start: number;
  readonly end: number;
  readonly most: number;
}

/** The stretches over a place that cost so much as written that a word in their place gains enough. */
function windowsOver(ngrams: Ngrams, { codes, size, before, after }: Lattice, at: number): Window[] {
  const windows: Window[] = [];
  const total = after[0]! - LEAST_GAIN;
  let start = at;
  for (; start >= 0 && at - start < WIDEST; start--) {
    if (start < at - 1 && !ngrams.mayJoin(codes[start]!, codes[start + 1]!)) break;
    for (let end = at + 1; end <= size && end - start <= WIDEST; end++) {
      if (end > at + 2 && !ngrams.mayJoin(codes[end - 2]!, codes[end - 1]!)) break;
      const most = total - before[start]! - after[end]!;
      if (end - start > 1 && most >= CHEAPEST) windows.push({ start, end, most });
    }
  }
  return windows;
}

/** What the stretch costs as one word with another character at a place; 0 when that is no word. */
function costWith(ngrams: Ngrams, codes: Uint16Array, { start, end }: Window, at: number, code: number): number {
  let hash = NO_HASH;
  let place = 0;
  for (let i = start; i < end; i++) {
    const next = i === at ? code : codes[i]!;
    hash = addHash(hash, next);
    place = addPlace(place, next);
  }
  return ngrams.wordCost(hash, place);
}

/** What a mistake of the sound or of the shape is worth less than one of the very syllable, in tenths of a nat. */
const KIND = [0, 5, 10] as const;
const LEAST_GAIN = 30;

function replaced(ngrams: Ngrams, lattice: Lattice, text: string, at: number, start: number, length: number) {
  const windows = windowsOver(ngrams, lattice, at);
  if (windows.length === 0) return undefined;
  const { codes } = lattice;
  const { codes: others, near, shape } = ngrams.confusable(codes[at]!);
  const toLeft = windows.some((window) => window.start < at);
  const toRight = windows.some((window) => window.end > at + 1);
  let best: Window | undefined;
  let chosen = -1;
  let gain = 0;
  for (let i = 0; i < others.length; i++) {
    const left = toLeft && ngrams.mayJoin(codes[at - 1]!, others[i]!);
    const right = toRight && ngrams.mayJoin(others[i]!, codes[at + 1]!);
    if (!left && !right) continue;
    const malus = KIND[i < near ? 0 : i < shape ? 1 : 2];
    for (const window of windows) {
      if ((window.start < at && !left) || (window.end > at + 1 && !right)) continue;
      if (window.most - malus - CHEAPEST <= gain) continue;
      const cost = costWith(ngrams, codes, window, at, others[i]!);
      if (cost === 0 || window.most - cost - malus <= gain) continue;
      gain = window.most - cost - malus;
      best = window;
      chosen = i;
    }
  }
  if (!best) return undefined;
  const kind = chosen < near ? 0 : chosen < shape ? 1 : 2;
  const score = scoreOf(ngrams, lattice, text, at, {
    gain: gain + LEAST_GAIN + KIND[kind],
    token: lattice.after[start]! - lattice.after[start + length]!,
    single: length === 1,
    kind,
    start: best.start,
    end: best.end,
  });
  const { start: from, end } = shortest(ngrams, codes, windows, best, at, others[chosen]!);
  const stretch = text.slice(from, end);
  const fix = stretch.slice(0, at - from) + String.fromCharCode(others[chosen]!) + stretch.slice(at - from + 1);
  return { kind: 'replaced', start: from, end: end, at: at, fix, score } as const;
}

/** The shortest word that the corrected stretch begins, ends or holds: what a reader needs to see. */
function shortest(
  ngrams: Ngrams,
  codes: Uint16Array,
  windows: readonly Window[],
  best: Window,
  at: number,
  code: number,
) {
  let chosen = best;
  for (const window of windows) {
    if (window.start < best.start || window.end > best.end) continue;
    if (window.end - window.start >= chosen.end - chosen.start) continue;
    const cost = costWith(ngrams, codes, window, at, code);
    if (cost > 0 && cost <= COMMON) chosen = window;
  }
  return chosen;
}

/** A word that is common enough to be shown for itself. */
const COMMON = 130;

interface Evidence {
  readonly gain: number;
  readonly token: number;
  readonly single: boolean;
  readonly kind: 0 | 1 | 2;
  readonly start: number;
  readonly end: number;
}

/** Short names of provinces, which stand alone in compounds (援疆, 驻藏, 兴皖). */
const PLACES = new Set('京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新疆徽港澳台');

/**
 * Logistic regression, fitted on two sets of corrected sentences and on published reports, each measured while left out
 * of the counts: the odds that a place is a slip, and not a name or a word that the dictionary lacks.
 */
const WEIGHT = {
  none: 0.254,
  gain: 1.587,
  beyond: 3.761,
  near: -1.822,
  shape: -1.306,
  single: -3.4,
  pairs: -1.869,
  unseen: 0.926,
  loose: -3.474,
  looseEnds: 2.025,
  nearby: -1.495,
  size: 1.237,
  place: -1.197,
};

function scoreOf(ngrams: Ngrams, lattice: Lattice, text: string, at: number, evidence: Evidence): number {
  const { codes, size } = lattice;
  const pair = (i: number) => (i < 1 || i >= size ? 0 : ngrams.pair(codes[i - 1]!, codes[i]!));
  const before = pair(at);
  const after = pair(at + 1);
  const left = looseBefore(ngrams, lattice, evidence.start);
  const right = looseAfter(ngrams, lattice, evidence.end);
  let score = WEIGHT.none + WEIGHT.gain * (evidence.gain / 100);
  score += WEIGHT.beyond * ((evidence.gain - evidence.token) / 100);
  if (evidence.kind === 1) score += WEIGHT.near;
  if (evidence.kind === 2) score += WEIGHT.shape;
  if (evidence.single) score += WEIGHT.single;
  score += WEIGHT.pairs * ((before + after) / 100) + WEIGHT.unseen * (Number(before === 0) + Number(after === 0));
  score += WEIGHT.loose * ((left + right) / 100) + WEIGHT.looseEnds * (Number(left > 0) + Number(right > 0));
  if (standsNearby(text, at)) score += WEIGHT.nearby;
  if (PLACES.has(text.charAt(at))) score += WEIGHT.place;
  return score + WEIGHT.size * (Math.min(size, 20) / 20);
}

/** The cost of a single character that the best reading has before, or after, a place; 0 for a longer word. */
function looseBefore(ngrams: Ngrams, { before, codes }: Lattice, at: number): number {
  if (at === 0) return 0;
  const cost = ngrams.characterCost(codes[at - 1]!) || UNKNOWN;
  return before[at]! - before[at - 1]! === cost ? cost : 0;
}

function looseAfter(ngrams: Ngrams, { after, codes, size }: Lattice, at: number): number {
  if (at >= size) return 0;
  const cost = ngrams.characterCost(codes[at]!) || UNKNOWN;
  return after[at]! - after[at + 1]! === cost ? cost : 0;
}

/** 应变求变, 多劳多得: a character said again close by is meant. */
function standsNearby(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  for (let i = Math.max(0, at - 5); i <= at + 5; i++) if (i !== at && text.charCodeAt(i) === code) return true;
  return false;
}

/** As the weights above; the quotation mark stands outside the run. */
const QUOTED = -1.636;

/** Within the first characters of a quotation: slogans coin words. */
function isQuoted(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    if (text.charAt(i) === '”') return false;
    if (text.charAt(i) === '“') return true;
  }
  return false;
}

/** Terms with a character too few or too many. */
function misspelt(ngrams: Ngrams, lattice: Lattice, text: string, from: number, length: number): Suspicion[] {
  const found: Suspicion[] = [];
  const { codes, size, after } = lattice;
  const total = after[0]!;
  for (let start = Math.max(0, from - LONGEST + 2); start <= from + length; start++) {
    const left = leftOf(ngrams, lattice, start);
    if (total - left - after[Math.min(size, start + LONGEST - 1)]! < TERM_GAIN) continue;
    let hash = NO_HASH;
    let place = 0;
    for (let end = start + 1; end <= size && end - start < LONGEST; end++) {
      hash = addHash(hash, codes[end - 1]!);
      place = addPlace(place, codes[end - 1]!);
      if (end < from || end - start < TERM - 1 || total - left - after[end]! < TERM_GAIN) continue;
      for (const missing of ngrams.missing(hash, place)) {
        const at = missing >>> 16;
        if (belongsBeyond(ngrams, lattice, start, end, at)) continue;
        const gain = total - left - missingCost(ngrams, codes, start, end, at, missing & 0xffff) - after[end]!;
        const stretch = text.slice(start, end);
        const fix = stretch.slice(0, at) + String.fromCharCode(missing & 0xffff) + stretch.slice(at);
        const continued = end < size && end - 1 === from && ngrams.isSeen(codes[end - 1]!, codes[end]!);
        const score = gain / 10 - MISSING - (continued ? CONTINUED : 0);
        if (score < LEAST_MISSING) continue;
        found.push({ kind: 'missing', start: start, end: end, at: start + at, fix, score });
      }
    }
  }
  if (length === 1) found.push(...added(ngrams, lattice, text, from));
  return found;
}

/** A stretch that costs less as written has no term to gain from. */
const TERM_GAIN = 120;
/** What the rest of the draft may make up for. */
const LEAST_MISSING = -6;
/** 企业营|收: the fragment may go with the next character. */
const CONTINUED = 1.5;
/** What a missing, or an added, character must gain for even odds, in nats. */
const MISSING = 8;
const ADDED = 9;

/**
 * What the best reading costs up to a place; where that is within two words read as one (政协|工作), as if the first of
 * them ended there and the second cost the rest.
 */
function leftOf(ngrams: Ngrams, { codes, before, after, words }: Lattice, start: number): number {
  if (words[start] !== 0) return before[start]!;
  let first = start - 1;
  while (words[first] === 0) first--;
  const end = first + words[first]!;
  const second = costOf(ngrams, codes, start, end);
  if (second === 0 || costOf(ngrams, codes, first, start) === 0) return before[start]!;
  return after[0]! - second - after[end]!;
}

function costOf(ngrams: Ngrams, codes: Uint16Array, from: number, to: number): number {
  let hash = NO_HASH;
  let place = 0;
  for (let i = from; i < to; i++) {
    hash = addHash(hash, codes[i]!);
    place = addPlace(place, codes[i]!);
  }
  return to - from > 1 ? ngrams.wordCost(hash, place) : 0;
}

/** 协同发|力, 规模超|2000亿元: what seems to begin or end a shortened term goes with what stands beyond it. */
function belongsBeyond(ngrams: Ngrams, { codes, size }: Lattice, start: number, end: number, at: number): boolean {
  if (at === 0) return start > 0 && ngrams.isSeen(codes[start - 1]!, codes[start]!);
  return at === end - start && (end === size || ngrams.isSeen(codes[end - 1]!, codes[end]!));
}

function missingCost(ngrams: Ngrams, codes: Uint16Array, start: number, end: number, at: number, code: number): number {
  let hash = NO_HASH;
  let place = 0;
  const add = (next: number) => {
    hash = addHash(hash, next);
    place = addPlace(place, next);
  };
  for (let i = start; i < end; i++) {
    if (i - start === at) add(code);
    add(codes[i]!);
  }
  if (end - start === at) add(code);
  return ngrams.wordCost(hash, place) || UNKNOWN;
}

function added(ngrams: Ngrams, lattice: Lattice, text: string, at: number): Suspicion[] {
  const { codes, size, before, after } = lattice;
  if (at === 0 || at + 1 >= size || !ngrams.mayJoin(codes[at - 1]!, codes[at + 1]!)) return [];
  if (codes[at] === codes[at - 1] || codes[at] === codes[at + 1]) return [];
  const found: Suspicion[] = [];
  for (let start = Math.max(0, at - LONGEST + 1); start < at; start++) {
    let hash = NO_HASH;
    let place = 0;
    for (let end = start; end < size && end - start <= LONGEST; end++) {
      if (end === at) continue;
      hash = addHash(hash, codes[end]!);
      place = addPlace(place, codes[end]!);
      if (end < at || end - start < TERM || after[0]! - before[start]! - after[end + 1]! < TERM_GAIN) continue;
      const word = ngrams.wordCost(hash, place);
      if (word === 0 || isAmplified(ngrams, codes, start, at, end + 1)) continue;
      const score = (after[0]! - before[start]! - word - after[end + 1]!) / 10 - ADDED;
      if (score < LEAST) continue;
      const stretch = text.slice(start, end + 1);
      const fix = stretch.slice(0, at - start) + stretch.slice(at - start + 1);
      found.push({ kind: 'added', start: start, end: end + 1, at: at, fix, score });
    }
  }
  return found;
}

/** 带薪年休假, 智能微电网: a character between two words of a term makes it more precise. */
function isAmplified(ngrams: Ngrams, codes: Uint16Array, start: number, at: number, end: number): boolean {
  return costOf(ngrams, codes, start, at) > 0 && costOf(ngrams, codes, at + 1, end) > 0;
}

const isApart = (a: Suspicion, b: Suspicion): boolean => b.kind === 'missing' || a.end <= b.start || a.start >= b.end;

/** Of suspicions that overlap the strongest; which term lacks a character, the rest of the draft may tell. */
function strongest(found: Suspicion[]): Suspicion[] {
  if (found.length < 2) return found;
  const kept: Suspicion[] = [];
  for (const suspicion of found.sort((a, b) => b.score - a.score))
    if (suspicion.kind === 'missing' || kept.every((other) => isApart(suspicion, other))) kept.push(suspicion);
  return kept;
}

/**
 * What is written so more than once is meant: a name, or a word that the dictionary lacks. Where the stretch stands in
 * what it is taken for (政协工 in 政协工作), it does not count.
 */
export function isRepeated(text: string, start: number, end: number, fix: string): boolean {
  const written = text.slice(start, end);
  const within = fix.indexOf(written);
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1))
    if (at !== start && (within < 0 || !text.startsWith(fix, at - within))) return true;
  return false;
}
