/**
 * Counts official Chinese into server/data/ngrams.bin (see server/wasm for its use):
 *
 *   node esbuild.mjs --run trainNgrams TEXT… [--beside TEXT…]
 *
 * TEXT is a file or a folder of texts; of a `.tsv` (written TAB intended) the intended side counts. The texts after
 * `--beside` only tell which terms less a character stand by themselves: more is better, of whatever kind. Run by hand,
 * only when the texts or the choice change: the result is kept in the repository.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsIn } from './files';
import { train } from './train/train';

export default function trainNgrams(root: string, paths: readonly string[]): void {
  if (paths.length === 0) throw new Error('usage: node esbuild.mjs --run trainNgrams TEXT… [--beside TEXT…]');
  const border = paths.includes('--beside') ? paths.indexOf('--beside') : paths.length;
  const bytes = train(root, paths.slice(0, border).flatMap(textsIn), paths.slice(border + 1).flatMap(textsIn));
  writeFileSync(join(root, 'server/data/ngrams.bin'), bytes);
  console.log(`${(bytes.length / 1024).toFixed(0)} KB`);
}
