import type { Ngrams } from '../../server/src/engine/ngrams';
import type { Lattice } from './lattice';
import { scoreOf } from './score';

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

/** What a mistake of the sound or of the shape is worth less than one of the very syllable, in tenths of a nat. */
const KIND = [0, 5, 10] as const;
const LEAST_GAIN = 30;

/** One array for all: what is in it is read before the next is asked for. */
let fits = new Uint8Array(128);

/** The character in whose place another makes the best reading, if it gains enough. */
export function replaced(ngrams: Ngrams, lattice: Lattice, text: string, at: number, start: number, length: number) {
  const windows = windowsOver(ngrams, lattice, at);
  if (windows.length === 0) return undefined;
  const { codes } = lattice;
  const { codes: others, near, shape } = ngrams.confusable(codes[at]!);
  const toLeft = windows.some((window) => window.start < at);
  const toRight = windows.some((window) => window.end > at + 1);
  let best: Window | undefined;
  let chosen = -1;
  let gain = 0;
  if (fits.length < others.length) fits = new Uint8Array(2 * others.length);
  ngrams.markFits(others, toLeft ? codes[at - 1]! : 0, toRight ? codes[at + 1]! : 0, fits);
  for (let i = 0; i < others.length; i++) {
    if (fits[i] === 0) continue;
    const left = (fits[i]! & 1) !== 0;
    const right = (fits[i]! & 2) !== 0;
    const malus = KIND[i < near ? 0 : i < shape ? 1 : 2];
    for (const window of windows) {
      if ((window.start < at && !left) || (window.end > at + 1 && !right)) continue;
      if (window.most - malus - CHEAPEST <= gain) continue;
      const cost = ngrams.costWith(codes, window.start, window.end, at, others[i]!);
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
    const cost = ngrams.costWith(codes, window.start, window.end, at, code);
    if (cost > 0 && cost <= COMMON) chosen = window;
  }
  return chosen;
}

/** A word that is common enough to be shown for itself. */
const COMMON = 130;
