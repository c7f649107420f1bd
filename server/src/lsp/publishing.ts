import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client';
import { diagnosticsOf, pullReport } from './diagnostics';
import type { Checks } from './documents';
import type { Guard } from './guard';
import { whenKnown } from './maybe';

export interface Publishing {
  /** The settings or the date of this draft, or of all, have changed. */
  refresh(uri?: string): void;
}

type Documents = TextDocuments<TextDocument>;

/** Gives out diagnostics: pulled where the client can, pushed otherwise. */
export const registerPublishing = (
  connection: Connection,
  documents: Documents,
  checks: Checks,
  client: Client,
  guard: Guard,
): Publishing =>
  client.pulls ? registerPull(connection, checks, client, guard) : registerPush(connection, documents, checks, guard);

function registerPull(connection: Connection, checks: Checks, client: Client, guard: Guard): Publishing {
  const answer = (params: DocumentDiagnosticParams, token: CancellationToken) =>
    whenKnown(checks.check(params.textDocument.uri), (checked): DocumentDiagnosticReport => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return pullReport(checked, params);
    });
  connection.languages.diagnostics.on(
    guard('textDocument/diagnostic', { kind: 'full', items: [] } as DocumentDiagnosticReport, answer),
  );
  return {
    refresh: () => {
      if (client.refreshes) connection.languages.diagnostics.refresh().catch(() => {});
    },
  };
}

/** Milliseconds without a change before diagnostics are pushed. */
const PAUSE = 60;

function registerPush(connection: Connection, documents: Documents, checks: Checks, guard: Guard): Publishing {
  const timers = new Map<string, NodeJS.Timeout>();
  const publish = guard('publishDiagnostics', undefined, (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    return whenKnown(checks.check(uri), (checked) => {
      // While the settings were waited for, the draft may have changed: then its own timer brings the news.
      if (!checked || timers.has(uri)) return;
      void connection.sendDiagnostics({ uri, version: checked.version, diagnostics: diagnosticsOf(checked) });
    });
  });
  const opened = new Set<string>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!opened.has(uri)) {
      opened.add(uri);
      publish(uri);
      return;
    }
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(publish, PAUSE, uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    opened.delete(uri);
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return {
    refresh: (uri) => {
      for (const one of uri === undefined ? documents.keys() : [uri]) publish(one);
    },
  };
}
