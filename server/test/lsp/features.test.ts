import assert from 'node:assert/strict';
import type { CodeAction, DocumentSymbol, FoldingRange, Hover, MarkupContent } from 'vscode-languageserver';
import { FIX_ALL } from '../../src/lsp/protocol';
import { applied, type Client, seed, startClient } from './support/client';

const URI = 'file:///a/draft.txt';
const RULE = 'residue/continuation';
const BODY = '我们坚持问题导向，抓好整改落实。';
const DRAFT = `（上接第一版）${BODY}\n各项任务落地见效。（下转第二版）\n`;

describe('lsp: features', () => {
  let client: Client;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  const actionsAt = async (text: string, only?: string[]) => {
    client.open(URI, text);
    const diagnostics = (await client.pull(URI)).filter(({ code }) => code === RULE);
    return { diagnostics, actions: await client.actions(URI, diagnostics.slice(0, 1), only) };
  };
  const titled = (actions: readonly CodeAction[], start: string) =>
    actions.find(({ title }) => title.startsWith(start))!;

  it('offers the fix that the diagnostic carries', async () => {
    const { actions } = await actionsAt(DRAFT);
    const fix = titled(actions, '删去“（上接第一版）”');
    assert.equal(fix.kind, 'quickfix');
    assert.equal(fix.isPreferred, true);
    assert.equal(applied(fix, client.text(URI)), DRAFT.replace('（上接第一版）', ''));
  });

  it('offers to fix all of a rule where there are several', async () => {
    const { actions } = await actionsAt(DRAFT);
    const all = titled(actions, '修复本稿中全部此类问题（转版标记）');
    assert.equal(applied(all, client.text(URI)), `${BODY}\n各项任务落地见效。\n`);
    client.edit(URI, `（上接第一版）${BODY}`);
    const own = (await client.pull(URI)).filter(({ code }) => code === RULE);
    const alone = await client.actions(URI, own);
    assert.equal(titled(alone, '修复本稿'), undefined);
  });

  it('offers to stop checking the rule, which the client does', async () => {
    const { actions } = await actionsAt(DRAFT);
    assert.deepEqual(titled(actions, '不再检查此规则').command, {
      title: '不再检查此规则（转版标记）',
      command: 'hegao.disableRule',
      arguments: [{ rule: RULE, name: '转版标记', uri: URI }],
    });
  });

  it('offers no fix made for another version of the text', async () => {
    const { diagnostics } = await actionsAt(DRAFT);
    client.edit(URI, '好', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.equal(titled(await client.actions(URI, diagnostics.slice(0, 1)), '删去'), undefined);
  });

  it('fixes all with safe fixes only, and only when asked for', async () => {
    const { actions } = await actionsAt(DRAFT, [FIX_ALL]);
    assert.ok(actions.every(({ kind }) => kind === FIX_ALL));
    // The rule's fix is for a person to choose.
    for (const action of actions) assert.match(applied(action, client.text(URI)), /上接第一版/);
    assert.ok((await client.actions(URI, [], ['quickfix'])).every(({ kind }) => kind !== FIX_ALL));
  });

  it('ignores diagnostics of others and data it did not write', async () => {
    const { diagnostics } = await actionsAt(DRAFT);
    const strange = [
      { ...diagnostics[0]!, source: 'cSpell' },
      { ...diagnostics[0]!, data: { version: 1, edits: [['x']] } },
      { ...diagnostics[0]!, data: null },
    ];
    const actions = await client.actions(URI, strange, ['quickfix']);
    assert.equal(titled(actions, '删去'), undefined);
  });

  it('explains a finding on hover', async () => {
    client.open(URI, DRAFT);
    const ask = (character: number) =>
      client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: URI },
        position: { line: 0, character },
      });
    const hover = await ask(3);
    const { kind, value } = hover!.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /\*\*转版标记\*\*/);
    assert.match(value, /依据：报纸排版用语/);
    assert.deepEqual(hover!.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } });
    assert.equal(await ask(15), null);
  });

  it('offers to let words pass, once, and not a mark alone', async () => {
    const text = '各位委员：\n我们推动完善完善工作,抓好落实。\n';
    const uri = 'file:///drafts/allow.txt';
    client.open(uri, text);
    const titles = async (wanted: string) => {
      const diagnostics = (await client.pull(uri)).filter(({ code }) => code === wanted);
      assert.equal(diagnostics.length, 1);
      return (await client.actions(uri, [...diagnostics, ...diagnostics])).filter(
        ({ command }) => command?.command === 'hegao.allowText',
      );
    };
    const [allow, ...rest] = await titles('repetition/word');
    assert.deepEqual(rest, []);
    assert.equal(allow!.title, '“完善完善”没有错，不再提示');
    assert.deepEqual(allow!.command!.arguments, [{ text: '完善完善', uri }]);
    assert.deepEqual(await titles('punctuation/half-width'), []);
  });

  it('shows on hover what is only an idea, which no quick fix offers', async () => {
    const text = '各位委员：\n积极回应关切，让我们倍受鼓舞。\n';
    client.open('file:///drafts/idea.txt', text);
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: 'file:///drafts/idea.txt' },
      position: { line: 1, character: 11 },
    });
    assert.match((hover!.contents as MarkupContent).value, /参考：改为“备受”/);
  });

  it('speaks the language of the editor', async () => {
    const english = await startClient({ locale: 'en-US' });
    english.open(URI, DRAFT);
    const [diagnostic] = (await english.pull(URI)).filter(({ code }) => code === RULE);
    assert.match(String(diagnostic!.message), /newspaper continuation mark/);
    assert.ok(titled(await english.actions(URI, [diagnostic!]), 'Delete “（上接第一版）”'));
    await english.stop();
  });

  it('shows headings nested by level, and folds them', async () => {
    const draft = [
      '在大会上的讲话',
      '',
      '一、过去一年的工作',
      '（一）抓发展',
      '成绩很大。',
      '',
      '（二）抓民生',
      '群众满意。',
    ];
    client.open(URI, [...draft, '二、今后的工作', '再接再厉。', ''].join('\n'));
    const textDocument = { uri: URI };
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    const outline = ({ name, children }: DocumentSymbol): unknown =>
      children!.length > 0 ? [name, ...children!.map(outline)] : name;
    assert.deepEqual(symbols.map(outline), [
      ['在大会上的讲话', ['一、过去一年的工作', '（一）抓发展', '（二）抓民生'], '二、今后的工作'],
    ]);
    const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 7],
        [3, 4],
        [6, 7],
        [8, 9],
      ],
    );
  });

  it('gives symbols that lie within each other in the seeds', async () => {
    for (const number of ['000', '001', '002', '003', '004']) {
      const { uri, text } = seed(number);
      client.open(uri, text);
      const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri },
      });
      assertNested(symbols, client.text(uri).offsetAt.bind(client.text(uri)));
    }
  });
});

type OffsetAt = (position: { line: number; character: number }) => number;

function assertNested(symbols: readonly DocumentSymbol[], offsetAt: OffsetAt, parent?: DocumentSymbol): void {
  for (const symbol of symbols) {
    const { range, selectionRange } = symbol;
    assert.ok(symbol.name.length > 0);
    assert.ok(offsetAt(range.start) <= offsetAt(selectionRange.start), symbol.name);
    assert.ok(offsetAt(range.end) >= offsetAt(selectionRange.end), symbol.name);
    if (parent) assert.ok(offsetAt(parent.range.end) >= offsetAt(range.end), symbol.name);
    assertNested(symbol.children ?? [], offsetAt, symbol);
  }
}
