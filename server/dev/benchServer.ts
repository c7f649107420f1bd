import { join } from 'node:path';
import { createBuiltinLinter } from '../src/engine/builtin';
import { ngramsAt } from '../src/statistics/loadNgrams';
import { seed, startClient } from '../test/lsp/support/client';
import { median, TYPED } from './timing';

const ROUNDS = 150;
const WARM = 50;

/** `node esbuild.mjs --run benchServer`: what the language server adds to the engine, from a keystroke to its diagnostics. */
export default async function benchServer(root: string): Promise<void> {
  const { uri, text } = seed('004');
  const linter = createBuiltinLinter({ ngrams: ngramsAt(join(root, 'server/data/ngrams.bin')) });
  const client = await startClient();
  client.open(uri, text);
  await client.pull(uri);
  const whole: number[] = [];
  const engine: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const position = client.text(uri).positionAt(Math.floor((text.length * ((i * 37) % 100)) / 100));
    const begun = performance.now();
    client.edit(uri, TYPED[i % TYPED.length]!, { start: position, end: position });
    await client.pull(uri);
    const answered = performance.now();
    linter.lint(client.text(uri).getText(), { path: 'draft.txt', today: '2025-01-01' });
    if (i < WARM) continue;
    whole.push(answered - begun);
    engine.push(performance.now() - answered);
  }
  const items = (await client.pull(uri)).length;
  await client.stop();
  const beyond = median(whole) - median(engine);
  console.log(
    `from a keystroke to ${items} diagnostics over stdio (seed 004): ${median(whole).toFixed(2)} ms, ` +
      `engine alone ${median(engine).toFixed(2)} ms, beyond it ${beyond.toFixed(2)} ms (aim: ≤ 3 ms)`,
  );
}
