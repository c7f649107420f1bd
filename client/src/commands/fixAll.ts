import { type CodeAction, commands, type Disposable, l10n, Range, type TextDocument, window, workspace } from 'vscode';
import { FIX_ALL } from '../../../server/src/lsp/protocol';
import { activeDraft } from '../drafts';

/** Applies every safe fix of the draft in the active editor, as one step to undo. */
export const registerFixAll = (): Disposable =>
  commands.registerCommand('hegao.fixAll', async () => {
    const document = activeDraft();
    if (!document) return;
    const edit = await fixAllEdit(document);
    if (!edit) {
      void window.showInformationMessage(l10n.t('Nothing here can be fixed safely without a look.'));
      return;
    }
    const places = edit.get(document.uri).length;
    if (await workspace.applyEdit(edit))
      void window.showInformationMessage(l10n.t('{0} places corrected. Undo takes them all back.', places));
  });

async function fixAllEdit(document: TextDocument) {
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    FIX_ALL,
    1,
  );
  return actions.find((action) => action.kind?.value === FIX_ALL)?.edit;
}
