import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Most of the time of a short run goes into compiling functions that every run compiles. What V8 made of them is kept:
 * for the command line by the build, beside the program; for the server by itself, where the editor lets it. Another
 * version of V8 rejects it and compiles anew, which is as right and only slower. The source is kept with it in UTF-16, as
 * V8 holds it: to decode UTF-8 takes longer than to read what was compiled.
 */
export const cachePath = (file: string): string => file.replace(/js$/, 'cache');

interface KeptCode {
  readonly source: string;
  readonly compiled: Buffer;
}

interface Loaded<Exports> {
  readonly exports: Exports;
  readonly script: Script;
  readonly source: string;
}

/** Before the compiled code: this mark, and its length in bytes. V8 wants to find it at a multiple of eight. */
const MARK = 0x31434748;
const HEAD = 8;
/** How every source ends, by `Module.wrap`. */
const WRAPPED = '\n});';

export function cacheBytes({ script, source }: Pick<Loaded<unknown>, 'script' | 'source'>): Buffer {
  const compiled = script.createCachedData();
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(MARK, 0);
  head.writeUInt32LE(compiled.length, 4);
  return Buffer.concat([head, compiled, Buffer.from(source, 'utf16le')]);
}

/** Code that was kept; undefined where there is none. */
export function readCache(path: string): KeptCode | undefined {
  try {
    const bytes = readFileSync(path);
    const end = HEAD + bytes.readUInt32LE(4);
    if (bytes.readUInt32LE(0) !== MARK || end >= bytes.length) return undefined;
    const source = bytes.toString('utf16le', end);
    // Cut short, as by a full disk, it would be taken for the program at every start.
    return source.endsWith(WRAPPED) ? { compiled: bytes.subarray(HEAD, end), source } : undefined;
  } catch {
    return undefined;
  }
}

/** Loads a CommonJS file as `require` would, from what was kept of it where there is something. */
export function load<Exports>(file: string, kept?: KeptCode): Loaded<Exports> {
  const source = kept?.source ?? Module.wrap(readFileSync(file, 'utf8'));
  const script = new Script(source, { filename: file, ...(kept ? { cachedData: kept.compiled } : {}) });
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { exports: module.exports, script, source };
}
