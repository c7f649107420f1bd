import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, draft, findings, foundIn, hegao, nothingIn, SEED_004, show, showText, statusOf } from '../support';

const CONTINUATION = 'residue/continuation';
const LINE = '（上接第一版）';

describe('diagnostics', () => {
  before(hegao);
  afterEach(closeAll);

  it('seed 004 shows findings soon after it is opened', async () => {
    const start = Date.now();
    const document = await show(draft(SEED_004));
    const [finding] = await foundIn(document.uri, CONTINUATION);
    const elapsed = Date.now() - start;
    console.log(`      seed 004: findings ${elapsed} ms after opening`);
    assert.strictEqual(document.getText(finding!.range), '(上接1版)');
    assert.ok(elapsed < 3000, `${elapsed} ms`);
  });

  it('typing brings a finding, taking it back removes it', async () => {
    const document = await show(draft('clean.txt'));
    await statusOf(document.uri);
    assert.deepStrictEqual(findings(document.uri), []);
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(0, 0), LINE));
    await foundIn(document.uri, CONTINUATION);
    await vscode.commands.executeCommand('undo');
    await nothingIn(document.uri);
  });

  it('places are right after CRLF and astral characters', async () => {
    const document = await showText(`𠮷市政协工作报告\r\n𠀀𠀁我们抓好落实${LINE}。\r\n`);
    const [finding] = await foundIn(document.uri, CONTINUATION);
    assert.strictEqual(document.getText(finding!.range), LINE);
  });

  for (const language of ['plaintext', 'markdown']) {
    it(`an untitled ${language} draft is checked`, async () => {
      const document = await showText(`我们抓好落实${LINE}。`, language);
      await foundIn(document.uri, CONTINUATION);
    });
  }

  it('a language other than plain text and Markdown is left alone', async () => {
    const document = await showText(`# 我们抓好落实${LINE}。`, 'yaml');
    await foundIn((await showText(`我们抓好落实${LINE}。`)).uri, CONTINUATION);
    assert.deepStrictEqual(findings(document.uri), []);
  });

  it('a text without Chinese is left alone', async () => {
    const document = await showText('TODO: write the report, , and send it (1).');
    const { characters } = await statusOf(document.uri);
    assert.strictEqual(characters, 0);
    assert.deepStrictEqual(findings(document.uri), []);
  });

  it('closing a draft clears its findings', async () => {
    const document = await show(draft(SEED_004));
    await foundIn(document.uri);
    await closeAll();
    await nothingIn(document.uri);
  });
});
