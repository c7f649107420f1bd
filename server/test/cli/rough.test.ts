import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runCli, withFolder } from '../support/runCli';

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

  it('tells a path that leads through a file, in a circle or too far as one that is not there', function () {
    if (process.platform === 'win32') this.skip();
    withFolder({ 'a.txt': '各位委员：\n今天开会。\n', 'b/c.txt': '今天开会。\n' }, (cwd) => {
      symlinkSync('hegao.yaml', join(cwd, 'b/hegao.yaml'));
      const long = '讲'.repeat(200);
      for (const [args, status, said] of [
        [['check', 'a.txt/'], 2, 'a.txt/：没有这个文件或文件夹。\n'],
        [['check', 'a.txt/b.txt'], 2, 'a.txt/b.txt：没有这个文件或文件夹。\n'],
        [['check', 'a.txt/*.txt'], 2, 'a.txt/*.txt：没有这个文件或文件夹。\n'],
        [['check', long], 2, `${long}：名称太长。\n`],
        [[long], 2, `没有命令“${long}”；用 hegao help 查看用法。\n`],
        [['check', 'b/c.txt'], 0, ''],
        [['mine', 'a.txt', '-o', 'a.txt'], 2, 'a.txt：已有同名的文件。\n'],
      ] as const) {
        const outcome = runCli(args, { cwd });
        assert.deepEqual([outcome.status, outcome.err], [status, said], args.join(' '));
      }
    });
  });

  it('tells a name that is not in UTF-8', function () {
    if (process.platform !== 'linux') this.skip();
    withFolder({ 'a.txt': '各位委员：\n今天开会。\n' }, (cwd) => {
      const name = Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from([0xbd, 0xb2]), Buffer.from('.txt')]); // 讲 in GBK
      writeFileSync(name, '');
      const { status, err } = runCli(['check'], { cwd });
      assert.equal(status, 2);
      assert.match(err, /^\uFFFD+\.txt：文件名不是 UTF-8 编码/);
    });
  });

  it('tells that its output could not be written', function () {
    if (process.platform !== 'linux') this.skip();
    const full = openSync('/dev/full', 'w');
    const run = (stdio: [0, number | 'pipe', number | 'pipe']) =>
      spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'check', 'nowhere.txt', 'README.md'], {
        stdio,
        encoding: 'utf8',
      });
    const { status, stderr } = run([0, full, 'pipe']);
    assert.deepEqual([status, stderr.split('\n').slice(-2)], [2, ['<stdout>：磁盘已满。', '']]);
    assert.equal(run([0, 'pipe', full]).status, 2, 'the path that is not there');
    closeSync(full);
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
