import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

interface Values<T> {
  readonly workspaceValue?: T;
  readonly globalValue?: T;
}

/** Where a change of the settings is written: with the drafts, or with the user where no folder is open. */
export function targetOf() {
  const isShared = workspace.workspaceFolders !== undefined;
  return {
    target: isShared ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
    valueIn: <T>(set: Values<T> | undefined): T | undefined => (isShared ? set?.workspaceValue : set?.globalValue),
  };
}

export async function offerUndo(message: string, undo: () => Thenable<void>): Promise<void> {
  const button = l10n.t('Undo');
  if ((await window.showInformationMessage(message, button)) === button) await undo();
}
