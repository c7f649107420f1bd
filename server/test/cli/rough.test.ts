import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
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
    assert.match(runCli(['explain', 'punctuation/nope']).err, /^没有规则“punctuation\/nope”；/);
    assert.match(runCli(['explain', 'punctuation/halfwidth']).err, /是否要写“punctuation\/half-width”/);
  });
});
