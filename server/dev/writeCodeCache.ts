import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheBytes, cachePath, load } from '../src/startup/codeCache';

/** Keeps the compiled code of the command line after a check of the seeds, in a process of its own: see codeCache.ts. */
export default function writeCodeCache(root: string): void {
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), root], { stdio: 'ignore' });
  if (status !== 0) console.warn('no code cache was written: the command line starts a little slower');
}

const root = process.argv[2];
if (process.argv[1] === fileURLToPath(import.meta.url) && root) {
  const file = join(root, 'dist/cli-main.js');
  const loaded = load<{ main(args: readonly string[]): number }>(file);
  loaded.exports.main(['check', join(root, 'seeds')]);
  writeFileSync(cachePath(file), cacheBytes(loaded));
}
