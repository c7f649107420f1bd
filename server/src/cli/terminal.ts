import { fstatSync, statSync, writeSync } from 'node:fs';

/** Thrown when the reader of the output has gone (`hegao check | head`): the program ends quietly. */
export class BrokenPipe extends Error {}

/** Written at once and in order; setting up `process.stdout` would cost several milliseconds of the start-up. */
export function write(fd: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') throw new BrokenPipe();
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

/** Loads `node:tty` only where the output may be a terminal. */
export function isTerminal(fd: 1 | 2): boolean {
  try {
    if (process.platform !== 'win32') {
      const stat = fstatSync(fd);
      if (!stat.isCharacterDevice() || stat.rdev === statSync('/dev/null').rdev) return false;
    }
    return (require('node:tty') as typeof import('node:tty')).isatty(fd);
  } catch {
    return false;
  }
}
