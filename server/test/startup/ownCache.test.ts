import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, readCache } from '../../src/startup/codeCache';
import { keepCode, ownCachePath } from '../../src/startup/ownCache';

describe('startup: compiled code', () => {
  let folder: string;
  let file: string;
  let kept: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-cache-'));
    file = join(folder, 'program.js');
    kept = join(folder, 'kept');
    writeFileSync(file, 'exports.answer = () => 6 * 7;');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept, and taken at the next start', () => {
    const path = ownCachePath(kept, file);
    assert.equal(readCache(path), undefined);
    const first = load<{ answer(): number }>(file, readCache(path));
    first.exports.answer();
    keepCode(path, first.script);
    const second = load<{ answer(): number }>(file, readCache(path));
    assert.equal(second.script.cachedDataRejected, false);
    assert.equal(second.exports.answer(), 42);
  });

  it('of a program that has changed is not taken, even if it is as long, and goes with the next', () => {
    const before = ownCachePath(kept, file);
    keepCode(before, load(file).script);
    writeFileSync(file, 'exports.answer = () => 5 * 7;');
    utimesSync(file, new Date(2030, 0, 1), new Date(2030, 0, 1));
    const path = ownCachePath(kept, file);
    const { exports, script } = load<{ answer(): number }>(file, readCache(path));
    assert.equal(exports.answer(), 35);
    keepCode(path, script);
    assert.deepEqual(readdirSync(kept).length, 1);
    assert.notEqual(readCache(path), undefined);
  });

  it('that is broken is rejected, and a folder that cannot be written is left alone', () => {
    const path = ownCachePath(kept, file);
    mkdirSync(kept);
    writeFileSync(path, 'no compiled code');
    const { exports, script } = load<{ answer(): number }>(file, readCache(path));
    assert.deepEqual([exports.answer(), script.cachedDataRejected], [42, true]);
    keepCode(join(file, 'below', 'a file'), script);
  });
});
