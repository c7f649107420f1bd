import { closeSync, constants, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** How long a pipe may stay without anyone who writes to it. */
const PATIENCE = 1_000;
const PAUSE = 10;
const CHUNK = 64 * 1024;

/** The bytes of a file, or of a pipe that was named: one that nobody writes to is empty, where reading would wait for ever. */
export function readInput(path: string): Buffer {
  const stats = statSync(path);
  if (stats.isFIFO()) return readPipe(path);
  if (stats.size > MOST) throw tooLarge(path);
  return readFileSync(path);
}

/** Bytes of a file that may still be a draft: far more than any, and as much as fits into a string. */
export const MOST = 200 * 1024 * 1024;

/** As the file system tells its faults. */
export const tooLarge = (path: string): Error =>
  Object.assign(new Error('file too large'), { code: 'EFBIG', syscall: 'read', path });

/** As `hegao check <(…)` hands it over. */
export const isPipe = (path: string): boolean => statSync(path).isFIFO();

function readPipe(path: string): Buffer {
  const chunks: Buffer[] = [];
  const pipe = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    for (const end = Date.now() + PATIENCE; ; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSome(pipe, chunk);
      if (read !== undefined && read > 0) chunks.push(chunk.subarray(0, read));
      // The end of what was written; before that, nobody may have begun.
      else if (read === 0 && (chunks.length > 0 || Date.now() >= end)) return Buffer.concat(chunks);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  } finally {
    closeSync(pipe);
  }
}

/** Undefined where the writer has not gone on yet. */
function readSome(pipe: number, into: Buffer): number | undefined {
  try {
    return readSync(pipe, into);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
    throw error;
  }
}
