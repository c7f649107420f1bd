import { commands, type Disposable, l10n, window } from 'vscode';
import { readDate } from '../../../server/src/draft/date';
import { SET_DATE, type SetDate } from '../../../server/src/lsp/protocol';
import { activeDraft } from '../drafts';
import type { Hegao } from '../hegao';

/** Asks for the date of the draft in the active editor; empty goes back to the date the draft itself tells. */
export const registerSetDate = ({ client, statusOf }: Hegao): Disposable =>
  commands.registerCommand('hegao.setDate', async () => {
    const document = activeDraft();
    if (!document) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const date = await window.showInputBox({
      title: l10n.t("The draft's date"),
      prompt: l10n.t('The day the draft is written for. Empty: found in the draft.'),
      placeHolder: '2024 / 2024-01 / 2024-01-10 / 2024年1月10日',
      value: statusOf(uri)?.date?.value ?? '',
      validateInput: (input) =>
        input.trim() === '' || readDate(input) ? undefined : l10n.t('Write 2024, 2024-01 or 2024-01-10.'),
    });
    if (date === undefined) return;
    const params: SetDate = { uri, date: readDate(date) ?? null };
    await client.sendNotification(SET_DATE, params);
  });
