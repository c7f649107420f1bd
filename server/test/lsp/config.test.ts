import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECK, type CheckResult } from '../../src/lsp/protocol';
import { type Client, type ClientOptions, startClient } from './support/client';

const RULE = 'residue/continuation';
const DRAFT = '（上接第一版）我们坚持问题导向，抓好整改落实。\n';

type Put = (path: string, content: string | undefined) => string;

/** A workspace with these files, and a client that has opened it. */
async function within(
  files: Readonly<Record<string, string>>,
  options: ClientOptions,
  run: (client: Client, uri: (path: string) => string, put: Put) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
  const put: Put = (path, content) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === undefined) rmSync(file);
    else writeFileSync(file, content);
    return pathToFileURL(file).href;
  };
  for (const [path, content] of Object.entries(files)) put(path, content);
  const client = await startClient({ folders: [pathToFileURL(folder).href], ...options });
  try {
    await run(client, (path) => pathToFileURL(join(folder, path)).href, put);
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const severityOf = async (client: Client, uri: string) =>
  (await client.pull(uri)).find(({ code }) => code === RULE)?.severity;
const watched = (client: Client, uri: string) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('lsp: hegao.yaml', () => {
  it('holds as for the command line, and the settings of the editor go first', async () => {
    const files = { 'hegao.yaml': 'date: 2021-03\nprofile: quiet\nrules:\n  转版标记: hint\n  结构: off\n' };
    await within(files, {}, async (client, uri) => {
      client.open(uri('a.txt'), DRAFT);
      assert.equal(await severityOf(client, uri('a.txt')), undefined, 'a hint, and quiet');
      const { date, isDateOfFile, profile } = await client.status(uri('a.txt'));
      assert.deepEqual([date?.value, isDateOfFile, profile], ['2021-03', true, 'quiet']);
    });
    const configuration = () => ({ profile: 'strict', date: '2022', rules: { residue: { severity: 'warning' } } });
    await within(files, { configuration }, async (client, uri) => {
      client.open(uri('a.txt'), DRAFT);
      assert.equal(
        await severityOf(client, uri('a.txt')),
        2,
        'what is set for a family goes before the rule in the file',
      );
      const { date, isDateOfFile, profile } = await client.status(uri('a.txt'));
      assert.deepEqual([date?.value, isDateOfFile, profile], ['2022', undefined, 'strict']);
    });
  });

  it('is the nearest from the folder of the draft upward', () =>
    within(
      { 'hegao.yaml': 'rules: { residue: hint }\n', 'sub/hegao.yml': 'rules: { residue: warning }\n' },
      {},
      async (client, uri) => {
        for (const [path, severity] of [
          ['a.txt', 4],
          ['sub/b.txt', 2],
          ['sub/deep/c.txt', 2],
        ] as const) {
          client.open(uri(path), DRAFT);
          assert.equal(await severityOf(client, uri(path)), severity, path);
        }
        client.open('untitled:Untitled-1', DRAFT);
        assert.equal(await severityOf(client, 'untitled:Untitled-1'), 1);
      },
    ));

  it('is none where the folder cannot be looked at: the draft is checked all the same', () =>
    within({ 'was-a-folder': '' }, {}, async (client, uri) => {
      client.open(uri('was-a-folder/a.txt'), DRAFT);
      assert.equal(await severityOf(client, uri('was-a-folder/a.txt')), 1);
    }));

  it('is taken up when it comes, changes and goes', () =>
    within({}, {}, async (client, uri, put) => {
      client.open(uri('a.txt'), DRAFT);
      const steps = [
        [undefined, 1],
        ['rules: { residue: hint }\n', 4],
        ['rules: { residue: info }\n', 3],
        ['rules: { residue: nonsense }\n', 1],
        [undefined, 1],
      ] as const;
      for (const [content, severity] of steps.slice(1)) {
        await watched(client, put('hegao.yaml', content));
        assert.equal(await severityOf(client, uri('a.txt')), severity, content);
      }
      assert.ok(client.refreshes() >= 4);
    }));

  it('is taken up from clients that tell nothing of files', () =>
    within({ 'hegao.yaml': 'rules: { residue: hint }\n' }, {}, async (client, uri, put) => {
      client.open(uri('a.txt'), DRAFT);
      assert.equal(await severityOf(client, uri('a.txt')), 4);
      put('hegao.yaml', 'rules: { residue: warning }\n');
      await sleep(1_100);
      client.edit(uri('a.txt'), `${DRAFT}完。\n`);
      assert.equal(await severityOf(client, uri('a.txt')), 2);
    }));

  it('shows its mistakes in the file itself, and takes them back', () =>
    within({ 'hegao.yaml': 'date: 2021\nprofil: quiet\n' }, {}, async (client, uri, put) => {
      const [wrong] = await client.pushed(uri('hegao.yaml'));
      assert.deepEqual(wrong!.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } });
      assert.match(String(wrong!.message), /^没有“profil”这一项，可以写：date、/);
      client.open(uri('a.txt'), DRAFT);
      await client.pull(uri('a.txt'));
      assert.notEqual((await client.status(uri('a.txt'))).date?.value, '2021', 'nothing of it holds');
      await watched(client, put('hegao.yaml', 'date: 2021\n'));
      assert.deepEqual(await client.pushed(uri('hegao.yaml')), []);
    }));

  it('names packs beside itself, and the .hegao/ beside it holds', () => {
    const term = (id: string, words: string) =>
      `timeline:\n  - { id: ${id}, terms: [${words}], until: '2020-12-31', when: always, basis: 试, source: 试, evidence: ['a:1'] }\n`;
    const files = {
      'sub/hegao.yaml': 'date: 2024\npacks: [own.yaml]\n',
      'sub/own.yaml': term('one', '三城同创'),
      'sub/.hegao/two.yaml': term('two', '五水共治'),
    };
    return within(files, {}, async (client, uri) => {
      client.open(uri('sub/a.txt'), '各位代表：\n要抓好三城同创和五水共治工作。\n');
      const found = (await client.pull(uri('sub/a.txt'))).filter(({ code }) => String(code).startsWith('timeliness/'));
      assert.equal(found.length, 2, JSON.stringify(found));
    });
  });

  it('leaves files out of the check of the workspace, as ignore files do; a draft that is open is checked', () => {
    const files = {
      'hegao.yaml': 'exclude: [旧稿/]\n',
      '.hegaoignore': 'draft-*.txt\n',
      'a.txt': DRAFT,
      '旧稿/b.txt': DRAFT,
      '旧稿/c.txt': DRAFT,
      'draft-1.txt': DRAFT,
      '.hidden/d.txt': DRAFT,
    };
    return within(files, {}, async (client, uri) => {
      client.open(uri('旧稿/b.txt'), DRAFT);
      const uris = Object.keys(files)
        .filter((path) => path.endsWith('.txt'))
        .map(uri);
      const { files: checked } = await client.connection.sendRequest<CheckResult>(CHECK, { uris });
      const found = checked.filter(({ diagnostics }) => diagnostics.length > 0).map((file) => file.uri);
      assert.deepEqual(found, [uri('a.txt'), uri('旧稿/b.txt')]);
      assert.ok(checked.every(({ error }) => error === undefined));
    });
  });
});
