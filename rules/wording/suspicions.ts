import { derive } from '../../server/src/draft/derived';
import { occurrencesOf } from '../../server/src/draft/occurrences';
import type { Draft, Paragraph } from '../../server/src/draft/types';
import type { Ngrams } from '../../server/src/engine/ngrams';
import { createReader, type Lattice, LONGEST_RUN, runEnd } from './lattice';
import { judgeLengthened, type Lengthened, lengthenedIn } from './lengthened';
import { isFamiliar } from './pairs';
import { replaced } from './replaced';
import { isQuoted, QUOTED } from './score';
import { judgeShortened, mayLack, type Shortened, shortenedIn } from './shortened';
import { LEAST, type Suspicion } from './suspicion';

/** A character that stands alone this cheaply is a common word (的, 在, 要), not a fragment. */
const FRAGMENT = 58;
/** A word of two characters that is this dear may be two fragments that meet by chance (刑政, 懂事). */
const RARE = 105;

export type Suspect = (paragraph: Paragraph) => readonly Suspicion[];

const suspects = { all: new WeakMap<Ngrams, Suspect>(), terms: new WeakMap<Ngrams, Suspect>() };

/**
 * One pass over each paragraph serves all rules that ask for the same: `terms` with a character too few or too many, or
 * `all`, characters replaced as well.
 */
export function suspectOf(ngrams: Ngrams, kinds: 'all' | 'terms'): Suspect {
  let suspect = suspects[kinds].get(ngrams);
  if (!suspect) {
    const find = createSuspect(ngrams, kinds === 'all');
    suspect = derive((paragraph: Paragraph) => (paragraph.hasHan ? find(paragraph) : NOTHING));
    suspects[kinds].set(ngrams, suspect);
  }
  return suspect;
}

/** Runs that are kept with what was found in them. */
const CAPACITY = 5000;

function createSuspect(ngrams: Ngrams, replacedToo: boolean): (paragraph: Paragraph) => readonly Suspicion[] {
  const suspectRun = createRunSuspect(ngrams, replacedToo);
  return ({ text, codes }) => {
    let found = NOTHING;
    for (let start = 0; start < codes.length; start++) {
      const end = runEnd(codes, start);
      const suspicions = end - start < 2 ? NOTHING : suspectRun(text, codes, start, end);
      if (suspicions.length > 0) found = [...found, ...placed(suspicions, start, text)];
      if (end > start) start = end - 1;
    }
    return found;
  };
}

/** In the paragraph; slogans coin words. */
const placed = (suspicions: readonly Suspicion[], start: number, text: string): Suspicion[] =>
  suspicions.flatMap((suspicion) => {
    const score = suspicion.score + (isQuoted(text, start + suspicion.at) ? QUOTED : 0);
    if (suspicion.kind === 'replaced' && score < LEAST) return [];
    const { start: own, end, at } = suspicion;
    return [{ ...suspicion, start: start + own, end: start + end, at: start + at, score }];
  });

/** What is suspicious in one run of Chinese characters; offsets are in the run. Most runs are done with by tables alone. */
function createRunSuspect(ngrams: Ngrams, replacedToo: boolean) {
  const read = createReader(ngrams);
  const marks = new Uint8Array(LONGEST_RUN);
  const clean = createCleanRuns();
  const known = new Map<string, readonly Suspicion[]>();
  const find = (
    run: string,
    all: readonly Shortened[],
    shortened: readonly Shortened[],
    lengthened: readonly Lengthened[],
  ) => {
    const lattice = read(run);
    const suspicions = replacedToo ? [...suspectIn(ngrams, lattice, run)] : [];
    for (const each of shortened) add(suspicions, judgeShortened(ngrams, lattice, run, each, alternatives(all, each)));
    for (const each of lengthened) add(suspicions, judgeLengthened(ngrams, lattice, run, each));
    return strongest(suspicions);
  };
  return (text: string, codes: Uint16Array, start: number, end: number): readonly Suspicion[] => {
    if (clean.has(codes, start, end)) return NOTHING;
    ngrams.markPairs(codes, start, end, marks);
    const all = shortenedIn(ngrams, codes, start, end, marks);
    const run = all.length > 0 ? text.slice(start, end) : '';
    const shortened = all.filter((each) => mayLack(ngrams, run, each, alternatives(all, each)));
    const lengthened = lengthenedIn(ngrams, codes, start, end, marks);
    let found = NOTHING;
    if (
      shortened.length + lengthened.length > 0 ||
      (replacedToo && (all.length > 0 || !isFamiliar(marks, end - start)))
    ) {
      const run = text.slice(start, end);
      found = known.get(run) ?? find(run, all, shortened, lengthened);
      if (found.length > 0) {
        if (known.size >= CAPACITY) known.clear();
        known.set(` ${run}`.slice(1), found);
      }
    }
    if (found.length === 0) clean.add();
    return found;
  };
}

/** Runs that nothing was found in: a quarter of the runs of official texts stands there more than once. */
function createCleanRuns() {
  const slots = 1 << 15;
  const hashes = new Int32Array(slots);
  const places = new Int32Array(slots);
  let hash = 0;
  let place = 0;
  const slot = () => (hash ^ (hash >>> 15)) & (slots - 1);
  return {
    /** Of two runs in ten trillion the two hashes are the same. */
    has(codes: Uint16Array, start: number, end: number): boolean {
      hash = 1;
      place = 1;
      for (let i = start; i < end; i++) {
        hash = Math.imul(hash ^ codes[i]!, 0x01000193);
        place = ((Math.imul(place, 0x85ebca6b) ^ (place >>> 15)) + codes[i]!) | 0;
      }
      return hashes[slot()] === hash && places[slot()] === place;
    },
    /** Keeps the run that was asked for last. */
    add(): void {
      hashes[slot()] = hash;
      places[slot()] = place;
    },
  };
}

const NOTHING: readonly Suspicion[] = [];

function add(suspicions: Suspicion[], suspicion: Suspicion | undefined): void {
  if (suspicion) suspicions.push(suspicion);
}

/** How many terms a stretch may be short for. */
const alternatives = (all: readonly Shortened[], { start, end }: Shortened): number =>
  all.filter((other) => other.start === start && other.end === end).length;

function* suspectIn(ngrams: Ngrams, lattice: Lattice, run: string): Iterable<Suspicion> {
  for (let start = 0; start < lattice.size; start += lattice.words[start]!) {
    const length = lattice.words[start]!;
    if (length > 2) continue;
    const cost = lattice.after[start]! - lattice.after[start + length]!;
    if (!isFragment(ngrams, lattice, start, length, cost)) continue;
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

const isApart = (a: Suspicion, b: Suspicion): boolean => b.kind !== 'replaced' || a.end <= b.start || a.start >= b.end;

/** Of characters replaced that overlap the strongest; which term lacks a character, the rest of the draft may tell. */
function strongest(found: Suspicion[]): Suspicion[] {
  if (found.length < 2) return found;
  const kept: Suspicion[] = [];
  for (const suspicion of found.sort((a, b) => b.score - a.score))
    if (suspicion.kind !== 'replaced' || kept.every((other) => isApart(suspicion, other))) kept.push(suspicion);
  return kept;
}

/** A suspicion at its place in the draft. */
export interface Doubt {
  readonly suspicion: Suspicion;
  readonly start: number;
  readonly end: number;
  /** Another suspicion speaks of the same place. */
  readonly others: readonly Suspicion[];
}

/** The suspicions of a draft. */
export const doubtsIn = (draft: Draft, suspect: Suspect): Doubt[] =>
  draft.lines.flatMap(({ paragraph, start, skipped }) =>
    skipped || paragraph.isBlank
      ? []
      : suspect(paragraph).map((suspicion, _, others) => ({
          suspicion,
          start: start + suspicion.start,
          end: start + suspicion.end,
          others,
        })),
  );

/** Where some stretches of a draft stand, and what each might be meant for: found in one pass. */
export type Places = ReadonlyMap<string, readonly number[]>;

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly fix: string;
}

export const placesOf = ({ text }: Draft, stretches: readonly Stretch[]): Places =>
  occurrencesOf(
    text,
    stretches.flatMap(({ start, end, fix }) => [text.slice(start, end), fix]),
  );

/**
 * What is written so more than once is meant: a name, or a word that the dictionary lacks. Where the stretch stands in
 * what it is taken for (政协工 in 政协工作), it does not count.
 */
export function isRepeated({ text }: Draft, { start, end, fix }: Stretch, places: Places): boolean {
  const written = text.slice(start, end);
  const within = fix.indexOf(written);
  const right = new Set(within < 0 ? [] : places.get(fix));
  return (places.get(written) ?? []).some((at) => at !== start && !right.has(at - within));
}
