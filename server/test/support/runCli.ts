import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = process.cwd();

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user does. */
export function runCli(args: readonly string[], options: { cwd?: string; input?: string | Uint8Array } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    cwd: options.cwd ?? ROOT,
    input: options.input ?? '',
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

/** Makes a folder with these files for the length of a test. */
export function withFolder(files: Readonly<Record<string, string | Uint8Array>>, test: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
