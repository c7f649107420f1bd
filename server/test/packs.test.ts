import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { createBuiltinLinter, vocabulary } from '../src/engine/builtin';
import { withOwnPacks } from '../src/engine/vocabulary';
import { parsePack } from '../src/packs/parsePack';
import { type Client, type ClientOptions, startClient } from './lsp/support/client';
import { runCli, withFolder } from './support/runCli';

const PACK = `# 本市的提法
- id: three-cities
  terms: [三城同创]
  until: '2022-12-31'
  when: always
  basis: 2022年底已改提四城联动
  source: 市委全会
  evidence: ['2023/讲话.txt:5']
`;
const DRAFT = '关于2024年工作的讲话\n\n各位委员：\n我们要继续推进三城同创，抓好落实。\n';
const RULE = 'timeliness/outdated-expression';

describe('own packs', () => {
  it('stand beside the packs that ship', () => {
    const { packs, mistakes } = parsePack(PACK, 'timeline.yaml');
    assert.deepEqual(mistakes, []);
    const merged = withOwnPacks(vocabulary, packs);
    assert.equal(merged.timeline.length, vocabulary.timeline.length + 1);
    assert.equal(merged.plans, vocabulary.plans);
    const found = (own: typeof packs | undefined) =>
      createBuiltinLinter({ packs: own })
        .lint(DRAFT)
        .findings.filter(({ rule }) => rule === RULE)
        .map(({ text }) => text);
    assert.deepEqual([found(undefined), found(packs)], [[], ['三城同创']]);
  });

  it('teach words', () => {
    const { packs } = parsePack(
      'terms: [{ term: 渝快办 }]\nbodies: [{ name: 市协商办公室, short: [协商办] }]\n',
      'own.yaml',
    );
    const { lexicon } = withOwnPacks(vocabulary, packs);
    for (const word of ['渝快办', '协商办', '工作']) assert.ok(lexicon.has(word), word);
    assert.ok(!vocabulary.lexicon.has('渝快办'));
  });

  it('may go by any name that starts with the pack’s, or hold several packs', () => {
    for (const name of ['timeline.yaml', 'timeline-本市.yml', 'timeline.2024.yaml'])
      assert.equal(parsePack(PACK, name).packs.timeline?.length, 1, name);
    const table = `timeline:\n${PACK.replace(/^.*\n/, '').replace(/^/gm, '  ')}`;
    assert.equal(parsePack(table, 'all.yaml').packs.timeline?.length, 1);
    for (const empty of ['', '# nothing yet\n', 'timeline:\n'])
      assert.deepEqual(parsePack(empty, 'timeline.yaml'), { packs: {}, mistakes: [] });
  });

  it('are shown in the README as they work', () => {
    const example = /```yaml\n(# \.hegao\/timeline\.yaml[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;
    const { packs, mistakes } = parsePack(example, 'timeline.yaml');
    assert.deepEqual([mistakes, packs.timeline?.length], [[], 1]);
  });

  for (const [name, text, line, reason] of [
    ['timeline.yaml', '- id: a\n  terms: [甲乙]\n  from: 2024年\n  basis: b\n  source: s\n', 3, /from.*2024-01-10/],
    ['timeline.yaml', '- id: a\n  terms: [甲乙]\n  basis: b\n  source: s\n', 1, /至少有一个/],
    ['timeline.yaml', "- id: a\n  terms: []\n  from: '2024-01-01'\n  basis: b\n  source: s\n", 2, /“terms”不能为空/],
    ['names.yaml', '- name: 刘锋\n  titles: [书记]\n- name: 张三\n', 3, /缺少“titles”/],
    ['names.yaml', '- name: 刘锋\n  title: 书记\n  titles: [书记]\n', 2, /没有“title”这一项，可以写：name、titles/],
    ['names.yaml', '- 刘锋\n', 1, /应为一组/],
    ['terms.yaml', '- trem: 渝快办\n', 1, /没有“trem”这一项，可以写：term。/],
    ['repeats.yaml', '- kind: contexts\n  items: 工作作风\n', 1, /“kind”可以写：free、/],
    ['terms.yaml', '- term: 渝快办\n  evidence: [某处]\n', 2, /文件:行号/],
    ['people.yaml', '- name: 刘锋\n', 1, /“people”不是词表的名称/],
    ['all.yaml', 'terms:\n  - term: 甲\npeople: []\n', 3, /“people”不是词表的名称/],
    ['all.yaml', 'terms: 甲\n', 1, /“terms”应为列表/],
    ['terms.yaml', '渝快办\n', 1, /全文应为列表/],
    ['terms.yaml', '- term: [\n', 2, /不是正确的 YAML：缩进不对/],
    ['terms.yaml', '- term: 甲\n- term: *乙\n', 2, /“\*”在开头有特殊含义/],
  ] as const)
    it(`a mistake is told with its line and reason: ${reason.source}`, () => {
      const { mistakes } = parsePack(text, name);
      assert.deepEqual([mistakes.length, mistakes[0]?.start.line], [1, line], JSON.stringify(mistakes));
      assert.match(mistakes[0]!.reason.zh, reason);
      assert.match(mistakes[0]!.reason.en, /[a-z]{3}/);
    });

  it('all mistakes of an entry are told', () => {
    const { mistakes } = parsePack(
      '- name: 1\n  titels: [书记]\n  age: 3\n- name: 张三\n  titles: 书记\n',
      'names.yaml',
    );
    assert.deepEqual(
      mistakes.map(({ start }) => start.line),
      [1, 2, 3, 5],
    );
  });

  it('an entry that is right counts beside one that is wrong', () => {
    const { packs, mistakes } = parsePack('- term: 渝快办\n- trem: 渝事好商量\n- term: 情指行\n', 'terms.yaml');
    assert.deepEqual([packs.terms?.length, mistakes.length], [2, 1]);
  });
});

describe('own packs: command line', () => {
  const outdated = (cwd: string, ...args: string[]) => {
    const { out } = runCli(['check', 'a.txt', '--format', 'json', ...args], { cwd });
    return JSON.parse(out).files[0].findings.filter(({ rule }: { rule: string }) => rule === RULE).length;
  };

  it('are read from .hegao/ in the current folder, and from where hegao.yaml says', () => {
    withFolder({ 'a.txt': DRAFT, '.hegao/timeline.yaml': PACK }, (cwd) => assert.equal(outdated(cwd), 1));
    withFolder({ 'a.txt': DRAFT, 'my/timeline.yaml': PACK, 'hegao.yaml': 'packs: [my]\n' }, (cwd) =>
      assert.equal(outdated(cwd), 1),
    );
    withFolder({ 'a.txt': DRAFT, 'timeline-x.yaml': PACK, 'hegao.yaml': 'packs: [timeline-x.yaml]\n' }, (cwd) =>
      assert.equal(outdated(cwd), 1),
    );
    withFolder({ 'a.txt': DRAFT }, (cwd) => assert.equal(outdated(cwd), 0));
  });

  it('a mistake ends the check with status 2, its file, line and reason', () => {
    const files = {
      'a.txt': DRAFT,
      '.hegao/names.yaml': '- name: 刘锋\n',
      '.hegao/terms.yaml': '- term: 甲\n- trem: 乙\n',
    };
    withFolder(files, (cwd) => {
      const { status, out, err } = runCli(['check'], { cwd });
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^\.hegao.names\.yaml:1：缺少“titles”。\n\.hegao.terms\.yaml:2：/);
    });
    withFolder({ 'a.txt': DRAFT, 'hegao.yaml': 'packs: [my.yaml]\n' }, (cwd) =>
      assert.equal(runCli(['check'], { cwd }).err, 'hegao.yaml:1：packs 里的“my.yaml”不存在。\n'),
    );
  });

  it('are none where .hegao is a file', () => {
    withFolder({ '.hegao': 'terms: 甲\n', 'a.txt': DRAFT }, (cwd) => {
      const { status, err } = runCli(['check'], { cwd });
      assert.deepEqual([status, err], [0, '']);
    });
  });

  it('in a folder that cannot be read are told', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    withFolder({ '.hegao/terms.yaml': '- term: 渝快办\n', 'a.txt': DRAFT }, (cwd) => {
      chmodSync(join(cwd, '.hegao'), 0);
      const { status, err } = runCli(['check'], { cwd });
      chmodSync(join(cwd, '.hegao'), 0o755);
      assert.deepEqual([status, err], [2, '.hegao:1：读不了（EACCES）。\n']);
    });
  });

  it('are found beside the drafts and above them, wherever the command is run', () =>
    withFolder({ '稿件/.hegao/timeline.yaml': PACK, '稿件/2024/a.txt': DRAFT }, (cwd) => {
      for (const path of ['稿件', '稿件/2024', '稿件/2024/a.txt'])
        assert.match(runCli(['check', path], { cwd }).out, new RegExp(RULE), path);
      assert.match(runCli(['check', '../2024'], { cwd: join(cwd, '稿件/2024') }).out, new RegExp(RULE));
    }));

  it('what mine writes can be used as it is', () =>
    withFolder({ 'a.txt': DRAFT, 'b.txt': '落实“三城同创”。\n推进“三城同创”。\n' }, (cwd) => {
      assert.equal(runCli(['mine', 'a.txt', 'b.txt', '-o', '.hegao'], { cwd }).status, 0);
      assert.notEqual(runCli(['check', 'a.txt'], { cwd }).status, 2);
    }));
});

describe('own packs: language server', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-'));
    mkdirSync(join(folder, '.hegao'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  async function within(options: ClientOptions, run: (client: Client) => Promise<void>): Promise<void> {
    const client = await startClient({ folders: [pathToFileURL(folder).href], ...options });
    try {
      await run(client);
    } finally {
      await client.stop();
    }
  }
  const count = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === RULE).length;
  const changed = (client: Client, path: string) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });

  it('are in force, and reloaded when they change', () =>
    within({}, async (client) => {
      client.open(uriOf('a.txt'), DRAFT);
      assert.equal(count(await client.pull(uriOf('a.txt'))), 0);
      write('.hegao/timeline.yaml', PACK);
      await changed(client, '.hegao/timeline.yaml');
      assert.equal(count(await client.pull(uriOf('a.txt'))), 1);
      assert.equal(client.refreshes(), 1);
      rmSync(join(folder, '.hegao/timeline.yaml'));
      await changed(client, '.hegao/timeline.yaml');
      assert.equal(count(await client.pull(uriOf('a.txt'))), 0);
    }));

  it('have no force outside their folder', () => {
    write('.hegao/timeline.yaml', PACK);
    return within({}, async (client) => {
      client.open('file:///elsewhere/a.txt', DRAFT);
      client.open(uriOf('a.txt'), DRAFT);
      assert.equal(count(await client.pull('file:///elsewhere/a.txt')), 0);
      assert.equal(count(await client.pull(uriOf('a.txt'))), 1);
    });
  });

  it('may be named by a setting', () => {
    write('my.yaml', `timeline:\n${PACK}`);
    return within({ configuration: () => ({ packs: ['my.yaml'] }) }, async (client) => {
      client.open(uriOf('a.txt'), DRAFT);
      assert.equal(count(await client.pull(uriOf('a.txt'))), 1);
    });
  });

  it('mistakes are diagnostics of the pack, gone when it is right', () => {
    write('.hegao/names.yaml', '- name: 刘锋\n  titles: [书记]\n- name: 张三\n');
    return within({}, async (client) => {
      const [mistake] = await client.pushed(uriOf('.hegao/names.yaml'));
      assert.deepEqual([mistake?.range.start.line, mistake?.message, mistake?.severity], [2, '缺少“titles”。', 1]);
      write('.hegao/names.yaml', '- name: 刘锋\n  titles: [书记]\n');
      await changed(client, '.hegao/names.yaml');
      assert.deepEqual(await client.pushed(uriOf('.hegao/names.yaml')), []);
    });
  });
});
