import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { capabilitiesFor } from './capabilities';
import { type Client, readClient } from './client';
import { createConfigStore, withConfigs } from './configs';
import { type Checked, type ChecksSetup, createChecks } from './documents';
import { registerFeatures } from './features';
import { createFolders } from './folders';
import { createGuard } from './guard';
import { createLinters } from './linters';
import { createTeller } from './ownFiles';
import { SECTION, SET_DATE, type SetDate, STATUS } from './protocol';
import { type Publishing, registerPublishing } from './publishing';
import { createSettingsStore, type SettingsStore } from './settings';
import { toStatus } from './status';
import { createPackStore, PACK_WATCHERS } from './userPacks';
import { warmUp } from './warmUp';

/** Milliseconds in which a client tells of the drafts that are open already: they come before any warming up. */
const BEFORE_WARM_UP = 300;

/** Serves one client over a connection. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const client = readClient(params);
    serve(connection, documents, client);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: SECTION, version } };
  });
  documents.listen(connection);
  connection.listen();
}

/** Wires the parts by hand, once it is known what the client can do. */
function serve(connection: Connection, documents: TextDocuments<TextDocument>, client: Client): void {
  const warn = once((message) => connection.console.warn(message));
  const guard = createGuard((message) => connection.console.error(message));
  const ask = (scopeUri: string) =>
    connection.workspace.getConfiguration(scopeUri ? { scopeUri, section: SECTION } : { section: SECTION });
  const folders = createFolders(client.folders);
  const settings = createSettingsStore(client.answersConfiguration ? ask : undefined, client.initialSettings, warn);
  const tellConfig = createTeller(connection, 'hegao.yaml', client.locale);
  // Not within the check that finds it out.
  const configs = createConfigStore(folders, tellConfig, () => setImmediate(() => recheck()));
  const packs = createPackStore(connection, client, folders);
  const setup: ChecksSetup = {
    documents,
    settings: withConfigs(settings, configs.configFor),
    folderOf: folders.of,
    linterFor: createLinters(packs.packsFor),
    localeOf: ({ locale }) => (locale === 'auto' ? client.locale : locale),
    onChecked: tellStatus(connection, warn),
  };
  const checks = createChecks(setup);
  const publishing = registerPublishing(connection, documents, checks, client, guard);
  registerFeatures(connection, checks, setup, client, guard);
  documents.onDidClose(({ document }) => checks.close(document.uri));
  connection.onNotification(SET_DATE, (params: SetDate | null) => {
    if (typeof params?.uri !== 'string') return;
    if (checks.setDate(params.uri, params.date ?? null)) publishing.refresh(params.uri);
    else connection.console.warn(`${SET_DATE}: ${JSON.stringify(params.date)}`);
  });
  const recheck = () => {
    checks.recheck();
    publishing.refresh();
  };
  watchSettings(connection, publishing, settings);
  connection.onDidChangeWatchedFiles(() => {
    configs.reload();
    packs.reload();
    recheck();
  });
  connection.onInitialized(() => {
    registerWatchers(connection, client);
    configs.reload();
    packs.reload();
    setTimeout(() => {
      if (documents.keys().length === 0) warmUp(setup, warn);
    }, BEFORE_WARM_UP);
    if (client.hasFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        folders.change(uris(added), uris(removed));
        configs.reload();
        packs.reset();
        if (client.answersConfiguration) settings.clear();
        recheck();
      });
  });
}

const uris = (folders: readonly { readonly uri: string }[]): string[] => folders.map(({ uri }) => uri);

function watchSettings(connection: Connection, publishing: Publishing, settings: SettingsStore): void {
  connection.onDidChangeConfiguration((params) => {
    if (settings.clear(params?.settings?.[SECTION])) publishing.refresh();
  });
}

/** Asks the client to tell of changed settings and of pack files that come, change and go. */
function registerWatchers({ client: remote }: Connection, client: Client): void {
  if (client.registersConfiguration)
    void remote.register(DidChangeConfigurationNotification.type, { section: SECTION });
  if (client.watchesFiles) void remote.register(DidChangeWatchedFilesNotification.type, { watchers: PACK_WATCHERS });
}

/** After the answer that the user waits for, not before it. */
const tellStatus = (connection: Connection, warn: (message: string) => void) => (checked: Checked) => {
  setImmediate(() => {
    void connection.sendNotification(STATUS, toStatus(checked));
    for (const { rule, reason } of checked.result?.failures ?? []) warn(`${rule}: ${reason}`);
  });
};

function once(tell: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    tell(message);
  };
}
