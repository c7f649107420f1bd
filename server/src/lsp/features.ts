import type { CancellationToken, Connection } from 'vscode-languageserver';
import { checkFiles } from './checkFiles';
import type { Client } from './client';
import { codeActions } from './codeActions';
import type { Checked, Checks, ChecksSetup } from './documents';
import { foldingRanges } from './folding';
import type { Guard } from './guard';
import { hover } from './hover';
import { type Maybe, whenKnown } from './maybe';
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
  /** A request about an open draft, answered from its findings as it stands now. */
  const about = <P extends { textDocument: { uri: string } }, R>(
    name: string,
    answer: (checked: Checked, params: P) => R,
  ) =>
    guard(
      name,
      null,
      (params: P): Maybe<R | null> =>
        whenKnown(checks.check(params.textDocument.uri), (checked) => (checked ? answer(checked, params) : null)),
    );
  connection.onCodeAction(
    about('textDocument/codeAction', (checked, params) => codeActions(checked, params, client.versionedEdits)),
  );
  connection.onHover(about('textDocument/hover', (checked, { position }) => hover(checked, position)));
  connection.onDocumentSymbol(about('textDocument/documentSymbol', (checked) => documentSymbols(checked)));
  connection.onFoldingRanges(about('textDocument/foldingRange', (checked) => foldingRanges(checked)));

  const check = (params: CheckParams, token: CancellationToken): Maybe<CheckResult | null> => {
    const workDoneToken = 'uris' in params ? params.workDoneToken : undefined;
    return checkFiles(params, { ...setup, checks }, connection.window.attachWorkDoneProgress(workDoneToken), token);
  };
  connection.onRequest(CHECK, guard(CHECK, null, check));
}
