import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Most of the time of a short run goes into compiling functions that every run compiles. What V8 made of them is kept:
 * for the command line by the build, beside the program; for the server by itself, where the editor lets it. Another
 * version of V8 rejects it and compiles anew, which is as right and only slower.
 */
export const cachePath = (file: string): string => file.replace(/js$/, 'cache');

/** Compiled code that was kept; undefined where there is none. */
export function readCache(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

interface Loaded<Exports> {
  readonly exports: Exports;
  readonly script: Script;
}

/** Loads a CommonJS file as `require` would, from its compiled code where that fits. */
export function load<Exports>(file: string, cachedData?: Buffer): Loaded<Exports> {
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { exports: module.exports, script };
}
