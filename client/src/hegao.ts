import type { LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Status } from '../../server/src/lsp/protocol';

/** What the commands share. */
export interface Hegao {
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
  /** What the server last said of an open draft. */
  readonly statusOf: (uri: string) => Status | undefined;
}
