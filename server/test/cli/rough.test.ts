import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, withFolder } from '../support/runCli';

describe('hegao check on rough ground', () => {
  it('checks the other drafts of a folder that holds links in circles and to nowhere', function () {
    if (process.platform === 'win32') this.skip();
    withFolder({ 'a.txt': '各位委员：\n今天开会。\n' }, (cwd) => {
      symlinkSync('self.txt', join(cwd, 'self.txt'));
      symlinkSync('nowhere.txt', join(cwd, 'lost.txt'));
      symlinkSync('.', join(cwd, 'loop'));
      const { status, out, err } = runCli(['check', '.'], { cwd });
      assert.equal(err, '');
      assert.equal(status, 0);
      assert.match(out, /a\.txt/);
      assert.equal(runCli(['check', 'self.txt'], { cwd }).err, 'self.txt：链接成环。\n');
    });
  });

  it('does not read a device', function () {
    if (process.platform === 'win32') this.skip();
    assert.deepEqual(runCli(['check', '-q', '/dev/zero']), { status: 2, out: '', err: '/dev/zero：这不是文件。\n' });
  });

  it('reads a pipe, and does not wait for one that nobody writes to', function () {
    if (process.platform === 'win32') this.skip();
    this.timeout(10_000);
    withFolder({ 'a.txt': '各位委员：\n我们推动完善完善,抓好落实。\n' }, (cwd) => {
      execFileSync('mkfifo', ['pipe.txt'], { cwd });
      const silent = runCli(['check', 'pipe.txt'], { cwd });
      assert.deepEqual(silent, { status: 2, out: '', err: 'pipe.txt：没有程序往这个管道里写内容。\n' });
      const writer = spawn('sh', ['-c', 'cat a.txt > pipe.txt'], { cwd, stdio: 'ignore' });
      const { status, out, err } = runCli(['check', 'pipe.txt', '--fix'], { cwd });
      writer.kill();
      assert.deepEqual([status, err], [2, 'pipe.txt：这是管道，不能改正。\n']);
      assert.match(out, /完善完善/);
      assert.equal(runCli(['check', '.'], { cwd }).err, '', 'in a folder it is no draft');
    });
  });

  it('leaves a file that is too large for a draft, and goes on', () => {
    withFolder({ 'a.txt': '', 'b.txt': '各位委员：\n今天开会。\n' }, (cwd) => {
      truncateSync(join(cwd, 'a.txt'), 3 * 1024 ** 3);
      const { status, out, err } = runCli(['check', '.'], { cwd });
      assert.deepEqual([status, err], [2, 'a.txt：文件太大，不像是稿件。\n']);
      assert.match(out, /b\.txt/);
    });
  });

  it('tells in Chinese that a rule was not finished', () => {
    const input = '中,'.repeat(10_001);
    const { out, err } = runCli(['check', '--stdin', '--rule', 'punctuation/half-width'], { input });
    const reason = '同类问题超过 10000 处，只列出前 10000 处';
    assert.equal(err, `<stdin>：规则 punctuation/half-width 没有查完（${reason}），其余规则不受影响。\n`);
    assert.match(out, /全文同类 10000 处/);
  });

  it('shows a mark that is offered so that it can be read', () => {
    assert.match(runCli(['check', '--stdin'], { input: '有差距:一是不够。' }).out, /改为“：”/);
  });

  it('suggests only what is near', () => {
    assert.match(runCli(['check', '-x']).err, /^没有选项 -x；/);
    assert.match(
      runCli(['explain', 'punctuation/nope']).err,
      /^没有规则“punctuation\/nope”，相关的有：punctuation\/.* 等 \d+ 条。/,
    );
    assert.match(runCli(['explain', '起首就是称谓']).err, /相关的有：structure\/missing-title。/);
    assert.match(runCli(['explain', 'punctuation/halfwidth']).err, /是否要写“punctuation\/half-width”/);
  });

  it('reads ignore files as Windows writes them, and is not put off by a folder of that name', () => {
    const gbk = Buffer.from([0xbe, 0xc9, 0xb8, 0xe5, 0x2f, 0x0d, 0x0a]); // 旧稿/
    const draft = '各位委员：\n今天开会。\n';
    withFolder({ '.hegaoignore': gbk, '旧稿/a.txt': draft, 'b.txt': draft }, (cwd) => {
      mkdirSync(join(cwd, '.gitignore'));
      const { status, out, err } = runCli(['check', '--format', 'json'], { cwd });
      const paths = JSON.parse(out).files.map(({ path }: { path: string }) => path);
      assert.deepEqual([status, err, paths], [0, '', ['b.txt']]);
    });
  });

  it('says nothing of totals where nothing could be read', () => {
    const { status, out, err } = runCli(['check', 'nowhere.txt']);
    assert.deepEqual([status, out, err], [2, '', 'nowhere.txt：没有这个文件或文件夹。\n']);
  });
});
