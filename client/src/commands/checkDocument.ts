import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import { CHECK, type CheckParams, type CheckResult, SECTION } from '../../../server/src/lsp/protocol';
import { activeDraft } from '../drafts';
import type { Hegao } from '../hegao';
import { describeCounts, total } from '../views/counts';

/** Checks the draft in the active editor and says what was found. */
export const registerCheckDocument = ({ client }: Hegao): Disposable =>
  commands.registerCommand('hegao.checkDocument', async () => {
    const document = activeDraft();
    if (!document) return;
    if (!workspace.getConfiguration(SECTION, document.uri).get('enable', true)) {
      void window.showInformationMessage(l10n.t('Hegao is turned off in the settings (hegao.enable).'));
      return;
    }
    const params: CheckParams = { uris: [client.code2ProtocolConverter.asUri(document.uri)] };
    const { files } = await client.sendRequest<CheckResult>(CHECK, params);
    const file = files[0];
    if (!file) return;
    if (file.error) void window.showWarningMessage(file.error);
    else if (file.characters === 0) void window.showInformationMessage(l10n.t('No Chinese text: nothing to check.'));
    else if (total(file.counts) === 0) void window.showInformationMessage(l10n.t('Nothing found in this draft.'));
    else void offerProblems(l10n.t('This draft: {0}.', describeCounts(file.counts)));
  });

/** Says what was found, with a button to see it. */
export async function offerProblems(message: string): Promise<void> {
  const show = l10n.t('Show Problems');
  if ((await window.showInformationMessage(message, show)) === show)
    await commands.executeCommand('workbench.actions.view.problems');
}
