import { fstatSync, statSync, writeSync } from 'node:fs';
import { type Locale, type Localized, UserError } from './locale';
import { printable } from './printable';
import { reasonOf } from './reasons';

/** Thrown when the reader of the output has gone (`hegao check | head`): the program ends quietly. */
export class BrokenPipe extends Error {}

/**
 * Written at once and in order: setting up `process.stdout` would cost several milliseconds of the start-up. Throws a
 * BrokenPipe, or a UserError where the output takes no more (a full disk).
 */
export function write(fd: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') {
        // Nobody can be told what stderr does not take: the status still says how the run ended.
        if (fd === 2) return;
        throw code === 'EPIPE' || code === 'EOF' ? new BrokenPipe() : new UserError(reasonOf(error, '<stdout>'));
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

/** A line on stderr, or several. */
export const tell = (said: Localized, locale: Locale): void =>
  write(2, `${said[locale].split('\n').map(printable).join('\n')}\n`);

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
