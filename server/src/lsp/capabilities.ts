import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client';
import { FIX_ALL, SECTION, SOURCE } from './protocol';

export const capabilitiesFor = (client: Client): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  hoverProvider: true,
  documentSymbolProvider: { label: SOURCE },
  foldingRangeProvider: true,
  ...(client.pulls
    ? { diagnosticProvider: { identifier: SECTION, interFileDependencies: false, workspaceDiagnostics: false } }
    : {}),
  ...(client.hasFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
});
