import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Most of the time of a short run goes into compiling functions that every run compiles. The build keeps what V8 made of
 * them beside the program; another version of Node rejects it and compiles anew, which is as right and only slower.
 */
export const cachePath = (file: string): string => file.replace(/js$/, 'cache');

/** The compiled code that the build left; undefined where it left none. */
export function cacheOf(file: string): Buffer | undefined {
  try {
    return readFileSync(cachePath(file));
  } catch {
    return undefined;
  }
}

export interface Loaded<Exports> {
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
