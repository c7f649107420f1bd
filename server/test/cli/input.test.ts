import assert from 'node:assert/strict';
import { runCli, withFolder } from '../support/runCli';

const FOUND = '各位委员：\n过去一年，工作扎实推进。（上接2版）成效明显,有进步。\n';

describe('what is typed on the command line', () => {
  it('dates may be written as people write them', () => {
    for (const [typed, value] of [
      ['2024年1月1日', '2024-01-01'],
      ['2024/1/1', '2024-01-01'],
      ['2024.1.1', '2024-01-01'],
      ['2024年', '2024'],
      ['2024.1', '2024-01'],
      ['二〇二四年一月', '2024-01'],
      ['2024-2', '2024-02'],
      ['2021', '2021'],
    ] as const) {
      const { out, err } = runCli(['check', '--stdin', '--format', 'json', '--date', typed], { input: FOUND });
      assert.deepEqual([err, JSON.parse(out).files[0].draftDate], ['', { value, from: 'option' }], typed);
    }
    for (const wrong of ['2024年13月', '2024-02-30', '2024/4/31', '明天', '24.1.1']) {
      const { status, err } = runCli(['check', '--stdin', '--date', wrong], { input: FOUND });
      assert.equal(status, 2, wrong);
      assert.match(err, /不是日期，请写作 2024、2024-01、2024-01-10 或 2024年1月10日。/);
    }
  });

  it('families and rules go by their Chinese names too', () => {
    withFolder({ 'a.txt': FOUND }, (cwd) => {
      const rules = (...args: string[]) => {
        const { out } = runCli(['check', 'a.txt', '--format', 'json', ...args], { cwd });
        return JSON.parse(out).files[0].findings.map(({ rule }: { rule: string }) => rule);
      };
      assert.deepEqual(rules('--rule', '标点'), ['punctuation/half-width']);
      assert.deepEqual(rules('--rule', '标点,残留'), ['residue/continuation', 'punctuation/half-width']);
      assert.deepEqual(rules('--rule', '转版标记'), ['residue/continuation']);
      assert.deepEqual(rules('--rule', '残留', '--no-rule', '转版标记'), []);
      assert.match(runCli(['explain', '转版标记']).out, /^residue\/continuation/);
      const config = {
        'hegao.yaml': 'rules:\n  残留: off\n  结构: off\n  半角标点: { severity: error }\n',
        'a.txt': FOUND,
      };
      withFolder(config, (folder) => {
        const { out } = runCli(['check', '--format', 'json'], { cwd: folder });
        const { findings } = JSON.parse(out).files[0];
        assert.deepEqual(
          findings.map((each: { rule: string; severity: string }) => [each.rule, each.severity]),
          [['punctuation/half-width', 'error']],
        );
      });
    });
    assert.match(runCli(['explain', '半角']).err, /^没有规则“半角”，是否要写“半角标点”？/);
    assert.match(runCli(['explain', '标点符号']).err, /是否要写“标点”？/);
    assert.match(runCli(['explain', '天气']).err, /^没有规则“天气”；/);
  });

  it('an option of another command is told', () => {
    for (const [args, said] of [
      [['check', '-o', 'x'], /^hegao check 没有选项 -o，它属于 hegao mine。\n$/],
      [['mine', 'seeds', '--date', '2024'], /^hegao mine 没有选项 --date，它属于 hegao check。\n$/],
      [['rules', '--format', 'json'], /^hegao rules 没有选项 --format/],
      [['check', '--output=x', '--lang', 'en'], /^hegao check has no option --output; it belongs to hegao mine\n$/],
    ] as [string[], RegExp][]) {
      const { status, err } = runCli(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, said);
    }
    for (const args of [
      ['check', '-o', 'x', '--help'],
      ['rules', '-q', '--no-color'],
      ['--date', '2024'],
    ])
      assert.equal(runCli(args).status, 0, args.join(' '));
  });

  it('a file without Chinese is told, and passes', () => {
    withFolder({ 'a.txt': '', 'b.txt': 'Nothing of it is Chinese.\n' }, (cwd) => {
      const { status, out } = runCli(['check'], { cwd });
      assert.equal(status, 0);
      assert.match(out, /^– a\.txt {2}没有中文，未检查\n– b\.txt {2}没有中文，未检查\n/);
      assert.match(runCli(['check', '--lang', 'en'], { cwd }).out, /no Chinese text, not checked/);
      assert.equal(runCli(['check', '-q'], { cwd }).out, '');
    });
  });

  it('a given date of another year than the draft tells is noted once', () => {
    const draft = '在全市会议上的讲话\n（2026年5月18日）\n\n同志们：\n今天开会。\n';
    withFolder({ 'hegao.yaml': 'date: 2025-03-01\n', 'a.txt': draft }, (cwd) => {
      const footer = (...args: string[]) => runCli(['check', ...args], { cwd }).out;
      assert.match(footer(), /稿件日期 2025-03-01（来自 hegao\.yaml；稿件自称 2026-05-18）/);
      assert.match(footer('--date', '2026'), /稿件日期 2026（来自设定）/);
      assert.match(footer('--lang', 'en'), /2025-03-01 \(from hegao\.yaml; the draft itself tells 2026-05-18\)/);
    });
  });

  it('explain has the name, the basis and the messages in English', () => {
    const { out } = runCli(['explain', 'residue/continuation', '--lang', 'en']);
    assert.match(
      out,
      /^residue\/continuation {2}error {2}Newspaper continuation line\nBasis: .*\nMessages:\n {2}error: “\{text\}” is /,
    );
  });
});
