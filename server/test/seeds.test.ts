import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN, goldenReport } from '../dev/golden';

describe('seeds', () => {
  it('are reported as in the golden report', () => {
    const golden = readFileSync(join(process.cwd(), GOLDEN), 'utf8').split('\n');
    const now = goldenReport(process.cwd()).split('\n');
    const gone = golden.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
    const come = now.filter((line) => !golden.includes(line)).map((line) => `+ ${line}`);
    assert.ok(
      golden.join('\n') === now.join('\n'),
      `the seeds are reported otherwise; if this is meant, run \`npm run golden\` and commit ${GOLDEN}\n${[...gone, ...come].join('\n')}`,
    );
  });
});
