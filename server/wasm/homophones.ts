/** Two characters for which a word of the same sound is meant: an input method offers it beside the other. */
import { addHash, addPlace, NO_HASH } from './hash';
import { after, before, words } from './lattice';
import { codeAt, follows, joins, size, stretchCost } from './run';
import { addSuspicion, least, REPLACED } from './suspicion';
import { confusables, findConfusables, JOINED, near, pairMark, wordCost } from './tables';

/** The word alone tells nothing: it must be part of an expression that official texts have (平谷机制: 评估机制). */
const NARROWEST: i32 = 4;
const WIDEST: i32 = 7;
/** Characters of an expression on either side of the word. */
const REACH: i32 = 4;
const LEAST_GAIN: i32 = 20;

/**
 * Logistic regression, fitted on two sets of corrected sentences, each measured while left out of the counts, and on news
 * and speeches that were not counted. `gain` is what the change makes the reading cheaper.
 */
const NONE: f64 = -2.7;
const GAIN: f64 = 3.2;
const WORD: f64 = -0.86;
const RARE: f64 = 1.43;

export function findHomophones(): void {
  if (size < NARROWEST) return;
  for (let at = 0; at + 1 < size; at++) if (isWordOrTwo(at) && isApart(at)) replaceWord(at);
}

function isWordOrTwo(at: i32): bool {
  return words[at] === 2 || (words[at] === 1 && words[at + 1] === 1);
}

/** No text has the two characters beside their neighbours. */
function isApart(at: i32): bool {
  return (at === 0 || !follows(at)) && (at + 2 === size || !follows(at + 2));
}

let gain: i32 = 0;
let from: i32 = 0;
let to: i32 = 0;
let meant: u32 = 0;

function replaceWord(at: i32): void {
  findConfusables(codeAt(at));
  const firsts = confusables;
  const first = near;
  findConfusables(codeAt(at + 1));
  const seconds = confusables;
  const second = near;
  gain = LEAST_GAIN - 1;
  meant = 0;
  for (let i = 0; i < first; i++) {
    const a = <u32>load<u16>(firsts + 2 * i);
    for (let j = 0; j < second; j++) {
      const b = <u32>load<u16>(seconds + 2 * j);
      // 张倩的: no 长长的.
      if (a !== b && (pairMark(a, b) & JOINED) !== 0 && wordCost(hashOfTwo(a, b), placeOfTwo(a, b)) !== 0) widen(at, a, b);
    }
  }
  if (meant === 0) return;
  const score = scoreOf(at);
  if (score >= least) addSuspicion(REPLACED, from, to, at, meant, 0, score);
}

function hashOfTwo(a: u32, b: u32): u32 {
  return addHash(addHash(NO_HASH, a), b);
}

function placeOfTwo(a: u32, b: u32): u32 {
  return addPlace(addPlace(0, a), b);
}

/** Looks for expressions that hold the word that may be meant. */
function widen(at: i32, a: u32, b: u32): void {
  const left = at > 0 && (pairMark(codeAt(at - 1), a) & JOINED) !== 0;
  const right = at + 2 < size && (pairMark(b, codeAt(at + 2)) & JOINED) !== 0;
  for (let start = at; start >= 0 && at - start <= REACH; start--) {
    if (start < at && (!left || (start < at - 1 && !joins(start + 1)))) break;
    let hash = NO_HASH;
    let place: u32 = 0;
    for (let i = start; i < at; i++) {
      hash = addHash(hash, codeAt(i));
      place = addPlace(place, codeAt(i));
    }
    hash = addHash(addHash(hash, a), b);
    place = addPlace(addPlace(place, a), b);
    for (let end = at + 2; end <= size && end - start <= WIDEST && end - at - 2 <= REACH; end++) {
      if (end > at + 2) {
        if (!right || (end > at + 3 && !joins(end - 1))) break;
        hash = addHash(hash, codeAt(end - 1));
        place = addPlace(place, codeAt(end - 1));
      }
      if (end - start < NARROWEST) continue;
      const cost = wordCost(hash, place);
      if (cost === 0) continue;
      const cheaper = after[0] - before[start] - cost - after[end];
      if (cheaper <= gain) continue;
      gain = cheaper;
      from = start;
      to = end;
      meant = a | (b << 16);
    }
  }
}

function scoreOf(at: i32): f64 {
  let score = NONE + GAIN * (<f64>gain / 100);
  if (words[at] === 2) score += WORD + RARE * (<f64>stretchCost(at, at + 2) / 100);
  return score;
}
