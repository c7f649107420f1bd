import { commands, type Disposable, l10n, Uri, workspace } from 'vscode';
import { type AllowText, SECTION, commands as serverCommands } from '../../../server/src/lsp/protocol';
import { offerUndo, targetOf } from './change';

/** Writes down that some words are right, in the settings of the draft's folder, or the user's where there is none. */
export const registerAllowText = (): Disposable =>
  commands.registerCommand(serverCommands.allowText, async ({ text, uri }: AllowText) => {
    const configuration = workspace.getConfiguration(SECTION, Uri.parse(uri));
    const { target, valueIn } = targetOf();
    const before = valueIn(configuration.inspect<readonly string[]>('allow'));
    await configuration.update('allow', [...new Set([...(before ?? []), text])], target);
    const message = l10n.t('“{0}” is not told any more. It stands in the settings under hegao.allow.', text);
    void offerUndo(message, () => configuration.update('allow', before, target));
  });
