// Everything that needs a real VS Code: the suites inside it, then a person's way through the packaged extension.
//   node client/test/launch.mjs [--desktop | --workbench] [--suites | --person]
// The suites run in desktop VS Code where there is a display and it can be downloaded, else in the browser workbench.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';

const root = join(import.meta.dirname, '../..');
const flags = new Set(process.argv.slice(2));
const workbench = join(import.meta.dirname, 'workbench/code.mjs');

/** A folder of drafts that the suites may change. */
function prepareWorkspace() {
  const folder = join(root, 'out/e2e/workspace');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'closed'), { recursive: true });
  cpSync(join(root, 'seeds'), folder, { recursive: true });
  writeFileSync(join(folder, 'clean.txt'), '在全市工作会议上的讲话\n\n同志们：\n我们坚持问题导向，抓好整改落实。\n');
  writeFileSync(join(folder, 'closed/report.md'), '# 工作报告\n\n我们抓好落实。（下转第二版）\n');
  return folder;
}

/** Desktop VS Code, or undefined where it cannot be had: no display, or no way out to download it. */
async function desktop() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (flags.has('--workbench') || (!display && !flags.has('--desktop'))) return undefined;
  return downloadAndUnzipVSCode().catch((error) => {
    console.log(`Desktop VS Code cannot be downloaded (${error.message}); the suites run in the workbench.`);
    return undefined;
  });
}

async function runSuites() {
  const vscodeExecutablePath = (await desktop()) ?? workbench;
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out/test/client/index.js'),
      launchArgs: [prepareWorkspace()],
    });
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  }
}

function runPerson() {
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const suite = join(import.meta.dirname, 'person/*.test.mjs');
  return spawnSync(process.execPath, [mocha, '--reporter=spec', suite], { cwd: root, stdio: 'inherit' }).status === 0;
}

const results = [flags.has('--person') || (await runSuites()), flags.has('--suites') || runPerson()];
process.exitCode = results.every(Boolean) ? 0 : 1;
