import { join } from 'node:path';
import { load, readCache } from '../startup/codeCache';
import { keepCode, ownCachePath } from '../startup/ownCache';

/** The folder where the editor lets the server keep compiled code for its next start; absent: it keeps none. */
const folder = process.env['HEGAO_CODE_CACHE'];
/** Milliseconds after which a draft has been checked, and everything that this needs been compiled. */
const SETTLED = 15_000;

const file = join(__dirname, 'server-main.js');
const path = folder ? ownCachePath(folder, file) : undefined;
const kept = path ? readCache(path) : undefined;
const loaded = load(file, kept);
if (path && (!kept || loaded.script.cachedDataRejected)) setTimeout(keepCode, SETTLED, path, loaded).unref();
