import { printable } from './printable';
import { isTerminal, write } from './terminal';

const PATIENCE = 1_000;
const INTERVAL = 100;

export interface Progress {
  step(done: number, total: number, path: string): void;
  /** Before anything else is written, the line is taken away. */
  clear(): void;
}

/** One line on the terminal, for runs that take longer than a second. */
export function createProgress(wanted: boolean): Progress {
  let shown = false;
  let next = Date.now() + PATIENCE;
  let terminal: boolean | undefined;
  return {
    step(done, total, path) {
      if (!wanted || Date.now() < next) return;
      terminal ??= isTerminal(2);
      if (!terminal) {
        next = Number.POSITIVE_INFINITY;
        return;
      }
      next = Date.now() + INTERVAL;
      write(2, `\r\x1b[K${done}/${total} ${printable(path)}`);
      shown = true;
    },
    clear() {
      if (shown) write(2, '\r\x1b[K');
      shown = false;
    },
  };
}
