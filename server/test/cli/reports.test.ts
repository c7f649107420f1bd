import assert from 'node:assert/strict';
import { widthOf } from '../../src/cli/report/width';
import { applyEdits } from '../../src/engine/fixes';
import { runCli, withFolder } from '../support/runCli';

const LONG = '过去一年，我们深入基层一线，广泛听取意见建议，协商议政有声有色';
const FOUND = `各位委员：\n${LONG}。（上接2版）${LONG}。\n（上接2版）\n`;

describe('reports', () => {
  it('pretty shows the words around the place, once for like findings', () => {
    withFolder({ 'a.txt': FOUND }, (cwd) => {
      const { out } = runCli(['check', '--rule', 'residue/continuation'], { cwd });
      const lines = out.split('\n');
      assert.equal(lines[0], 'a.txt');
      assert.match(lines[1]!, /^ {3}2:33 错误 “（上接2版）”.* residue\/continuation$/);
      assert.equal(
        lines[2],
        '        …线，广泛听取意见建议，协商议政有声有色。（上接2版）过去一年，我们深入基层一线，广泛听取意见…',
      );
      assert.equal(
        widthOf(lines[3]!.slice(0, lines[3]!.indexOf('^'))),
        widthOf(lines[2]!.slice(0, lines[2]!.indexOf('（'))),
      );
      assert.match(lines[3]!, /\^{11} 删去$/);
      assert.equal(lines[4], '        另见 3:1');
      assert.equal(lines[5], '  稿件日期 未知 · 66 字 · 不到 1 分钟');
      assert.equal(lines[7], '共 1 份稿件，66 字：错误 2，警告 0，提示 0，建议 0。');
      assert.match(lines[8]!, /读不出日期.*--date 2024-01-10/);
    });
  });

  it('pretty speaks English when asked', () => {
    withFolder({ 'a.txt': FOUND }, (cwd) => {
      const { out } = runCli(['check', '--lang', 'en', '--rule', 'residue/continuation'], { cwd });
      assert.match(out, /error “（上接2版）” is a newspaper continuation mark/);
      assert.match(out, /also at 3:1/);
      assert.match(out, /draft date unknown · 66 characters/);
    });
  });

  it('pretty colours only when told to, and never lets a draft steer the terminal', () => {
    withFolder({ 'a.txt': '我们\x1b[2J要（上接2版）抓落实。\n' }, (cwd) => {
      assert.ok(!runCli(['check'], { cwd }).out.includes('\x1b'));
      const colored = runCli(['check', '--color'], { cwd }).out;
      assert.ok(colored.includes('\x1b[31m') && !colored.includes('\x1b[2J'));
    });
  });

  it('nor does the name of a draft steer the terminal', function () {
    if (process.platform === 'win32') this.skip();
    const files = {
      '\x1b[2Ja.txt': '我们要（上接2版）抓落实。\n',
      '\x1b[2Jb.txt': '\0',
      'c.txt': '我们要（上接2版）抓好。\n',
    };
    withFolder(files, (cwd) => {
      for (const format of ['pretty', 'compact']) {
        const { out, err } = runCli(['check', '--format', format], { cwd });
        assert.ok(!`${out}${err}`.includes('\x1b'), format);
        assert.ok(out.includes('\uFFFD[2Ja.txt') && err.includes('\uFFFD[2Jb.txt'), format);
      }
    });
  });

  it('pretty lists the drafts to see to first, where there are several', () => {
    withFolder({ 'a.txt': '各位委员：\n今天开会。\n', 'b.txt': `${LONG}。（上接2版）\n`, 'c.txt': FOUND }, (cwd) => {
      const end = (...args: string[]) =>
        runCli(['check', '--rule', 'residue/continuation', ...args], { cwd })
          .out.split('\n')
          .slice(-6);
      assert.deepEqual(end().slice(0, 3), [
        '有错误、警告的稿件 2 份：',
        '  错误 2  警告 0  c.txt',
        '  错误 1  警告 0  b.txt',
      ]);
      assert.ok(!end('b.txt').join('').includes('有错误'));
      assert.match(
        end('--lang', 'en').join('\n'),
        /Drafts with errors or warnings: 2\n {2}error 2 {2}warning 0 {2}c\.txt/,
      );
    });
  });

  it('quiet leaves the findings only', () => {
    withFolder({ 'a.txt': FOUND, 'b.txt': '各位委员：\n' }, (cwd) => {
      const { out } = runCli(['check', '--quiet', '--rule', 'residue/continuation'], { cwd });
      assert.ok(!/共|稿件日期|b\.txt/.test(out));
    });
  });

  it('gitlab writes a Code Quality report, whose fingerprints stay when lines move', () => {
    const report = (files: Record<string, string>) => {
      let parsed: { fingerprint: string; location: object; severity: string; check_name: string }[] = [];
      withFolder(files, (cwd) => {
        parsed = JSON.parse(runCli(['check', '--format', 'gitlab', '--rule', 'residue/continuation'], { cwd }).out);
      });
      return parsed;
    };
    const before = report({ '稿/a.txt': FOUND });
    assert.deepEqual(before[0]!.location, { path: '稿/a.txt', lines: { begin: 2, end: 2 } });
    assert.deepEqual([before[0]!.severity, before[0]!.check_name], ['critical', 'residue/continuation']);
    assert.equal(new Set(before.map(({ fingerprint }) => fingerprint)).size, 2);
    const after = report({ '稿/a.txt': `各位来宾：\n${FOUND}` });
    assert.deepEqual(
      after.map(({ fingerprint }) => fingerprint),
      before.map(({ fingerprint }) => fingerprint),
    );
    assert.deepEqual(report({ 'a.txt': '各位委员：\n' }), []);
  });

  it('sarif writes one run, with the rules it names', () => {
    withFolder({ '稿 一/a.txt': FOUND }, (cwd) => {
      const { out } = runCli(['check', '--format', 'sarif', '--rule', 'residue/continuation'], { cwd });
      const { version, runs } = JSON.parse(out);
      const [{ tool, results }] = runs;
      assert.deepEqual([version, runs.length, tool.driver.name], ['2.1.0', 1, 'Hegao']);
      assert.deepEqual(
        tool.driver.rules.map(({ id, shortDescription }: { id: string; shortDescription: object }) => [
          id,
          shortDescription,
        ]),
        [['residue/continuation', { text: '转版标记' }]],
      );
      assert.equal(results.length, 2);
      assert.deepEqual(
        [results[0].level, results[0].ruleId, results[0].ruleIndex],
        ['error', 'residue/continuation', 0],
      );
      const { artifactLocation, region } = results[0].locations[0].physicalLocation;
      assert.deepEqual(artifactLocation, { uri: '%E7%A8%BF%20%E4%B8%80/a.txt' });
      assert.deepEqual(region, { startLine: 2, startColumn: 33, endLine: 2, endColumn: 39 });
    });
  });

  it('github writes workflow commands', () => {
    withFolder({ 'a,b.txt': FOUND }, (cwd) => {
      const { out } = runCli(['check', '--format', 'github', '--rule', 'residue/continuation'], { cwd });
      const [first] = out.split('\n');
      assert.match(
        first!,
        /^::error file=a%2Cb\.txt,line=2,endLine=2,col=33,endColumn=39,title=residue\/continuation::“（上接2版）”/,
      );
    });
  });

  it('the edits of the JSON report correct the draft', () => {
    withFolder({ 'a.txt': FOUND }, (cwd) => {
      const { out } = runCli(['check', '--format', 'json', '--rule', 'residue/continuation'], { cwd });
      type Place = { offset: number };
      const edits = JSON.parse(out).files[0].findings.flatMap(
        (finding: { fix: { edits: { span: { start: Place; end: Place }; text: string }[] } }) =>
          finding.fix.edits.map(({ span, text }) => ({
            span: { start: span.start.offset, end: span.end.offset },
            text,
          })),
      );
      assert.equal(applyEdits(FOUND, edits), `各位委员：\n${LONG}。${LONG}。\n\n`);
    });
  });
});
