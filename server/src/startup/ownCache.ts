import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cacheBytes } from './codeCache';

const SUFFIX = '.cache';

/**
 * Where the code of a file is kept in a folder. The name tells everything that it must fit.
 */
export function ownCachePath(folder: string, file: string): string {
  const { size, mtimeMs } = statSync(file);
  return join(folder, `${basename(file)}-${size}-${Math.round(mtimeMs)}-${process.versions.v8}${SUFFIX}`);
}

/** Keeps what has been compiled by now in place of what was kept before. A folder that cannot be written is left alone. */
export function keepCode(path: string, loaded: Parameters<typeof cacheBytes>[0]): void {
  const folder = dirname(path);
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return;
  }
  try {
    const others = readdirSync(folder).filter((name) => name.includes(SUFFIX) && name !== basename(path));
    writeFileSync(unfinished, cacheBytes(loaded));
    renameSync(unfinished, path);
    for (const name of others) rmSync(join(folder, name), { force: true });
  } catch {
    rmSync(unfinished, { force: true });
  }
}
