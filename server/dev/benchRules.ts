import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltinLinter, rules } from '../src/engine/builtin';
import { ngramsAt } from '../src/statistics/loadNgrams';
import { distinct } from './timing';

const LOTS = 200_000;

/**
 * `node esbuild.mjs --run benchRules [DIR]`: what each rule costs, as the time of a full check with every rule less the
 * time without that one. DIR holds .txt drafts; the seeds by default.
 */
export default function benchRules(root: string, args: readonly string[]): void {
  const dir = args[0] ?? join(root, 'seeds');
  const names = readdirSync(dir).filter((name) => name.endsWith('.txt'));
  const text = distinct(names.map((name) => readFileSync(join(dir, name), 'utf8')).join('\n'), LOTS);
  const ngrams = ngramsAt(join(root, 'server/data/ngrams.bin'));
  const time = (settings: object) => {
    const linter = createBuiltinLinter({ ngrams, settings });
    const begun = performance.now();
    linter.lint(text, { today: '2025-01-01' });
    return performance.now() - begun;
  };
  const one = (name: string) => ({ only: [name], preview: true });
  for (let i = 0; i < 6; i++) time({ preview: true });
  const least = (settings: object) => Math.min(...Array.from({ length: 5 }, () => time(settings)));
  const all = least({ preview: true });
  const base = least(one('none'));
  console.log(
    `all ${(text.length / all).toFixed(0)} chars/ms; none ${(text.length / base).toFixed(0)}; default ${(text.length / least({})).toFixed(0)}`,
  );
  const rows = rules.map((rule) => ({ id: rule.id, ns: ((least(one(rule.id)) - base) * 1e6) / text.length }));
  rows.sort((a, b) => b.ns - a.ns);
  for (const { id, ns } of rows.slice(0, 60)) console.log(`${ns.toFixed(1).padStart(7)} ns/char  ${id}`);
}
