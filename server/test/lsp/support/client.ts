import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SET_DATE, type SetDate, STATUS, type Status } from '../../../src/lsp/protocol';

const ROOT = process.cwd();

export interface ClientOptions {
  /** Without it the client only takes pushed diagnostics. */
  readonly pull?: boolean;
  /** Answers `workspace/configuration`; absent: the client cannot be asked. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
}

/** A small editor on the other end of a real connection: dist/server.js over stdio. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly logs: string[];
  readonly refreshes: () => number;
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces a range, or the whole text. */
  edit(uri: string, text: string, range?: Range): void;
  close(uri: string): void;
  text(uri: string): TextDocument;
  setDate(params: SetDate): void;
  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  pull(uri: string): Promise<Diagnostic[]>;
  /** The diagnostics pushed next, or already there for a version at least this. */
  pushed(uri: string, version?: number): Promise<Diagnostic[]>;
  status(uri: string, version?: number): Promise<Status>;
  actions(uri: string, diagnostics: readonly Diagnostic[], only?: string[]): Promise<CodeAction[]>;
  stop(): Promise<void>;
}

export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const { pull = true, configuration } = options;
  const server = spawn(process.execPath, [join(ROOT, 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const documents = new Map<string, TextDocument>();
  const logs: string[] = [];
  let refreshes = 0;
  const pushes = inbox<{ uri: string; version?: number; diagnostics: Diagnostic[] }>();
  const statuses = inbox<Status>();
  connection.onNotification('textDocument/publishDiagnostics', pushes.put);
  connection.onNotification(STATUS, statuses.put);
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logs.push(message));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => configuration?.(scopeUri) ?? null),
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: options.locale ?? 'zh-cn',
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
    initializationOptions: options.initializationOptions,
    capabilities: {
      workspace: {
        ...(configuration ? { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } : {}),
        workspaceFolders: true,
        workspaceEdit: { documentChanges: true },
        diagnostics: { refreshSupport: true },
      },
      textDocument: pull ? { diagnostic: {} } : {},
      ...options.capabilities,
    },
  });
  await connection.sendNotification('initialized', {});

  const client: Client = {
    connection,
    initialized,
    logs,
    refreshes: () => refreshes,
    open(uri, text, languageId = 'plaintext') {
      const document = TextDocument.create(uri, languageId, 1, text);
      documents.set(uri, document);
      const textDocument = { uri, languageId, version: 1, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    edit(uri, text, range) {
      const document = client.text(uri);
      const change = range ? { range, text } : { text };
      TextDocument.update(document, [change], document.version + 1);
      const textDocument = { uri, version: document.version };
      void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
    },
    close(uri) {
      documents.delete(uri);
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    text: (uri) => documents.get(uri)!,
    setDate: (params) => void connection.sendNotification(SET_DATE, params),
    report: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId }),
    async pull(uri) {
      const report = await client.report(uri);
      return report.kind === 'full' ? report.items : [];
    },
    pushed: async (uri, version = 0) =>
      (await pushes.take((push) => push.uri === uri && (push.version ?? 0) >= version)).diagnostics,
    status: (uri, version = 0) => statuses.take((status) => status.uri === uri && status.version >= version),
    actions: async (uri, diagnostics, only) =>
      (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics, ...(only ? { only } : {}) },
      })) ?? [],
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
    },
  };
  return client;
}

/** Messages taken once each, in the order they came; waits for one that is not there yet. */
function inbox<T>() {
  const kept: T[] = [];
  const waiting: { is: (message: T) => boolean; resolve: (message: T) => void }[] = [];
  return {
    put(message: T): void {
      const i = waiting.findIndex(({ is }) => is(message));
      if (i >= 0) waiting.splice(i, 1)[0]!.resolve(message);
      else kept.push(message);
    },
    take(is: (message: T) => boolean): Promise<T> {
      const i = kept.findIndex(is);
      if (i >= 0) return Promise.resolve(kept.splice(i, 1)[0]!);
      return new Promise((resolve) => waiting.push({ is, resolve }));
    },
  };
}

/** A seed by its number, as an editor would open it. */
export function seed(number: string): { uri: string; text: string } {
  const name = readdirSync(join(ROOT, 'seeds')).find((file) => file.startsWith(`${number}_`))!;
  return { uri: `file:///drafts/${name}`, text: readFileSync(join(ROOT, 'seeds', name), 'utf8') };
}

/** The text after the edits of a code action. */
export function applied(action: CodeAction, document: TextDocument): string {
  const [change] = action.edit?.documentChanges ?? [];
  const edits = change && 'edits' in change ? change.edits : (action.edit?.changes?.[document.uri] ?? []);
  return TextDocument.applyEdits(document, edits as TextEdit[]);
}
