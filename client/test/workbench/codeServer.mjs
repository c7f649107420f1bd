import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeServerEntry, nodePath } from './install.mjs';

const QUIET = {
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};
const START_LIMIT_MS = 60_000;

/** A home of its own for one code-server: user data, extensions and everything it writes. */
export function createHome(settings = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'hegao-workbench-'));
  const home = { dir, data: join(dir, 'data'), extensions: join(dir, 'extensions') };
  mkdirSync(join(home.data, 'User'), { recursive: true });
  mkdirSync(home.extensions);
  mkdirSync(join(dir, 'tmp'));
  writeFileSync(join(home.data, 'User/settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  writeFileSync(join(dir, 'config.yaml'), 'auth: none\ncert: false\n');
  return { ...home, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

export function installExtension(home, vsix) {
  const result = run(home, ['--install-extension', vsix, '--force']);
  if (result.status !== 0) throw new Error(`${vsix} cannot be installed:\n${result.stdout}${result.stderr}`);
}

const run = (home, args) =>
  spawnSync(nodePath, [codeServerEntry, ...places(home), ...args], { encoding: 'utf8', env: environment(home) });

const places = (home) => [
  ...['--config', join(home.dir, 'config.yaml'), '--user-data-dir', home.data],
  ...['--extensions-dir', home.extensions],
];

/** Without what an outer VS Code or npm leaves there: with VSCODE_IPC_HOOK_CLI inherited no server starts. */
function environment(home) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|npm_|CODE_SERVER_|PORT$|PASSWORD$|HASHED_PASSWORD$)/.test(name),
  );
  const own = {
    XDG_DATA_HOME: join(home.dir, 'xdg'),
    XDG_CONFIG_HOME: join(home.dir, 'xdg'),
    TMPDIR: join(home.dir, 'tmp'),
  };
  return { ...Object.fromEntries(kept), ...own };
}

/** Starts a code-server in a process group of its own, and waits until it answers. */
export async function startCodeServer(home, extraArgs = []) {
  const port = await freePort();
  const log = join(home.dir, 'server.log');
  const output = openSync(log, 'w');
  const server = spawn(
    nodePath,
    [
      codeServerEntry,
      ...places(home),
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      ...['--disable-getting-started-override', ...extraArgs],
    ],
    { detached: true, stdio: ['ignore', output, output], env: environment(home) },
  );
  const stop = () => stopGroup(server);
  try {
    await answers(`http://127.0.0.1:${port}/healthz`, server);
  } catch (error) {
    await stop();
    throw new Error(`code-server did not start: ${error.message}\n${readFileSync(log, 'utf8')}`);
  }
  return { origin: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, stop };
}

async function answers(url, server) {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await sleep(200)) {
    if (server.exitCode !== null) throw new Error(`it ended with status ${server.exitCode}`);
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`no answer in ${START_LIMIT_MS} ms`);
}

async function stopGroup(server) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode !== null) return;
  signal(server.pid, 'SIGTERM');
  await Promise.race([ended, sleep(4000)]);
  signal(server.pid, 'SIGKILL');
}

function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // It has ended already.
  }
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
