#!/usr/bin/env node
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cachePath, load, readCache } from '../startup/codeCache';

const file = join(__dirname, 'cli-main.js');
const { exports } = load<{ main(args: readonly string[]): number }>(file, readCache(cachePath(file)));
// Set once the cache is read: V8 keeps it for the flags that it was made with. A run is over in a fraction of a second, so
// functions are optimized later than in a server, and patterns are compiled once and not twice.
// Only Node 20 knows the first: another prints a complaint.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
setFlagsFromString('--no-regexp-tier-up');
// Nearly all that is made at the start stays: young objects get room at once, instead of being moved at each small step.
setFlagsFromString('--semi-space-growth-factor=16');
// The statistics are asked for every run of characters: their code is worth compiling well at once, on another core.
setFlagsFromString('--wasm-tiering-budget=400000');
// All output is written by now. To end without this would wait for code that is still being optimized.
process.exit(exports.main(process.argv.slice(2)));
