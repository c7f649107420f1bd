import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedLines, withEvidence } from './evidence';
import { packFilesOf } from './files';

/** `npm run evidence`: writes into every shipped pack where the seeds attest its entries. */
export default function writeEvidence(root: string): void {
  const seeds = seedLines(root);
  for (const { pack, file } of packFilesOf(root)) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const filled = withEvidence(text, pack, seeds);
    if (filled === text) continue;
    writeFileSync(path, filled);
    console.log(file);
  }
}
