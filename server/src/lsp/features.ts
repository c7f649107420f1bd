import type { CodeAction, Connection, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver';
import { checkFiles } from './checkFiles';
import type { Client } from './client';
import { codeActions } from './codeActions';
import type { Checked, Checks, ChecksSetup } from './documents';
import { foldingRanges } from './folding';
import type { Guard } from './guard';
import { hover } from './hover';
import { type Maybe, then } from './maybe';
import { CHECK, type CheckParams, type CheckResult } from './protocol';
import { documentSymbols } from './symbols';

/** Answers the requests about one open draft, and `hegao/check`. */
export function registerFeatures(
  connection: Connection,
  checks: Checks,
  setup: ChecksSetup,
  client: Client,
  guard: Guard,
): void {
  type Params = { textDocument: { uri: string } };
  /** A request about an open draft, answered from its findings as it stands now. */
  const about = <P extends Params, R>(name: string, answer: (checked: Checked, params: P) => R) =>
    guard(
      name,
      null,
      (params: P): Maybe<R | null> =>
        then(checks.check(params.textDocument.uri), (checked) => (checked ? answer(checked, params) : null)),
    );
  connection.onCodeAction(
    about('textDocument/codeAction', (checked, params): CodeAction[] =>
      codeActions(checked, params, client.versionedEdits),
    ),
  );
  connection.onHover(about('textDocument/hover', (checked, { position }): Hover | null => hover(checked, position)));
  connection.onDocumentSymbol(
    about('textDocument/documentSymbol', (checked): DocumentSymbol[] => documentSymbols(checked)),
  );
  connection.onFoldingRanges(about('textDocument/foldingRange', (checked): FoldingRange[] => foldingRanges(checked)));
  connection.onRequest(
    CHECK,
    guard<[CheckParams, import('vscode-languageserver').CancellationToken], CheckResult | null>(
      CHECK,
      null,
      (params, token) =>
        checkFiles(
          params,
          setup,
          connection.window.attachWorkDoneProgress('workDoneToken' in params ? params.workDoneToken : undefined),
          token,
        ),
    ),
  );
}
