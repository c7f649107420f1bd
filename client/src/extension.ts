import { type ExtensionContext, window, workspace } from 'vscode';
import {
  type ConfigurationParams,
  DidChangeConfigurationNotification,
  LanguageClient,
  TransportKind,
} from 'vscode-languageclient/node';
import { SECTION } from '../../server/src/lsp/protocol';
import { registerAllowText } from './commands/allowText';
import { registerCheckDocument } from './commands/checkDocument';
import { registerCheckWorkspace } from './commands/checkWorkspace';
import { registerDisableRule } from './commands/disableRule';
import { registerFixAll } from './commands/fixAll';
import { registerRestart } from './commands/restart';
import { registerSetDate } from './commands/setDate';
import { registerShowLog } from './commands/showLog';
import { draftSelector } from './drafts';
import type { Hegao } from './hegao';
import { givenSettings } from './settings';
import { watchEncodings } from './views/encoding';
import { createStatusView } from './views/status';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<Pick<Hegao, 'statusOf'>> {
  const log = window.createOutputChannel('核稿', { log: true });
  const module = context.asAbsolutePath('dist/server.js');
  const env = { HEGAO_CODE_CACHE: context.globalStorageUri.fsPath };
  client = new LanguageClient(
    SECTION,
    '核稿',
    {
      run: { module, transport: TransportKind.ipc, options: { env } },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
    },
    {
      documentSelector: draftSelector,
      outputChannel: log,
      diagnosticCollectionName: SECTION,
      initializationOptions: initialOptions,
      middleware: { workspace: { configuration: answerConfiguration, didChangeConfiguration: tellChange } },
    },
  );
  const view = createStatusView(client);
  const hegao: Hegao = { client, log, statusOf: view.statusOf };
  context.subscriptions.push(
    log,
    view,
    watchEncodings(),
    registerCheckDocument(hegao),
    registerCheckWorkspace(hegao),
    registerFixAll(),
    registerSetDate(hegao),
    registerAllowText(),
    registerDisableRule(),
    registerRestart(hegao),
    registerShowLog(hegao),
  );
  // The client has told the user; the commands stay, so that the server can be started again.
  await client.start().catch((error) => log.error(error));
  return { statusOf: view.statusOf };
}

/** Where all drafts have the same settings, the server gets them at once and need not ask before the first check. */
const initialOptions = () => ((workspace.workspaceFolders?.length ?? 0) > 1 ? {} : { settings: givenSettings() });

/** Answers the server's questions as `initialOptions` does: with what is set, without the defaults. */
const answerConfiguration = ({ items }: ConfigurationParams) =>
  items.map(({ section, scopeUri }) => (section === SECTION ? givenSettings(scopeOf(scopeUri)) : null));

const scopeOf = (uri: string | undefined) => (uri ? client?.protocol2CodeConverter.asUri(uri) : undefined);

const tellChange = async () => {
  await client?.sendNotification(DidChangeConfigurationNotification.type, { settings: { [SECTION]: givenSettings() } });
};

export const deactivate = (): Promise<void> | undefined => client?.dispose();
