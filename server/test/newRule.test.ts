import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import compileRules from '../dev/compileRules';
import { vocabulary } from '../src/engine/builtin';
import { createLinter } from '../src/engine/linter';
import type { Rule } from '../src/engine/rule';

const YAML = `
name: { zh: 示例, en: Example }
severity: warning
basis: 示例
messages:
  default:
    zh: “{text}”应为“{fix}”。
    en: '“{text}”: write “{fix}”.'
terms:
  - { find: 部暑, replace: 部署 }
`;

describe('adding a data-only rule', () => {
  const root = mkdtempSync(join(tmpdir(), 'hegao-rule-'));
  let compilations = 0;
  after(() => rmSync(root, { recursive: true, force: true }));

  /** Compiles a tree whose rules/ holds the one folder, and gives the rules as the programs would load them. */
  function compiled(yaml: string): Rule[] {
    mkdirSync(join(root, 'rules/wording/example'), { recursive: true });
    mkdirSync(join(root, 'rules/vocabulary'), { recursive: true });
    mkdirSync(join(root, 'server'), { recursive: true });
    writeFileSync(join(root, 'rules/wording/example/rule.yaml'), yaml);
    rmSync(join(root, 'server/src'), { force: true });
    symlinkSync(join(process.cwd(), 'server/src'), join(root, 'server/src'));
    compileRules(root);
    // A module of the same name would be taken from the cache.
    const outfile = join(root, `rules-${++compilations}.cjs`);
    buildSync({
      entryPoints: [join(root, 'server/generated/rules.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      preserveSymlinks: true,
    });
    return (createRequire(join(root, 'x.js'))(outfile) as { rules: Rule[] }).rules;
  }

  it('is adding one folder', () => {
    const rules = compiled(YAML);
    const { findings } = createLinter({ rules, vocabulary }).lint('认真抓好工作部暑。');
    assert.deepEqual(
      findings.map((f) => [f.rule, f.text, f.fix?.edits[0]?.text]),
      [['wording/example', '部暑', '部署']],
    );
  });

  it('may look at each sentence by itself', () => {
    const rules = compiled(
      `${YAML.split('terms:')[0]}scope: sentence\npatterns:\n  - find: '^我们(?=[^，]{4})'\n    replace: 大家\n`,
    );
    const { findings } = createLinter({ rules, vocabulary }).lint('会议强调，我们要抓好落实。我们要抓好整改。');
    assert.deepEqual(
      findings.map(({ span }) => span.start),
      [13],
    );
  });

  it('is shown in the README as it works', () => {
    const example = /```yaml\n# rules\/residue\/my-rule[^\n]*\n([\s\S]*?)```/.exec(
      readFileSync('README.md', 'utf8'),
    )![1]!;
    const { findings } = createLinter({ rules: compiled(example), vocabulary }).lint('这里有示例字样。');
    assert.deepEqual(
      findings.map((f) => [f.message, f.fix?.edits[0]?.text]),
      [['“示例字样”是……，请删去。', '']],
    );
  });

  it('a mistake in it names the file and the reason', () => {
    assert.throws(
      () => compiled(YAML.replace('severity: warning', 'severity: fatal')),
      /rules\/wording\/example\/rule\.yaml: severity/,
    );
  });
});
