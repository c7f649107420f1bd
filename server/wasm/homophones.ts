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
/** A cheaper word is so common that it is meant. */
const COMMON: i32 = 90;

/**
 * Logistic regressions, fitted on two sets of corrected sentences, each measured while left out of the counts, and on news
 * and speeches that were not counted. `gain` is what the change makes the reading cheaper.
 */
const NONE: f64 = -2.7;
const GAIN: f64 = 3.2;
const WORD: f64 = -0.86;
const RARE: f64 = 1.43;
/** Where one of the two characters is right. */
const NONE_OF_ONE: f64 = -0.5;
const GAIN_OF_ONE: f64 = 2;
const DEARER: f64 = -4;

export function findHomophones(): void {
  if (size < NARROWEST) return;
  for (let at = 0; at + 1 < size; at++) {
    if (words[at] === 0) continue;
    const left = at === 0 || !follows(at);
    const right = at + 2 === size || !follows(at + 2);
    if (!left && !right) continue;
    const isWord = words[at] === 2;
    if (isWord && stretchCost(at, at + 2) < COMMON) continue;
    if (left && right && (isWord || (words[at] === 1 && words[at + 1] === 1))) replaceBoth(at);
    if (isWord) replaceOne(at, left, right);
  }
}

/** The best expression that was found, and the word in it. */
let gain: i32 = 0;
let from: i32 = 0;
let to: i32 = 0;
let meant: u32 = 0;

function replaceBoth(at: i32): void {
  findConfusables(codeAt(at));
  const firsts = confusables;
  const first = near;
  findConfusables(codeAt(at + 1));
  begin();
  let count = 0;
  for (let j = 0; j < near && j < MOST; j++)
    if (joinsRight(at, <u32>load<u16>(confusables + 2 * j))) joined[count++] = j;
  for (let i = 0; i < first; i++) {
    const a = <u32>load<u16>(firsts + 2 * i);
    // The expression goes on to the left, or else to the right.
    if (joinsLeft(at, a)) for (let j = 0; j < near; j++) consider(at, a, <u32>load<u16>(confusables + 2 * j));
    else for (let j = 0; j < count; j++) consider(at, a, <u32>load<u16>(confusables + 2 * joined[j]));
  }
  if (meant === 0) return;
  let score = NONE + GAIN * (<f64>gain / 100);
  if (words[at] === 2) score += WORD + RARE * (<f64>stretchCost(at, at + 2) / 100);
  report(at, score);
}

/** Of the two only the one whose neighbour no text has beside it: 应激管理, 应急管理. */
function replaceOne(at: i32, left: bool, right: bool): void {
  const first = codeAt(at);
  const second = codeAt(at + 1);
  begin();
  if (left) {
    findConfusables(first);
    for (let i = 0; i < near; i++) consider(at, <u32>load<u16>(confusables + 2 * i), second);
  }
  if (right) {
    findConfusables(second);
    for (let i = 0; i < near; i++) consider(at, first, <u32>load<u16>(confusables + 2 * i));
  }
  if (meant === 0) return;
  const dearer = wordOf(meant & 0xffff, meant >>> 16) - stretchCost(at, at + 2);
  report(at, NONE_OF_ONE + GAIN_OF_ONE * (<f64>gain / 100) + DEARER * (<f64>max(0, dearer) / 100));
}

/** Characters of one syllable; none has more by far. */
const MOST: i32 = 256;
const joined = new StaticArray<i32>(MOST);

function joinsLeft(at: i32, a: u32): bool {
  return at > 0 && (pairMark(codeAt(at - 1), a) & JOINED) !== 0;
}

function joinsRight(at: i32, b: u32): bool {
  return at + 2 < size && (pairMark(b, codeAt(at + 2)) & JOINED) !== 0;
}

function begin(): void {
  gain = LEAST_GAIN - 1;
  meant = 0;
}

function report(at: i32, score: f64): void {
  if (score >= least) addSuspicion(REPLACED, from, to, at, meant, 0, score);
}

/** Looks for expressions that hold the word of two characters; 张倩的 is no 长长的. */
function consider(at: i32, a: u32, b: u32): void {
  if (a !== b && (pairMark(a, b) & JOINED) !== 0 && wordOf(a, b) !== 0) widen(at, a, b);
}

function wordOf(a: u32, b: u32): i32 {
  return wordCost(hashOfTwo(a, b), placeOfTwo(a, b));
}

function hashOfTwo(a: u32, b: u32): u32 {
  return addHash(addHash(NO_HASH, a), b);
}

function placeOfTwo(a: u32, b: u32): u32 {
  return addPlace(addPlace(0, a), b);
}

function widen(at: i32, a: u32, b: u32): void {
  const left = joinsLeft(at, a);
  const right = joinsRight(at, b);
  if (!left && !right) return;
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
