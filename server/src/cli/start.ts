#!/usr/bin/env node
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cacheOf, load } from './codeCache';

const file = join(__dirname, 'cli-main.js');
const { exports } = load<{ main(args: readonly string[]): number }>(file, cacheOf(file));
// Set once the cache is read: V8 keeps it for the flags that it was made with. A run is over in a fraction of a second, so
// functions are optimized later than in a server, and patterns are compiled once and not twice.
setFlagsFromString('--interrupt-budget=500000');
setFlagsFromString('--no-regexp-tier-up');
// All output is written by now. To end without this would wait for code that is still being optimized.
process.exit(exports.main(process.argv.slice(2)));
