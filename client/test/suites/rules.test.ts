import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  closeAll,
  draft,
  foundIn,
  hegao,
  quickFixes,
  ruleOf,
  SEED_003,
  SEED_004,
  show,
  showText,
  until,
} from '../support';

describe('rules in the editor', () => {
  before(hegao);
  afterEach(closeAll);

  it('the quick fix on 完善完善 leaves 完善', async () => {
    const document = await showText('我们推动工作体系的完善完善，抓好落实。');
    const finding = await until('完善完善', async () =>
      (await foundIn(document.uri)).find(({ range }) => document.getText(range).includes('完善')),
    );
    const [fix] = await quickFixes(document, finding.range);
    assert.ok(fix?.edit, 'a quick fix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.strictEqual(document.getText(), '我们推动工作体系的完善，抓好落实。');
  });

  it('seed 003 shows what is outdated, seed 004 the words typed twice', async () => {
    const title = await foundIn((await show(draft(SEED_003))).uri);
    assert.ok(title.some((finding) => ruleOf(finding).startsWith('timeliness/')));
    const found = await foundIn((await show(draft(SEED_004))).uri);
    for (const family of ['repetition', 'punctuation', 'numbering'])
      assert.ok(
        found.some((finding) => ruleOf(finding).startsWith(`${family}/`)),
        family,
      );
  });

  it('fix all corrects what is safe, as one step to undo', async () => {
    const text = '我们坚持问题导向,抓好落实,提高质量,推动工作。';
    const document = await showText(text);
    await foundIn(document.uri);
    await vscode.commands.executeCommand('hegao.fixAll');
    await until('the safe fixes', () => document.getText() === text.replaceAll(',', '，'));
    await vscode.commands.executeCommand('undo');
    await until('one undo', () => document.getText() === text);
  });

  it('saving with source.fixAll.hegao corrects what is safe', async () => {
    const configuration = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.hegao': 'explicit' };
    await configuration.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Workspace);
    try {
      const uri = draft('saved.txt');
      await vscode.workspace.fs.writeFile(uri, Buffer.from('我们坚持问题导向,抓好落实。\n'));
      const document = await show(uri);
      await foundIn(uri);
      await vscode.window.activeTextEditor!.edit((edit) =>
        edit.insert(new vscode.Position(1, 0), '同志们，加油干。\n'),
      );
      await document.save();
      assert.match(document.getText(), /^我们坚持问题导向，抓好落实。/);
    } finally {
      await configuration.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
