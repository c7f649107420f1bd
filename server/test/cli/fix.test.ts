import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../../src/cli/checkFile';
import { vocabulary } from '../../src/engine/builtin';
import { dataRule } from '../../src/engine/dataRule';
import { createLinter, type Linter } from '../../src/engine/linter';
import type { Confidence, Rule } from '../../src/engine/rule';
import { runCli, withFolder } from '../support/runCli';

const rule = (name: string, find: string, replace: string, confidence: Confidence): Rule => ({
  id: `test/${name}`,
  family: 'test',
  name: { zh: '试', en: 'test' },
  basis: '试',
  messages: { default: { zh: '试', en: 'test', severity: 'error', confidence, tags: [] } },
  options: {},
  module: dataRule({ scope: 'paragraph', patterns: [], terms: [{ find, replace, except: [], needs: [] }] }),
});
const linter = createLinter({
  vocabulary,
  rules: [rule('safe', '完善完善', '完善', 'safe'), rule('review', '转变', '改变', 'review')],
});
const options = { date: undefined, fix: 'write' } as const;
const BEFORE = '一、总结\r\n要完善完善机制，𠮷转变作风。\n末行没有行末';
const AFTER = '一、总结\r\n要完善机制，𠮷转变作风。\n末行没有行末';

describe('correcting a file', () => {
  it('applies only safe fixes; the mark and the line ends stay', () => {
    withFolder({ 'a.txt': `\uFEFF${BEFORE}` }, (folder) => {
      const { fixed, result } = checkFile(join(folder, 'a.txt'), linter, options);
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), `\uFEFF${AFTER}`);
      assert.deepEqual(fixed, [
        { rule: 'test/safe', position: { line: 2, column: 2, offset: 7 }, before: '完善完善', after: '完善' },
      ]);
      assert.deepEqual(
        result.findings.map((finding) => finding.rule),
        ['test/review'],
      );
      assert.deepEqual(readdirSync(folder), ['a.txt']);
    });
  });

  it('keeps UTF-16 and GB 18030', () => {
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const gbBefore = Buffer.from([0xcd, 0xea, 0xc9, 0xc6, 0xcd, 0xea, 0xc9, 0xc6, 0xa1, 0xa3]);
    withFolder({ 'a.txt': utf16(BEFORE), 'b.txt': gbBefore }, (folder) => {
      checkFile(join(folder, 'a.txt'), linter, options);
      checkFile(join(folder, 'b.txt'), linter, options);
      assert.ok(readFileSync(join(folder, 'a.txt')).equals(utf16(AFTER)));
      assert.ok(readFileSync(join(folder, 'b.txt')).equals(gbBefore.subarray(4)));
    });
  });

  it('repeats until nothing is left', () => {
    withFolder({ 'a.txt': '完善完善完善完善' }, (folder) => {
      checkFile(join(folder, 'a.txt'), linter, options);
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), '完善');
    });
  });

  it('keeps the mode, and a link stays a link', function () {
    if (process.platform === 'win32') this.skip();
    withFolder({ 'a.txt': BEFORE }, (folder) => {
      chmodSync(join(folder, 'a.txt'), 0o640);
      symlinkSync('a.txt', join(folder, 'link.txt'));
      checkFile(join(folder, 'link.txt'), linter, options);
      assert.equal(statSync(join(folder, 'a.txt')).mode & 0o777, 0o640);
      assert.ok(lstatSync(join(folder, 'link.txt')).isSymbolicLink());
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), AFTER);
    });
  });

  it('does not touch a file that needs no correction, or a preview', () => {
    withFolder({ 'a.txt': AFTER, 'b.txt': BEFORE }, (folder) => {
      const inode = (name: string) => statSync(join(folder, name)).ino;
      const before = [inode('a.txt'), inode('b.txt')];
      checkFile(join(folder, 'a.txt'), linter, options);
      const preview = checkFile(join(folder, 'b.txt'), linter, { ...options, fix: 'preview' });
      assert.equal(preview.fixed.length, 1);
      assert.equal(readFileSync(join(folder, 'b.txt'), 'utf8'), BEFORE);
      assert.deepEqual([inode('a.txt'), inode('b.txt')], before);
    });
  });

  it('leaves a file that another program has changed meanwhile', () => {
    withFolder({ 'a.txt': BEFORE }, (folder) => {
      const path = join(folder, 'a.txt');
      const meddling: Linter = {
        lint(...args) {
          writeFileSync(path, '别的程序写的');
          return linter.lint(...args);
        },
      };
      const { fixed, unsaved, result } = checkFile(path, meddling, options);
      assert.deepEqual([fixed, unsaved?.zh], [[], `${path}：检查期间被别的程序改动，没有修改。`]);
      assert.equal(result.findings.length, 2, 'what was found is told all the same');
      assert.equal(readFileSync(path, 'utf8'), '别的程序写的');
      assert.deepEqual(readdirSync(folder), ['a.txt']);
    });
  });

  it('a file that may not be written is reported as it stands', function () {
    // Root may write everything.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    withFolder({ 'a.txt': BEFORE }, (folder) => {
      chmodSync(join(folder, 'a.txt'), 0o444);
      const { fixed, unsaved, result } = checkFile(join(folder, 'a.txt'), linter, options);
      assert.deepEqual([fixed.length, result.findings.length], [0, 2]);
      assert.match(unsaved!.zh, /没有权限，没有修改。$/);
    });
  });

  it('a preview of standard input tells what would be corrected', () => {
    const { out } = runCli(['check', '-', '--fix', '--dry-run'], { input: '各位委员：\n推动工作,抓好落实。\n' });
    assert.match(out, /将改 「,」 → 「，」/);
    assert.match(out, /可改正 1 处，没有写入文件。/);
  });
});
