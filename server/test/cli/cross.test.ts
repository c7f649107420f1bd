import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ROOT, runCli, withFolder } from '../support/runCli';

const run = (...args: string[]) => runCli(['check', ...args, '--rule', 'consistency'], { cwd: ROOT });

describe('hegao check --cross', () => {
  it('adds what the drafts of a folder tell in two ways to the JSON report', () => {
    const { out, status } = run('test-fixtures/cross/meeting', '--cross', '--format', 'json', '--fail-on', 'warning');
    const { cross } = JSON.parse(out);
    assert.deepEqual(cross.map(({ rule }: { rule: string }) => rule).sort(), [
      'consistency/cross-figure',
      'consistency/cross-meeting',
      'consistency/cross-person',
      'consistency/cross-session',
      'consistency/cross-slogan',
    ]);
    const person = cross.find(({ rule }: { rule: string }) => rule === 'consistency/cross-person');
    assert.deepEqual(
      person.places.map(({ text, span }: { text: string; span: { start: { line: number } } }) => [
        text,
        span.start.line,
      ]),
      [
        ['李兰', 5],
        ['李岚', 5],
      ],
    );
    assert.equal(status, 1);
  });

  it('is silent about drafts of two years, and adds nothing unasked', () => {
    assert.deepEqual(JSON.parse(run('test-fixtures/cross/years', '--cross', '--format', 'json').out).cross, []);
    assert.equal('cross' in JSON.parse(run('test-fixtures/cross/meeting', '--format', 'json').out), false);
  });

  it('has a section in the readable report, with both places', () => {
    const { out } = run('test-fixtures/cross/meeting', '--cross');
    assert.match(out, /稿件之间\n/);
    assert.match(out, /讲话\.txt:5:1 .*李兰.*\n.*主持词\.txt:5:4 .*李岚/);
    assert.match(run('test-fixtures/cross/meeting', '--cross', '--format', 'compact').out, /cross-person/);
    assert.match(
      run('test-fixtures/cross/meeting', '--cross', '--format', 'github').out,
      /::warning file=.*cross-person/,
    );
  });

  it('goes by the settings, as all rules do', () => {
    const all = ['figure', 'meeting', 'person', 'session', 'slogan'];
    const names = (...args: string[]) => {
      const { out } = runCli(['check', 'test-fixtures/cross/meeting', '--cross', '--format', 'json', ...args], {
        cwd: ROOT,
      });
      const rules = JSON.parse(out).cross.map(({ rule }: { rule: string }) => rule.replace('consistency/cross-', ''));
      return rules.sort();
    };
    const without = (...gone: string[]) => all.filter((name) => !gone.includes(name));
    assert.deepEqual(names(), all);
    assert.deepEqual(names('--no-rule', 'consistency/cross-person'), without('person'));
    assert.deepEqual(names('--no-rule', 'consistency/figure'), without('figure'));
    assert.deepEqual(names('--no-rule', '一致'), []);
    assert.deepEqual(names('--rule', '标点'), []);
    assert.deepEqual(names('--rule', 'consistency/cross-session'), ['session']);
    assert.deepEqual(names('--profile', 'quiet'), without('figure', 'slogan'));
    withFolder({ 'my.yaml': 'allow: [作先锋、勇争先]\nrules: { consistency/cross-meeting: 建议 }\n' }, (folder) => {
      const config = ['--config', join(folder, 'my.yaml')];
      assert.deepEqual(names(...config), without('slogan'));
      assert.deepEqual(names(...config, '--profile', 'standard'), without('slogan', 'meeting'));
    });
    assert.match(runCli(['explain', 'consistency/cross-person']).out, /^consistency\/person /);
  });

  it('is counted by itself at the end', () => {
    const { out } = run('test-fixtures/cross/meeting', '--cross');
    assert.match(out, /\n稿件之间：错误 0，警告 3，提示 2，建议 0。\n/);
    assert.doesNotMatch(run('test-fixtures/cross/meeting').out, /稿件之间/);
  });
});
