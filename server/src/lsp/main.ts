import { type Connection, createConnection } from 'vscode-languageserver/node';
import { startServer } from './server';

const USAGE = 'usage: server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME';

/** The transport is chosen by the command line. */
function connect(): Connection | undefined {
  try {
    return createConnection();
  } catch {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

const connection = connect();
if (connection) startServer(connection);
