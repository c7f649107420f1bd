import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN, goldenReport } from './goldenReport';

/** `npm run golden` */
export default function writeGolden(root: string): void {
  writeFileSync(join(root, GOLDEN), goldenReport(root));
}
