import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/engine/builtin';
import { ROOT, runCli, withFolder } from '../support/runCli';

const FOUND = '在2024年区政协会议上的讲话\n\n各位委员：\n过去一年，工作扎实推进。（上接2版）成效明显。\n';
const CLEAN = '在2024年区政协会议上的讲话\n\n各位委员：\n过去一年，工作扎实推进，成效明显。\n';
const rulesIn = (folder: string, ...args: string[]) =>
  JSON.parse(runCli(['check', '--format', 'json', ...args], { cwd: folder }).out);

describe('hegao check', () => {
  it('ends with 0, 1 or 2 as documented', () => {
    withFolder({ 'found.txt': FOUND, 'clean.txt': CLEAN }, (cwd) => {
      const status = (...args: string[]) => runCli(['check', ...args], { cwd }).status;
      assert.equal(status('clean.txt'), 0);
      assert.equal(status('found.txt'), 1);
      assert.equal(status('found.txt', '--fail-on', 'never'), 0);
      assert.equal(status('found.txt', '--fail-on=hint'), 1);
      assert.equal(status('found.txt', '--fail-on', 'ever'), 2);
      assert.equal(status(), 1);
    });
  });

  it('reports as JSON what other programs rely on', () => {
    withFolder({ 'a.txt': FOUND }, (cwd) => {
      const report = rulesIn(cwd, '--rule', 'residue/continuation', 'a.txt');
      const at = FOUND.indexOf('（上接');
      const span = { start: { line: 4, column: 13, offset: at }, end: { line: 4, column: 19, offset: at + 6 } };
      const { message, ...finding } = report.files[0].findings[0];
      assert.deepEqual(finding, {
        rule: 'residue/continuation',
        severity: 'error',
        text: '（上接2版）',
        span,
        confidence: 'review',
        fix: { edits: [{ span, text: '' }] },
        related: [],
      });
      assert.match(message, /转版/);
      assert.deepEqual(report, {
        version: 1,
        files: [
          {
            path: 'a.txt',
            encoding: 'utf-8',
            draftDate: { value: '2024', from: 'title' },
            characters: 32,
            findings: report.files[0].findings,
            failures: [],
          },
        ],
        summary: { files: 1, errors: 1, warnings: 0, infos: 0, hints: 0 },
      });
    });
  });

  it('counts offsets without the byte order mark, and lines by any line end', () => {
    const fixture = (name: string) => {
      const path = join('test-fixtures/encodings', name);
      const { out } = runCli(['check', '--format', 'json', '--rule', 'residue/continuation', path]);
      return JSON.parse(out).files[0];
    };
    const plain = fixture('utf8-bom.txt').findings[0].span.start;
    assert.equal(plain.line, 4);
    assert.deepEqual(fixture('gb18030.txt').findings[0].span.start, plain);
    assert.deepEqual(fixture('utf16le.txt').findings[0].span.start, plain);
    assert.deepEqual(fixture('crlf.txt').findings[0].span.start, { ...plain, offset: plain.offset + 3 });
    assert.equal(fixture('gb18030.txt').encoding, 'gb18030');
  });

  it('checks the other files when one is missing, and says so in one line', () => {
    withFolder({ 'a.txt': FOUND }, (cwd) => {
      const { status, out, err } = runCli(['check', 'missing.txt', 'a.txt', '--format', 'compact'], { cwd });
      assert.equal(status, 2);
      assert.equal(err, 'missing.txt：没有这个文件或文件夹。\n');
      assert.match(out, /^a\.txt:4:13: error .* \[residue\/continuation\]$/m);
      const english = runCli(['check', 'missing.txt', '--lang', 'en'], { cwd });
      assert.equal(english.err, 'missing.txt: no such file or folder\n');
    });
  });

  it('tells binary files, and leaves empty and foreign ones alone', () => {
    const path = (name: string) => join('test-fixtures/encodings', name);
    const binary = runCli(['check', path('binary.bin')]);
    assert.equal(binary.status, 2);
    assert.match(binary.err, /不是文本/);
    assert.equal(runCli(['check', '--fail-on', 'hint', path('empty.txt'), path('latin.txt')]).status, 0);
  });

  it('says one line for every mistake of usage', () => {
    for (const [args, said] of [
      [
        ['check', '--rule', 'residue/continuatoin'],
        /没有规则“residue\/continuatoin”，是否要写“residue\/continuation”？/,
      ],
      [['check', '--no-rule', 'residu'], /是否要写“residue”？/],
      [['check', '--lang', 'en', '--rule', 'zzzzzzzz'], /unknown rule "zzzzzzzz"; see hegao rules/],
      [['check', '--date', '2024-13'], /“2024-13”不是日期/],
      [['check', '--formt', 'json'], /没有选项 --formt，是否要写 --format？/],
      [['check', '--date'], /选项 --date 后面缺少内容/],
      [['check', '--format', 'xml'], /pretty、json、github、gitlab、sarif、compact/],
      [['chekc'], /是否要写 hegao check？/],
      [['seeds'], /是否要写 hegao check seeds？/],
      [['check', '--config', 'none.yaml'], /none\.yaml：没有这个文件/],
      [['check', '--stdin', '--fix'], /不能用 --fix/],
    ] as [string[], RegExp][]) {
      const { status, out, err } = runCli(args);
      assert.deepEqual([status, out, err.split('\n').length], [2, '', 2], `${args.join(' ')}: ${err}`);
      assert.match(err, said);
    }
  });

  it('walks folders as ignore files say', () => {
    const files = {
      'a.txt': FOUND,
      'b.md': FOUND,
      'c.doc': FOUND,
      'old/d.txt': FOUND,
      'old/keep.txt': FOUND,
      'node_modules/e.txt': FOUND,
      '.hidden/f.txt': FOUND,
      '._a.txt': FOUND,
      'sub/g.TXT': FOUND,
      'sub/h.txt': FOUND,
      'sub/.hegaoignore': '/h.txt\n',
      '.hegaoignore': '# 旧稿\nold/*\n!old/keep.txt\n',
      '.gitignore': 'b.*\n',
    };
    withFolder(files, (cwd) => {
      const paths = (...args: string[]) => rulesIn(cwd, ...args).files.map(({ path }: { path: string }) => path);
      const slashed = (list: string[]) => list.map((path) => path.replaceAll('\\', '/'));
      assert.deepEqual(slashed(paths()), ['a.txt', 'old/keep.txt', 'sub/g.TXT']);
      assert.deepEqual(slashed(paths('sub', 'b.md', './b.md')), ['sub/g.TXT', 'b.md']);
      assert.deepEqual(slashed(paths('sub/*.txt')), ['sub/h.txt']);
      const nothing = runCli(['check', '.hidden/../node_modules/../old', '--format', 'json'], { cwd });
      assert.equal(nothing.status, 1);
    });
    withFolder({ 'x.doc': '' }, (cwd) => {
      const { status, err } = runCli(['check'], { cwd });
      assert.deepEqual([status, err.split('\n').length], [2, 2]);
      assert.match(err, /没有要检查的稿件/);
    });
  });

  it('takes the date from --date', () => {
    withFolder({ 'a.txt': CLEAN }, (cwd) => {
      const report = rulesIn(cwd, '--date', '2023-05', 'a.txt');
      assert.deepEqual(report.files[0].draftDate, { value: '2023-05', from: 'option' });
    });
  });

  it('reads standard input', () => {
    const { status, out } = runCli(['check', '--stdin', '--stdin-path', '稿/a.md', '--format', 'compact'], {
      input: FOUND,
    });
    assert.equal(status, 1);
    assert.match(out, /^稿\/a\.md:4:13: error/m);
    assert.equal(runCli(['check', '-'], { input: CLEAN }).status, 0);
  });

  it('switches rules on and off', () => {
    withFolder({ 'a.txt': FOUND }, (cwd) => {
      const count = (...args: string[]) => rulesIn(cwd, ...args, 'a.txt').summary.errors;
      assert.equal(count('--rule', 'residue'), 1);
      assert.equal(count('--rule', 'residue', '--no-rule', 'residue/continuation'), 0);
      assert.equal(count('--no-rule', 'residue'), 0);
    });
  });

  it('leaves no file behind and no byte changed with --dry-run', () => {
    withFolder({ 'a.txt': FOUND }, (cwd) => {
      assert.equal(runCli(['check', '--fix', '--dry-run', 'a.txt'], { cwd }).status, 1);
      assert.deepEqual(readdirSync(cwd), ['a.txt']);
      assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), FOUND);
    });
  });

  it('corrects with its own rules, mark and line ends kept', function () {
    if (!rules.some(({ id }) => id === 'punctuation/half-width')) this.skip();
    const draft = (comma: string) => `\uFEFF各位委员：\r\n过去一年${comma}工作扎实推进。\r\n`;
    withFolder({ 'a.txt': draft(',') }, (cwd) => {
      const { out } = runCli(['check', '--fix', '--rule', 'punctuation/half-width', 'a.txt'], { cwd });
      assert.match(out, /已改 「,」 → 「，」/);
      assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), draft('，'));
      assert.deepEqual(readdirSync(cwd), ['a.txt']);
    });
  });

  it('ends quietly when nobody reads on', function () {
    if (process.platform === 'win32') this.skip();
    // More than a pipe holds.
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, FOUND]));
    withFolder(files, (cwd) => {
      const command = `{ "${process.execPath}" "${ROOT}/dist/cli.js" check --format json; echo $? >&2; } | head -c 1`;
      const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
      assert.deepEqual([stdout, stderr], ['{', '0\n']);
    });
  });
});
