import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../engine/rule';

/** What the client can do, and its language. */
export interface Client {
  readonly locale: Locale;
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly hasFolders: boolean;
  readonly versionedEdits: boolean;
  readonly watchesFiles: boolean;
  /** The workspace's folders when it was opened. */
  readonly folders: readonly string[];
  /** The section `hegao` of the settings, from a client that cannot be asked, or where it is the same for all drafts. */
  readonly initialSettings: unknown;
}

export function readClient({
  capabilities,
  locale,
  initializationOptions,
  workspaceFolders,
  rootUri,
}: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  return {
    locale: locale === undefined || /^zh\b/i.test(locale) ? 'zh' : 'en',
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    initialSettings: initializationOptions?.settings,
  };
}
