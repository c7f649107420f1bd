import assert from 'node:assert/strict';
import { ROOT, runCli } from '../support/runCli';

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
});
