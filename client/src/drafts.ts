import { l10n, languages, type TextDocument, window } from 'vscode';

const LANGUAGES = ['plaintext', 'markdown'];
/** Where drafts live; not `git:` and the like, whose documents are old versions of them. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vsls'];

export const draftSelector = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme })));

/** The draft in the active editor; without one, the user is told. */
export function activeDraft(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document && languages.match(draftSelector, document)) return document;
  void window.showInformationMessage(l10n.t('Open a draft (plain text or Markdown) first.'));
  return undefined;
}
