import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, draft, hegao, SEED_004, show, until } from '../support';

describe('activation', () => {
  after(closeAll);

  it('opening a plain text activates the extension', async () => {
    await show(draft(SEED_004));
    await until('activation', () => vscode.extensions.getExtension('hegao.hegao')?.isActive);
  });

  it('every command of the manifest is registered', async () => {
    await hegao();
    const { contributes } = vscode.extensions.getExtension('hegao.hegao')!.packageJSON;
    const registered = await vscode.commands.getCommands(true);
    for (const { command } of contributes.commands) assert.ok(registered.includes(command), command);
    assert.ok(registered.includes('hegao.disableRule'));
  });
});
