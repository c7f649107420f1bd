import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runCli } from '../support/runCli';

describe('hegao rules, explain, help, --version', () => {
  it('help is in Chinese and English, or in the language asked for', () => {
    for (const args of [['--help'], ['help'], ['check', '-h'], []]) {
      const { status, out } = runCli(args);
      assert.equal(status, 0);
      assert.match(out, /用法[\s\S]*结束状态[\s\S]*Usage[\s\S]*Exit status/);
    }
    assert.doesNotMatch(runCli(['help', '--lang', 'en']).out, /用法/);
    assert.doesNotMatch(runCli(['help', '--lang', 'zh']).out, /Usage/);
  });

  it('help names every option', () => {
    const source = readFileSync('server/src/cli/arguments.ts', 'utf8');
    const table = source.slice(source.indexOf('const OPTIONS')).split('} as const;')[0]!;
    const names = [...table.matchAll(/^ {2}'?([a-z-]+)'?:/gm)];
    assert.ok(names.length > 12);
    for (const lang of ['zh', 'en'])
      for (const [, name] of names) assert.ok(runCliHelp(lang).includes(`--${name}`), `--${name} in ${lang}`);
  });

  it('rules are listed, one line each', () => {
    const { status, out } = runCli(['rules']);
    assert.equal(status, 0);
    assert.match(out, /^residue\/continuation +错误 +转版标记 +报纸排版用语/m);
    assert.match(runCli(['rules', '--lang', 'en']).out, /^residue\/continuation +error +Newspaper continuation line/m);
  });

  it('a rule is explained by its page', () => {
    const { status, out } = runCli(['explain', 'residue/continuation']);
    assert.equal(status, 0);
    assert.match(out, /^residue\/continuation {2}错误 {2}转版标记\n依据：[\s\S]*# 转版标记/);
    const unknown = runCli(['explain', 'continuation']);
    assert.deepEqual([unknown.status, unknown.err], [2, '没有规则“continuation”，是否要写“residue/continuation”？\n']);
  });

  it('tells its version', () => {
    assert.equal(runCli(['--version']).out.trim(), JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});

const helps = new Map<string, string>();
function runCliHelp(lang: string): string {
  const known = helps.get(lang) ?? runCli(['help', '--lang', lang]).out;
  helps.set(lang, known);
  return known;
}
