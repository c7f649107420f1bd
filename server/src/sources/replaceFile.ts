import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file's content in one step: at every moment the path holds the old bytes or the new ones, whole. Mode and,
 * where allowed, owner are kept; a link stays a link. Throws the fault of the file system.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  // Renaming would replace even a file that may not be written.
  accessSync(target, constants.W_OK);
  const { mode, uid, gid } = statSync(target);
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`,
  );
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, bytes);
      fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    keepOwner(temporary, uid, gid);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Only a privileged user may give a file away; for others the file becomes their own. */
function keepOwner(path: string, uid: number, gid: number): void {
  const own = statSync(path);
  if (process.platform === 'win32' || (own.uid === uid && own.gid === gid)) return;
  try {
    chownSync(path, uid, gid);
  } catch {}
}
