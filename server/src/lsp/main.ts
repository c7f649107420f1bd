import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server';

/** The transport is chosen by the command line: --node-ipc, --stdio, --socket=PORT or --pipe=NAME. */
startServer(createConnection());
