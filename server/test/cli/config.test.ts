import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, withFolder } from '../support/runCli';

const FOUND = '各位委员：\n过去一年，工作扎实推进。（上接2版）成效明显。\n';

/** Ten of ten of ten: more than a file of this kind can mean. */
const MANIFOLD = [
  'a: &a [x]',
  ...'bcd'.split('').map((to, i) => `${to}: &${to} [${`*${'abc'[i]}, `.repeat(10)}]`),
].join('\n');

describe('hegao.yaml', () => {
  it('is found upward, and the command line goes before it', () => {
    const files = {
      'hegao.yaml': 'date: 2021\nprofile: quiet\nrules:\n  residue: off\nexclude: [old]\n',
      'drafts/a.txt': FOUND,
      'drafts/old/b.txt': FOUND,
    };
    withFolder(files, (folder) => {
      const cwd = join(folder, 'drafts');
      const report = (...args: string[]) => JSON.parse(runCli(['check', '--format', 'json', ...args], { cwd }).out);
      const plain = report();
      assert.deepEqual(plain.files[0].draftDate, { value: '2021', from: 'option' });
      assert.deepEqual([plain.summary.files, plain.summary.errors], [1, 0]);
      assert.equal(report('--date', '2022-01').files[0].draftDate.value, '2022-01');
      assert.equal(report('--rule', 'residue').summary.errors, 1);
    });
  });

  it('may name the drafts and set the severity', () => {
    const files = {
      'my.yaml': 'include: ["*.speech"]\nrules:\n  residue/continuation:\n    severity: hint\n',
      'a.speech': FOUND,
      'b.txt': FOUND,
    };
    withFolder(files, (cwd) => {
      const { out } = runCli(['check', '--config', 'my.yaml', '--format', 'json', '--rule', 'residue'], { cwd });
      const report = JSON.parse(out);
      assert.deepEqual([report.files.length, report.files[0].path], [1, 'a.speech']);
      assert.equal(report.summary.hints, 1);
    });
  });

  it('tells a mistake with its file, line and reason', () => {
    for (const [yaml, said] of [
      [
        'date: 2024\nprofil: quiet\n',
        'hegao.yaml:2：没有“profil”这一项，可以写：date、profile、preview、rules、allow、include、exclude、packs、readingSpeed。',
      ],
      ['\nprofile: loud\n', 'hegao.yaml:2：“profile”可以写：quiet、standard、strict。'],
      ['date: 2024-13\n', 'hegao.yaml:1：“2024-13”不是日期，请写作 2024、2024-01、2024-01-10 或 2024年1月10日。'],
      [
        'rules:\n  residue/continuatoin: off\n',
        'hegao.yaml:2：没有规则“residue/continuatoin”，是否要写“residue/continuation”？',
      ],
      ['rules:\n  residue: loud\n', 'hegao.yaml:2：“residue”可以写：error、warning、info、hint、off、default。'],
      [
        'rules:\n  residue:\n    severity: loud\n',
        'hegao.yaml:3：“severity”可以写：error、warning、info、hint、off、default。',
      ],
      ['rules:\n  residue:\n    depth: 3\n', 'hegao.yaml:3：residue 没有选项“depth”。'],
      ['exclude: old\n', 'hegao.yaml:1：“exclude”应为列表。'],
      ['- a\n', 'hegao.yaml:1：全文应为一组“名称: 内容”，冒号用半角，后面空一格。'],
      ['profile：quiet\n', 'hegao.yaml:1：全文应为一组“名称: 内容”，冒号用半角，后面空一格。'],
      ['date: 2024\nreadingSpeed: 1000\n', 'hegao.yaml:2：“readingSpeed”应在 60–600 之间。'],
      ['packs:\n  - 没有.yaml\n', 'hegao.yaml:2：packs 里的“没有.yaml”不存在。'],
      ['\nexclude: [旧稿/, *.bak]\n', 'hegao.yaml:2：不是正确的 YAML：“*”在开头有特殊含义，请给内容加上引号。'],
      ['exclude:\n  - !旧稿.txt\n', 'hegao.yaml:2：不是正确的 YAML：“!”在开头有特殊含义，请给内容加上引号。'],
      ['exclude: [!old.txt]\n', 'hegao.yaml:1：不是正确的 YAML：“!”在开头有特殊含义，请给内容加上引号。'],
      ['exclude: [*旧稿.txt]\n', 'hegao.yaml:1：不是正确的 YAML：“*”在开头有特殊含义，请给内容加上引号。'],
      [MANIFOLD, 'hegao.yaml:1：不是正确的 YAML：引用（*）层层相套，太多了。'],
    ] as const)
      withFolder({ 'hegao.yaml': yaml, 'a.txt': FOUND }, (cwd) => {
        const { status, err } = runCli(['check'], { cwd });
        assert.deepEqual([status, err], [2, `${said}\n`]);
      });
    withFolder({ 'hegao.yaml': 'date: [2024\n', 'a.txt': FOUND }, (cwd) => {
      assert.match(runCli(['check'], { cwd }).err, /^hegao\.yaml:\d：不是正确的 YAML/);
      assert.match(runCli(['check', '--lang', 'en'], { cwd }).err, /^hegao\.yaml:\d: /);
    });
  });

  it('tells all mistakes, up to ten, in the order of the lines', () => {
    const errorsOf = (yaml: string) =>
      withFolder({ 'hegao.yaml': yaml, 'a.txt': FOUND }, (cwd) => {
        const { status, err } = runCli(['check'], { cwd });
        assert.equal(status, 2);
        lines = err.trimEnd().split('\n');
      });
    let lines: string[] = [];
    errorsOf('rules:\n  标点符号: off\n  residue: loud\nprofil: quiet\ndat: 2024\ndate: 2024-02-30\nexclude: old\n');
    assert.deepEqual(
      lines.map((line) => /^hegao\.yaml:(\d)：/.exec(line)?.[1]),
      ['2', '3', '4', '5', '6', '7'],
    );
    errorsOf(Array.from({ length: 12 }, (_, i) => `key${i}: 1\n`).join(''));
    assert.deepEqual([lines.length, lines.at(-1)], [11, '另有 2 处。']);
  });

  it('reads a date as it is written', () => {
    for (const [written, value] of [
      ['2024.10', '2024-10'],
      ['2024年1月1日', '2024-01-01'],
      ['2025-03-01', '2025-03-01'],
    ] as const)
      withFolder({ 'hegao.yaml': `date: ${written}\n`, 'a.txt': FOUND }, (cwd) => {
        const { out } = runCli(['check', '--format', 'json'], { cwd });
        assert.equal(JSON.parse(out).files[0].draftDate.value, value);
      });
  });

  it('is shown in the README as it works', () => {
    const example = /```yaml\n(profile: [\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
    assert.ok(example);
    withFolder({ 'hegao.yaml': example, 'a.txt': FOUND }, (cwd) => {
      const { status, err } = runCli(['check'], { cwd });
      assert.deepEqual([status, err], [1, '']);
    });
    // What stands there as a comment works as well, where the files are.
    const files = { 'hegao.yaml': example.replace(/^# /gm, ''), '讲话/a.txt': FOUND, '本市词表.yaml': 'terms: []\n' };
    withFolder(files, (cwd) => assert.deepEqual(runCli(['check'], { cwd }).err, ''));
  });

  it('may be empty', () => {
    withFolder({ 'hegao.yaml': '# 还没有设置\n', 'a.txt': FOUND }, (cwd) => {
      assert.equal(runCli(['check'], { cwd }).status, 1);
    });
  });

  it('keys with nothing behind them are not set', () => {
    withFolder({ 'hegao.yaml': 'date:\nprofile:\nrules:\n  # residue: off\nexclude:\n', 'a.txt': FOUND }, (cwd) => {
      const { status, err } = runCli(['check'], { cwd });
      assert.deepEqual([status, err], [1, '']);
    });
  });

  it('is read as Windows may write it, and under the name hegao.yml', () => {
    const gbk = Buffer.from([...Buffer.from('rules:\n  '), 0xb2, 0xd0, 0xc1, 0xf4, ...Buffer.from(': off\n')]); // 残留
    const utf16 = Buffer.from('\uFEFFrules:\n  残留: off\n', 'utf16le');
    for (const [name, content] of [
      ['hegao.yaml', gbk],
      ['hegao.yaml', utf16],
      ['hegao.yml', 'rules:\n  残留: off\n'],
    ] as const)
      withFolder({ [name]: content, 'a.txt': FOUND }, (cwd) => {
        const { err, out } = runCli(['check', '--format', 'json'], { cwd });
        assert.deepEqual([err, JSON.parse(out).summary.errors], ['', 0]);
      });
  });

  it('beside the drafts holds where the current folder has none; two are too many', () => {
    const files = { 'a/hegao.yaml': 'rules: { 残留: off }\n', 'a/a.txt': FOUND, 'b/hegao.yaml': '', 'b/b.txt': FOUND };
    withFolder(files, (cwd) => {
      const errors = (...paths: string[]) =>
        JSON.parse(runCli(['check', '--format', 'json', ...paths], { cwd }).out).summary.errors;
      assert.deepEqual([errors('a'), errors('a/a.txt'), errors('b')], [0, 0, 1]);
      const { status, err } = runCli(['check', 'a', 'b'], { cwd });
      const names = [join('a', 'hegao.yaml'), join('b', 'hegao.yaml')].join('、');
      assert.deepEqual(
        [status, err],
        [2, `这些稿件用的 hegao.yaml 不同（${names}）：请分开检查，或用 --config 指明一个。\n`],
      );
    });
  });

  it('lets words pass that are right', () => {
    const files = { 'hegao.yaml': 'allow: [过去一年，工作扎实推进。（上接2版）成效明显]\n', 'a.txt': FOUND };
    withFolder(files, (cwd) => {
      const rules = JSON.parse(runCli(['check', '--format', 'json'], { cwd }).out).files[0].findings;
      assert.ok(!rules.some(({ rule }: { rule: string }) => rule === 'residue/continuation'));
    });
  });

  it('takes severities and profiles by the names that the reports call them by', () => {
    withFolder(
      { 'hegao.yaml': 'profile: 从简\nrules:\n  残留: 建议\n  标点: { severity: 关闭 }\n', 'a.txt': FOUND },
      (cwd) => {
        const errors = (...args: string[]) =>
          JSON.parse(runCli(['check', '--format', 'json', ...args], { cwd }).out).summary;
        assert.deepEqual([errors().errors, errors().hints], [0, 0]);
        assert.ok(errors('--profile', '从严').hints > 0);
        assert.equal(runCli(['check', '-q', '--profile', '从严', '--fail-on', '建议'], { cwd }).status, 1);
        assert.match(runCli(['check', '--fail-on', '严重']).err, /^--fail-on 没有“严重”，可以用：error、/);
      },
    );
  });
});
