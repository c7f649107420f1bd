import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  closeAll,
  draft,
  findings,
  foundIn,
  hegao,
  nothingIn,
  quickFixes,
  ruleOf,
  SEED_004,
  show,
  statusOf,
  until,
  withSetting,
} from '../support';

const CONTINUATION = 'residue/continuation';

describe('settings', () => {
  let document: vscode.TextDocument;

  before(hegao);
  beforeEach(async () => {
    document = await show(draft(SEED_004));
    await foundIn(document.uri, CONTINUATION);
  });
  afterEach(closeAll);

  it('turning checks off clears the findings, turning them on brings them back', async () => {
    await withSetting('enable', false, async () => {
      await nothingIn(document.uri);
      assert.strictEqual((await statusOf(document.uri, ({ enabled }) => !enabled)).enabled, false);
    });
    await foundIn(document.uri, CONTINUATION);
  });

  it('a rule takes the severity that the settings give it', async () => {
    await withSetting('rules', { [CONTINUATION]: { severity: 'info' } }, async () => {
      await until('information', () =>
        findings(document.uri).some(
          (found) => ruleOf(found) === CONTINUATION && found.severity === vscode.DiagnosticSeverity.Information,
        ),
      );
    });
  });

  it('the quick fix that stops a rule writes the setting, and its findings go', async () => {
    const [finding] = await foundIn(document.uri, CONTINUATION);
    const actions = await quickFixes(document, finding!.range);
    const stop = actions.find(({ command }) => command?.arguments?.[0]?.rule === CONTINUATION);
    assert.ok(stop?.command, actions.map(({ title }) => title).join(', '));
    await withSetting('rules', undefined, async () => {
      // Not awaited by people either: the command ends, its message stays for a while.
      await vscode.commands.executeCommand(stop.command!.command, ...stop.command!.arguments!);
      const { workspaceValue } = vscode.workspace.getConfiguration('hegao').inspect<object>('rules')!;
      assert.deepStrictEqual(workspaceValue, { [CONTINUATION]: { severity: 'off' } });
      await until('its findings to go', () => !findings(document.uri).some((found) => ruleOf(found) === CONTINUATION));
    });
    await foundIn(document.uri, CONTINUATION);
  });

  it('the quick fix that lets words pass writes the setting, and their finding goes', async () => {
    const twice = (found: vscode.Diagnostic) => document.getText(found.range) === '完善完善';
    const finding = await until('完善完善', () => findings(document.uri).find(twice));
    const actions = await quickFixes(document, finding.range);
    const pass = actions.find(({ command }) => command?.arguments?.[0]?.text === '完善完善');
    assert.ok(pass?.command, actions.map(({ title }) => title).join(', '));
    await withSetting('allow', undefined, async () => {
      await vscode.commands.executeCommand(pass.command!.command, ...pass.command!.arguments!);
      const { workspaceValue } = vscode.workspace.getConfiguration('hegao').inspect<string[]>('allow')!;
      assert.deepStrictEqual(workspaceValue, ['完善完善']);
      await until('it to go', () => !findings(document.uri).some(twice));
    });
    await until('it to come back', () => findings(document.uri).some(twice));
  });

  it('hegao.yaml holds where nothing is set, and no default goes before it', async () => {
    const severity = () => findings(document.uri).find((found) => ruleOf(found) === CONTINUATION)?.severity;
    const file = draft('hegao.yaml');
    const { fs } = vscode.workspace;
    await fs.writeFile(file, Buffer.from('profile: quiet\nrules: { residue: warning }\ndate: 2023-05\n'));
    try {
      await until('a warning', () => severity() === vscode.DiagnosticSeverity.Warning);
      const status = await statusOf(document.uri, ({ date }) => date?.value === '2023-05');
      assert.deepStrictEqual([status.profile, status.isDateOfFile], ['quiet', true]);
      await withSetting('profile', 'standard', async () => {
        await statusOf(document.uri, ({ profile }) => profile === 'standard');
      });
      await fs.writeFile(file, Buffer.from('profil: quiet\n'));
      await until('its mistake', () => vscode.languages.getDiagnostics(file).length === 1);
    } finally {
      await fs.delete(file);
    }
    await until('an error again', () => severity() === vscode.DiagnosticSeverity.Error);
    await until('no mistake', () => vscode.languages.getDiagnostics(file).length === 0);
  });
});
