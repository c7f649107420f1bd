import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { type Client, seed, startClient } from './support/client';

const MARK = '（上接第一版）';
const DRAFT = `${MARK}我们坚持问题导向，抓好整改落实。\n`;
const RULE = 'residue/continuation';
const ofRule = (diagnostics: readonly Diagnostic[], rule = RULE) => diagnostics.filter(({ code }) => code === rule);
const sources = (diagnostics: readonly Diagnostic[]) => new Set(diagnostics.map(({ source }) => source));

describe('lsp: pulled diagnostics', () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it('says what it can do', () => {
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, 'hegao');
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'hegao',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  });

  for (const number of ['003', '004']) {
    it(`finds something in seed ${number}`, async () => {
      const { uri, text } = seed(number);
      client.open(uri, text);
      const diagnostics = await client.pull(uri);
      if (number === '004') assert.ok(ofRule(diagnostics).length === 1);
      for (const { range } of diagnostics) assert.ok(client.text(uri).getText(range).length > 0 || range.start);
      assert.ok([...sources(diagnostics)].every((source) => source === '核稿'));
      client.close(uri);
    });
  }

  it('describes a finding in full', async () => {
    const uri = 'file:///a/full.txt';
    client.open(uri, DRAFT);
    const [diagnostic] = ofRule(await client.pull(uri));
    assert.equal(client.text(uri).getText(diagnostic!.range), MARK);
    assert.equal(diagnostic!.severity, 1);
    assert.equal(diagnostic!.source, '核稿');
    assert.match(diagnostic!.codeDescription!.href, /^https:\/\/.*\/rules\/residue\/continuation\/rule\.md$/);
    assert.ok(String(diagnostic!.message).includes(MARK));
  });

  it('answers an unchanged draft in a word', async () => {
    const uri = 'file:///a/unchanged.txt';
    client.open(uri, DRAFT);
    const first = await client.report(uri);
    assert.equal(first.kind, 'full');
    assert.deepEqual(await client.report(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    client.edit(uri, '。', at(0, 0));
    assert.equal((await client.report(uri, first.resultId)).kind, 'full');
  });

  it('follows incremental edits', async () => {
    const uri = 'file:///a/edits.txt';
    client.open(uri, `一段话。\n${DRAFT}`);
    client.edit(uri, '新的\n', at(0, 0));
    assert.deepEqual(ofRule(await client.pull(uri))[0]!.range.start, { line: 2, character: 0 });
    client.edit(uri, '', { start: { line: 2, character: 0 }, end: { line: 2, character: MARK.length } });
    assert.deepEqual(ofRule(await client.pull(uri)), []);
  });

  it('marks the right place after CRLF and astral characters', async () => {
    const uri = 'file:///a/astral.txt';
    client.open(uri, `𠀀𠮷野家的话。\r\n各位同志。\r\n𠮷${DRAFT}`);
    const [diagnostic] = ofRule(await client.pull(uri));
    assert.deepEqual(diagnostic!.range, {
      start: { line: 2, character: 2 },
      end: { line: 2, character: 2 + MARK.length },
    });
  });

  it('checks Markdown and untitled documents', async () => {
    client.open('untitled:Untitled-1', DRAFT);
    assert.equal(ofRule(await client.pull('untitled:Untitled-1')).length, 1);
    client.open('file:///a/draft.md', `# 讲话\n\n- ${DRAFT}`, 'markdown');
    assert.equal(ofRule(await client.pull('file:///a/draft.md')).length, 1);
  });

  it('leaves a text without Chinese alone', async () => {
    client.open('file:///a/english.txt', 'The the report , as it it stands (see page XX) ...\n');
    assert.deepEqual(await client.pull('file:///a/english.txt'), []);
    const status = await client.status('file:///a/english.txt');
    assert.equal(status.characters, 0);
  });

  it('has nothing for a closed draft', async () => {
    client.open('file:///a/closed.txt', DRAFT);
    client.close('file:///a/closed.txt');
    assert.deepEqual(await client.report('file:///a/closed.txt'), { kind: 'full', items: [] });
  });

  it('keeps up with a burst of changes and cancelled pulls', async () => {
    const { uri, text } = seed('004');
    client.open(uri, text);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const pulls: Promise<unknown>[] = [];
    for (let i = 0; i < 50; i++) {
      client.edit(uri, '好', at(0, 0));
      const cancel = new CancellationTokenSource();
      const params = { textDocument: { uri } };
      pulls.push(client.connection.sendRequest('textDocument/diagnostic', params, cancel.token).catch((e) => e.code));
      cancel.cancel();
    }
    const last = ofRule(await client.pull(uri));
    assert.equal(client.text(uri).getText(last[0]!.range), '(上接1版)');
    for (const answer of await Promise.all(pulls))
      assert.ok(answer === -32800 || (answer as { kind: string }).kind === 'full');
  });

  it('survives bad requests', async () => {
    const { connection } = client;
    for (const method of ['hover', 'codeAction', 'documentSymbol', 'foldingRange'])
      assert.equal(await connection.sendRequest(`textDocument/${method}`, {}), null);
    assert.equal(await connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///none' } }), null);
    assert.deepEqual(await connection.sendRequest('textDocument/diagnostic', {}), { kind: 'full', items: [] });
    assert.equal(await connection.sendRequest('hegao/check', { uris: 7 }), null);
    await connection.sendNotification('hegao/setDate', { uri: 3 });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///none', version: 2 },
      contentChanges: [{ text: '好' }],
    });
    client.open('file:///a/after.txt', DRAFT);
    assert.equal(ofRule(await client.pull('file:///a/after.txt')).length, 1);
    assert.ok(client.logs.length > 0);
  });
});

describe('lsp: pushed diagnostics', () => {
  let client: Client;
  before(async () => {
    client = await startClient({ pull: false });
  });
  after(() => client.stop());

  it('are for clients that cannot pull', async () => {
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const { uri, text } = seed('004');
    client.open(uri, text);
    assert.equal(ofRule(await client.pushed(uri)).length, 1);
  });

  it('come once for a burst of changes', async () => {
    const uri = 'file:///a/burst.txt';
    client.open(uri, DRAFT);
    assert.equal(ofRule(await client.pushed(uri)).length, 1);
    for (let i = 0; i < 20; i++) client.edit(uri, '好', at(0, 0));
    // On a busy machine the edits may arrive in a few lots; the last answer is of the last text.
    let pushes = 0;
    let at20 = false;
    while (!at20 && pushes++ < 10) at20 = ofRule(await client.pushed(uri))[0]!.range.start.character === 20;
    assert.ok(at20);
  });

  it('are cleared on close', async () => {
    const uri = 'file:///a/close.txt';
    client.open(uri, DRAFT);
    await client.pushed(uri);
    client.edit(uri, '好', at(0, 0));
    client.close(uri);
    assert.deepEqual(await client.pushed(uri), []);
  });
});

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}
