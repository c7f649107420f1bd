import { commands, type Disposable, l10n, Uri, workspace } from 'vscode';
import { type DisableRule, SECTION, commands as serverCommands } from '../../../server/src/lsp/protocol';
import { offerUndo, targetOf } from './change';

type Rules = Record<string, object>;

/** Turns a rule off in the settings of the draft's folder, or the user's where there is none. */
export const registerDisableRule = (): Disposable =>
  commands.registerCommand(serverCommands.disableRule, async ({ rule, name, uri }: DisableRule) => {
    const configuration = workspace.getConfiguration(SECTION, Uri.parse(uri));
    const { target, valueIn } = targetOf();
    const before = valueIn(configuration.inspect<Rules>('rules'));
    await configuration.update('rules', { ...before, [rule]: { ...before?.[rule], severity: 'off' } }, target);
    const message = l10n.t('The rule “{0}” is off. It can be turned on again in the settings.', name);
    void offerUndo(message, () => configuration.update('rules', before, target));
  });
