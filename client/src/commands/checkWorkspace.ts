import {
  type CancellationToken,
  commands,
  type DiagnosticCollection,
  Disposable,
  l10n,
  languages,
  type Progress,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import { CHECK, type CheckedFile, type CheckParams, type CheckResult, SECTION } from '../../../server/src/lsp/protocol';
import { foreignName } from '../../../server/src/sources/foreign';
import type { Hegao } from '../hegao';
import { addCounts, describeCounts, noCounts, total } from '../views/counts';
import { offerProblems } from './checkDocument';

const FILES = '**/*.{txt,text,md,markdown}';
const UNREAD = '**/*.{doc,docx,docm,wps,wpsx,pdf,rtf}';
const NEVER = '**/node_modules/**';
let runs = 0;

/** Checks the drafts of the workspace; those that are not open show their findings in the Problems panel as well. */
export function registerCheckWorkspace(hegao: Hegao): Disposable {
  const closedDrafts = languages.createDiagnosticCollection(`${SECTION}.workspace`);
  return Disposable.from(
    closedDrafts,
    forgetting(closedDrafts),
    commands.registerCommand('hegao.checkWorkspace', () =>
      window.withProgress(
        { location: ProgressLocation.Notification, title: l10n.t('Hegao: checking the workspace'), cancellable: true },
        (progress, token) => checkWorkspace(hegao, closedDrafts, progress, token),
      ),
    ),
  );
}

async function checkWorkspace(
  { client, log }: Hegao,
  closedDrafts: DiagnosticCollection,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<void> {
  const uris = await workspace.findFiles(FILES, NEVER, undefined, token);
  if (token.isCancellationRequested) return;
  const workDoneToken = `${SECTION}/workspace/${++runs}`;
  let done = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
    if (step.kind !== 'report') return;
    const percentage = step.percentage ?? done;
    progress.report({ ...(step.message ? { message: step.message } : {}), increment: percentage - done });
    done = percentage;
  });
  try {
    const params: CheckParams = { uris: uris.map(client.code2ProtocolConverter.asUri), workDoneToken };
    const { files } = await client.sendRequest<CheckResult>(CHECK, params, token);
    await showFindings(client, closedDrafts, uris, files);
    for (const file of files) if (file.error) log.warn(`${file.uri}: ${file.error}`);
    const others = await workspace.findFiles(UNREAD, NEVER, undefined, token);
    report(files, others.filter(({ path }) => foreignName(path)).length);
  } catch (error) {
    if (!token.isCancellationRequested) throw error;
  } finally {
    listener.dispose();
  }
}

async function showFindings(
  client: Hegao['client'],
  closedDrafts: DiagnosticCollection,
  uris: readonly Uri[],
  files: readonly CheckedFile[],
): Promise<void> {
  closedDrafts.clear();
  for (const [i, { diagnostics }] of files.entries()) {
    const uri = uris[i];
    if (uri && !isOpen(uri)) closedDrafts.set(uri, await client.protocol2CodeConverter.asDiagnostics(diagnostics));
  }
}

/** `unread`: the files of Word and the like, of which someone may think that they were checked. */
function report(files: readonly CheckedFile[], unread: number): void {
  const drafts = files.filter((file) => file.characters > 0);
  const counts = drafts.map((file) => file.counts).reduce(addCounts, noCounts);
  const failed = files.filter((file) => file.error).length;
  const summary =
    drafts.length === 0
      ? l10n.t('No drafts (.txt, .md) in Chinese to check.')
      : total(counts) === 0
        ? l10n.t('{0} drafts checked, nothing found.', drafts.length)
        : l10n.t('{0} drafts checked. {1}.', drafts.length, describeCounts(counts));
  const said = [
    summary,
    ...(failed > 0 ? [l10n.t('{0} files could not be read: see the log.', failed)] : []),
    ...(unread > 0 ? [l10n.t('{0} files of Word, WPS or PDF were not checked: save them as .txt.', unread)] : []),
  ];
  void offerProblems(said.join(' '));
}

const isOpen = (uri: Uri): boolean =>
  workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

/** Drops what was found in a file as soon as the server answers for it, or it has changed. */
function forgetting(closedDrafts: DiagnosticCollection): Disposable {
  const watcher = workspace.createFileSystemWatcher(FILES, true);
  const configs = workspace.createFileSystemWatcher('**/hegao.{yaml,yml}');
  const clear = () => closedDrafts.clear();
  return Disposable.from(
    watcher,
    configs,
    ...[configs.onDidCreate(clear), configs.onDidChange(clear), configs.onDidDelete(clear)],
    watcher.onDidChange((uri) => closedDrafts.delete(uri)),
    watcher.onDidDelete((uri) => closedDrafts.delete(uri)),
    workspace.onDidOpenTextDocument((document) => closedDrafts.delete(document.uri)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) clear();
    }),
  );
}
