import { commands, Disposable, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import { draftSelector } from '../drafts';

/** As much as tells a draft that is garbled from one in which a character or two were lost. */
const LOOKED_AT = 2_000;
const MANY = 8;
const ENCODING = 'gb18030';

/**
 * Word and Notepad save plain text in GBK; VS Code opens it as UTF-8, shows it garbled and says nothing, and there is
 * then no Chinese to check. Offers to open it again, once for each file.
 */
export function watchEncodings(): Disposable {
  const asked = new Set<string>();
  const look = (document: TextDocument | undefined) => {
    if (!document || asked.has(document.uri.toString()) || !isGarbled(document)) return;
    asked.add(document.uri.toString());
    void offer(document);
  };
  look(window.activeTextEditor?.document);
  return Disposable.from(window.onDidChangeActiveTextEditor((editor) => look(editor?.document)));
}

const isGarbled = (document: TextDocument): boolean =>
  document.uri.scheme !== 'untitled' &&
  !document.isDirty &&
  languages.match(draftSelector, document) > 0 &&
  document.getText().slice(0, LOOKED_AT).split('\uFFFD').length > MANY;

async function offer({ uri }: TextDocument): Promise<void> {
  const button = l10n.t('Open as GBK');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const message = l10n.t('“{0}” is shown garbled: it seems to be saved in GBK, not in UTF-8.', name);
  if ((await window.showWarningMessage(message, button)) !== button) return;
  // Since VS Code 1.100; before, the editor's own command asks for the encoding.
  const open = workspace.openTextDocument as (uri: unknown, options: { encoding: string }) => Thenable<TextDocument>;
  const document = (await open(uri, { encoding: ENCODING })) as TextDocument & { encoding?: string };
  await window.showTextDocument(document);
  if (document.encoding === undefined) await commands.executeCommand('workbench.action.editor.changeEncoding');
}
