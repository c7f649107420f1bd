import { join } from 'node:path';
import * as vscode from 'vscode';
import { SOURCE, type Status } from '../../server/src/lsp/protocol';

const LIMIT_MS = 10_000;
const PAUSE_MS = 20;

type Maybe<T> = T | false | undefined;

/** Tries until `ask` answers something true; the machine may be busy, so the limit is generous. */
export async function until<T>(what: string, ask: () => Maybe<T> | Promise<Maybe<T>>, limit = LIMIT_MS): Promise<T> {
  for (const end = Date.now() + limit; Date.now() < end; await pause(PAUSE_MS)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`not within ${limit} ms: ${what}`);
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

/** A file of the test's workspace: a copy of a seed, or a draft of the launcher's. */
export const draft = (name: string): vscode.Uri => vscode.Uri.file(join(folder().fsPath, name));
export const SEED_003 = '003_bdfc4f190fc7eae9.txt';
export const SEED_004 = '004_6492da1267bcb9a4.txt';

export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export async function showText(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);

/** The rule's id: the diagnostic's code, a link to the rule's page or the bare id. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export const foundIn = (uri: vscode.Uri, rule?: string): Promise<vscode.Diagnostic[]> =>
  until(`findings ${rule ?? ''} in ${uri}`, () => {
    const found = findings(uri).filter((finding) => rule === undefined || ruleOf(finding) === rule);
    return found.length > 0 && found;
  });

export const nothingIn = (uri: vscode.Uri): Promise<boolean> =>
  until(`no findings in ${uri}`, () => findings(uri).length === 0);

/** Closes every editor; what is not saved is given up without a question. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

interface Exports {
  readonly statusOf: (uri: string) => Status | undefined;
}

export async function hegao(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>('hegao.hegao');
  if (!extension) throw new Error('the extension is not there');
  return extension.activate();
}

export async function statusOf(uri: vscode.Uri, wanted: (status: Status) => boolean = () => true): Promise<Status> {
  const { statusOf } = await hegao();
  return until(`the status of ${uri}`, () => {
    const status = statusOf(uri.toString());
    return status && wanted(status) && status;
  });
}

/** Sets a setting of the workspace for the time of a test. */
export async function withSetting(name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const set = (to: unknown) =>
    vscode.workspace.getConfiguration('hegao').update(name, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await test();
  } finally {
    await set(undefined);
  }
}

export async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}
