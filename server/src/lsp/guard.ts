import { ResponseError } from 'vscode-languageserver';
import type { Maybe } from './maybe';

export type Guard = <Args extends unknown[], R>(
  name: string,
  otherwise: R,
  handler: (...args: Args) => Maybe<R>,
) => (...args: Args) => Maybe<R>;

/** A request that cannot be answered is logged and answered with nothing; the server goes on. */
export function createGuard(log: (message: string) => void): Guard {
  return (name, otherwise, handler) => {
    const failed = (error: unknown) => {
      if (error instanceof ResponseError) throw error;
      log(`${name}: ${error instanceof Error ? error.stack : error}`);
      return otherwise;
    };
    return (...args) => {
      try {
        const value = handler(...args);
        return value instanceof Promise ? value.catch(failed) : value;
      } catch (error) {
        return failed(error);
      }
    };
  };
}
