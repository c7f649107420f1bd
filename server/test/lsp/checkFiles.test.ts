import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import { CHECK, type CheckParams, type CheckResult } from '../../src/lsp/protocol';
import { type Client, startClient } from './support/client';

const RULE = 'residue/continuation';
const DRAFT = '（上接第一版）我们坚持问题导向，抓好整改落实。\n';

describe('lsp: hegao/check', () => {
  let client: Client;
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const check = (params: CheckParams) => client.connection.sendRequest<CheckResult>(CHECK, params);
  before(async () => {
    client = await startClient();
    folder = mkdtempSync(join(tmpdir(), 'hegao-lsp-'));
    writeFileSync(join(folder, '2024年讲话.txt'), `\uFEFF${DRAFT}`);
    writeFileSync(join(folder, 'draft.md'), `# 讲话\n\n${DRAFT}`);
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([0xb8, 0xf7, 0x00, 0xbb]));
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await client.stop();
  });

  it('reads files that are not open', async () => {
    const { files } = await check({ uris: [uriOf('2024年讲话.txt'), uriOf('draft.md')] });
    const [plain, markdown] = files;
    const [diagnostic] = plain!.diagnostics.filter(({ code }) => code === RULE);
    assert.deepEqual(diagnostic!.range.start, { line: 0, character: 0 }, 'the byte order mark is no text');
    assert.equal(diagnostic!.data, undefined);
    assert.deepEqual(plain!.date, { value: '2024', from: 'fileName' });
    assert.ok(plain!.counts.error >= 1);
    assert.ok(markdown!.diagnostics.some(({ code, range }) => code === RULE && range.start.line === 2));
  });

  it('takes the text and the date of an open draft', async () => {
    const uri = uriOf('2024年讲话.txt');
    client.open(uri, '已经改好的稿件。');
    client.setDate({ uri, date: '2023-02' });
    const [file] = (await check({ uris: [uri] })).files;
    assert.deepEqual([file!.diagnostics, file!.date], [[], { value: '2023-02', from: 'option' }]);
    client.close(uri);
  });

  it('says of each file why it cannot be checked, and checks the others', async () => {
    const { files } = await check({
      uris: [uriOf('none.txt'), uriOf('binary.txt'), 'untitled:gone', 'http://a/b.txt', uriOf('draft.md')],
    });
    assert.deepEqual(
      files.slice(0, 2).map(({ error }) => error),
      ['找不到文件', '不是文本文件'],
    );
    assert.deepEqual(
      files.slice(2).map(({ error }) => error !== undefined),
      [true, true, false],
    );
  });

  it('compares the files of one folder', async () => {
    const fixture = (name: string) => pathToFileURL(join(process.cwd(), 'test-fixtures/cross/meeting', name)).href;
    const uris = [fixture('主持词.txt'), fixture('讲话.txt')];
    const { files } = await check({ uris });
    const cross = files.flatMap(({ uri, diagnostics }) =>
      diagnostics.filter(({ code }) => code === 'consistency/cross-person').map((each) => ({ uri, each })),
    );
    assert.equal(cross.length, 1);
    const [{ uri, each }] = cross as [(typeof cross)[0]];
    assert.equal(uri, uris[1]);
    assert.deepEqual(
      each.relatedInformation!.map(({ location, message }) => [location.uri, location.range.start.line, message]),
      [[uris[0], 4, '李岚']],
    );
  });

  it('checks a text', async () => {
    const { files } = await check({ text: DRAFT, date: '2024' });
    assert.ok(files[0]!.diagnostics.some(({ code }) => code === RULE));
    assert.deepEqual(files[0]!.date, { value: '2024', from: 'option' });
  });

  it('reports progress', async () => {
    const seen: string[] = [];
    const listening = client.connection.onProgress(WorkDoneProgress.type, 'p1', ({ kind }) => void seen.push(kind));
    await check({ uris: [uriOf('draft.md'), uriOf('2024年讲话.txt')], workDoneToken: 'p1' });
    listening.dispose();
    assert.deepEqual(seen, ['begin', 'report', 'report', 'end']);
  });

  it('stops when cancelled', async () => {
    const cancel = new CancellationTokenSource();
    const kinds: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'p2', ({ kind }) => {
      kinds.push(kind);
      if (kinds.length === 3) cancel.cancel();
    });
    const uris = Array.from({ length: 2000 }, () => uriOf('draft.md'));
    const asked = client.connection.sendRequest(CHECK, { uris, workDoneToken: 'p2' }, cancel.token);
    await assert.rejects(asked, { code: -32800 });
    assert.ok(kinds.length < 2000);
    assert.equal(kinds.at(-1), 'end');
  });
});

describe('lsp: transports', () => {
  it('answers over node IPC', async () => {
    const server = fork(join(process.cwd(), 'dist/server.js'), ['--node-ipc'], { stdio: 'inherit' });
    const answer = new Promise((resolve) => server.once('message', resolve));
    server.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const { result } = (await answer) as { result: { serverInfo: { name: string } } };
    assert.equal(result.serverInfo.name, 'hegao');
    server.kill();
  });

  it('are named in a line when none is given', () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/server.js'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /^usage: .*--stdio.*\n$/);
  });
});
