import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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
    keepCode(path, first);
    const second = load<{ answer(): number }>(file, readCache(path));
    assert.equal(second.script.cachedDataRejected, false);
    assert.equal(second.exports.answer(), 42);
  });

  it('of a program that has changed is not taken, even if it is as long, and goes with the next', () => {
    const before = ownCachePath(kept, file);
    keepCode(before, load(file));
    writeFileSync(file, 'exports.answer = () => 5 * 7;');
    utimesSync(file, new Date(2030, 0, 1), new Date(2030, 0, 1));
    const path = ownCachePath(kept, file);
    const loaded = load<{ answer(): number }>(file, readCache(path));
    assert.equal(loaded.exports.answer(), 35);
    keepCode(path, loaded);
    assert.deepEqual(readdirSync(kept).length, 1);
    assert.notEqual(readCache(path), undefined);
  });

  it('of another V8 still gives its source', () => {
    const path = ownCachePath(kept, file);
    keepCode(path, load(file));
    const bytes = readFileSync(path);
    bytes.fill(0, 8, 32);
    writeFileSync(path, bytes);
    rmSync(file);
    assert.equal(load<{ answer(): number }>(file, readCache(path)).exports.answer(), 42);
  });

  it('that is broken is left alone, and so is a folder that cannot be written', () => {
    const path = ownCachePath(kept, file);
    mkdirSync(kept);
    for (const broken of ['', 'no code', 'no compiled code', 'HGC1\xff\xff\xff\xff no code']) {
      writeFileSync(path, broken, 'latin1');
      assert.equal(readCache(path), undefined, broken);
    }
    keepCode(path, load(file));
    writeFileSync(path, readFileSync(path).subarray(0, -8));
    assert.equal(readCache(path), undefined, 'cut short');
    keepCode(join(file, 'below', 'a file'), load(file));
  });
});
