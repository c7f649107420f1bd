import { ConfigurationTarget, commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { type DisableRule, SECTION, commands as serverCommands } from '../../../server/src/lsp/protocol';

type Rules = Record<string, object>;

/** Turns a rule off in the settings of the draft's folder, or the user's where there is none. */
export const registerDisableRule = (): Disposable =>
  commands.registerCommand(serverCommands.disableRule, async ({ rule, name, uri }: DisableRule) => {
    const configuration = workspace.getConfiguration(SECTION, Uri.parse(uri));
    const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    const set = configuration.inspect<Rules>('rules');
    const before = target === ConfigurationTarget.Workspace ? set?.workspaceValue : set?.globalValue;
    await configuration.update('rules', { ...before, [rule]: { ...before?.[rule], severity: 'off' } }, target);
    void offerUndo(name, () => configuration.update('rules', before, target));
  });

async function offerUndo(name: string, undo: () => Thenable<void>): Promise<void> {
  const button = l10n.t('Undo');
  const message = l10n.t('The rule “{0}” is off. It can be turned on again in the settings.', name);
  if ((await window.showInformationMessage(message, button)) === button) await undo();
}
