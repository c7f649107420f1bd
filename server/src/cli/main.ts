import { readFileSync } from 'node:fs';
import { createBuiltinLinter } from '../engine/builtin';

const r = createBuiltinLinter().lint(readFileSync(process.argv[2]!, 'utf8'), { path: process.argv[2] });
console.log(
  r.date,
  r.characters,
  r.failures,
  r.findings.map((f) => [f.rule, f.message]),
);
