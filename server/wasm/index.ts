/**
 * Suspicions of slips in Chinese text, from the statistics of ngrams.bin. In WebAssembly because a command that runs for
 * a fifth of a second ends before JavaScript like this is compiled well: 41 ms of it on the five seeds became 9.
 */
import { isClean, keepClean } from './cleanRuns';
import { findHomophones } from './homophones';
import { readRun, words } from './lattice';
import { findLengthened, judgeLengthened } from './lengthened';
import { findReplaced } from './replaced';
import { isFamiliar, LONGEST_RUN, markRun, setRun } from './run';
import { findShortened, judgeShortened } from './shortened';
import { clearSuspicions, count, least, MOST_OF_RUN, RECORD, REPLACED, ranked, Suspicion, setLeast } from './suspicion';
import { openTables } from './tables';

/** The most characters that are taken at a time. */
export const PIECE: i32 = 1 << 15;
/** The most suspicions that are given back at a time. */
const MOST: i32 = PIECE >> 3;

const piece = new StaticArray<u16>(PIECE);
const records = new StaticArray<u8>(MOST * <i32>RECORD);
let written: i32 = 0;

/** Memory for the bytes of ngrams.bin. */
export function reserve(bytes: i32): usize {
  return heap.alloc(bytes);
}

/** False: the bytes are no such file. */
export function open(bytes: usize, length: i32): bool {
  return openTables(bytes, length);
}

/** Where the UTF-16 units of a text are to be written. */
export function input(): usize {
  return changetype<usize>(piece);
}

/** Where the records of suspicions are, with offsets in the text. */
export function output(): usize {
  return changetype<usize>(records);
}

/** The suspicions of the first `length` units of the input: their number. */
export function suspect(length: i32): i32 {
  written = 0;
  setLeast(length);
  for (let start = 0; start < length; start++) {
    const end = runEnd(start, length);
    if (end === start) continue;
    if (end - start > 1) suspectRun(start, end);
    start = end - 1;
  }
  return written;
}

/** Reads the input as one run: the length of each word, by its place, is then at the address given back. */
export function read(length: i32): usize {
  setRun(changetype<usize>(piece), min(length, LONGEST_RUN));
  markRun();
  readRun();
  return changetype<usize>(words);
}

function runEnd(start: i32, length: i32): i32 {
  let end = start;
  while (end < length && end - start < LONGEST_RUN && isHan(piece[end])) end++;
  return end;
}

/** As isHanCode of the draft model. */
function isHan(code: u32): bool {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xd840 && code <= 0xd888)
  );
}

function suspectRun(start: i32, end: i32): void {
  setRun(changetype<usize>(piece) + 2 * <usize>start, end - start);
  if (isClean()) return;
  markRun();
  clearSuspicions();
  const isShort = findShortened();
  const isLong = findLengthened();
  if (isShort || isLong || !isFamiliar()) {
    readRun();
    findReplaced();
    findHomophones();
    judgeShortened();
    judgeLengthened();
  }
  if (count === 0) keepClean();
  for (let rank = 0; rank < count; rank++) {
    isKept[rank] = isStrongest(rank);
    if (isKept[rank]) report(ranked(rank), start);
  }
}

const isKept = new StaticArray<bool>(MOST_OF_RUN);

/** Of characters replaced that overlap the strongest; which term lacks a character, the rest of the draft may tell. */
function isStrongest(rank: i32): bool {
  const own = ranked(rank);
  if (own.kind !== REPLACED) return true;
  for (let i = 0; i < rank; i++) {
    const other = ranked(i);
    if (isKept[i] && other.kind === REPLACED && other.end > own.start && other.start < own.end) return false;
  }
  return true;
}

/** As the weights of the scores: slogans coin words. */
const QUOTED: f64 = -1.636;

function report(suspicion: Suspicion, start: i32): void {
  const at = start + suspicion.at;
  const score = suspicion.score + (isQuoted(at) ? QUOTED : 0);
  if ((suspicion.kind === REPLACED && score < least) || written === MOST) return;
  const record = changetype<Suspicion>(changetype<usize>(records) + <usize>written * RECORD);
  record.kind = suspicion.kind;
  record.start = start + suspicion.start;
  record.end = start + suspicion.end;
  record.at = at;
  record.code = suspicion.code;
  record.own = suspicion.own;
  record.score = score;
  written++;
}

/** Within the first characters of a quotation. */
function isQuoted(at: i32): bool {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    if (piece[i] === 0x201d) return false;
    if (piece[i] === 0x201c) return true;
  }
  return false;
}
