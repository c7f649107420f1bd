import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vocabulary } from '../../src/engine/builtin';

/** What an entry says of the seeds is true: the line named holds the expression. */
describe('evidence of set expressions', () => {
  const folder = join(process.cwd(), 'seeds');
  const lines = new Map(
    readdirSync(folder).map((name) => [name.slice(0, 3), readFileSync(join(folder, name), 'utf8').split(/\r?\n/)]),
  );
  const entries = [
    ...vocabulary.formulae.map(({ form, evidence }) => ({ text: form, evidence })),
    ...vocabulary.slogans.map(({ name, evidence }) => ({ text: name, evidence })),
  ];
  for (const { text, evidence } of entries) {
    if (!evidence) continue;
    it(`${evidence.seed}:${evidence.line} ${text}`, () => {
      assert.ok(lines.get(evidence.seed)?.[evidence.line - 1]?.includes(text));
    });
  }
  it('is given for every entry that a seed attests', () => {
    const all = [...lines.values()].flat().join('\n');
    const missing = entries.filter(({ text, evidence }) => !evidence && all.includes(text));
    assert.deepEqual(missing, []);
  });
});
