#!/usr/bin/env node
// A workbench with the command line of the desktop `code`, as far as @vscode/test-electron uses it:
//   code.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=MODULE FOLDER
// Runs the suite inside code-server's extension host, prints what it logs, and exits with its status.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { createHome, startCodeServer } from './codeServer.mjs';
import { installWorkbench } from './install.mjs';

const LIMIT_MS = Number(process.env.HEGAO_E2E_LIMIT_MS ?? 420_000);
/** Without it the workbench takes no suite from its address; with it, it shows no notifications. */
const SUITES_ALLOWED = ['--vscode-option', 'enable-smoke-test-driver'];
/** The workbench's own talk; the suite's lines are wanted. */
const NOISE =
  /^(Resolv|getaddrinfo ENOTFOUND open-vsx|Timed out waiting for authentication|Creating a socket|\[(Agent|Chat|reconn|Account|Service)|Updating additional|%c)/;

const { values, positionals } = parseArgs({
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
  strict: false,
  allowPositionals: true,
});

installWorkbench();
const home = createHome({ 'files.simpleDialog.enable': true });
process.exitCode = await runSuite().catch((error) => {
  console.error(error);
  return 1;
});
home.remove();

async function runSuite() {
  const server = await startCodeServer(home, SUITES_ALLOWED);
  const browser = await openBrowser(home);
  try {
    const { page } = browser;
    const ended = new Promise((done) => {
      page.exposeFunction('codeAutomationExit', (code) => done(code)).catch(() => done(1));
      page.on('crash', () => done(1));
      setTimeout(() => done('timeout'), LIMIT_MS).unref();
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const line = format(...args);
      if (process.env.HEGAO_E2E_VERBOSE || !NOISE.test(line)) console.log(line);
    });
    await page.goto(address(server).href);
    const code = await ended;
    if (code !== 'timeout') return code;
    await page.screenshot({ path: join(values.extensionDevelopmentPath, 'out/workbench-timeout.png') });
    throw new Error(`The suite did not end within ${LIMIT_MS} ms: see out/workbench-timeout.png`);
  } finally {
    await browser.close().catch(() => {});
    await server.stop();
  }
}

function address(server) {
  const url = new URL(server.origin);
  const remote = (path) => `vscode-remote://${server.authority}${path}`;
  const suite = createRequire(import.meta.url).resolve(resolve(values.extensionTestsPath));
  const payload = [
    ['extensionDevelopmentPath', remote(resolve(values.extensionDevelopmentPath))],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (positionals[0]) url.searchParams.set('folder', resolve(positionals[0]));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url;
}
