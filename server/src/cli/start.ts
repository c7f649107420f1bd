#!/usr/bin/env node
import { join } from 'node:path';
import { cacheOf, load } from './codeCache';

const file = join(__dirname, 'cli-main.js');
const { exports } = load<{ main(args: readonly string[]): number }>(file, cacheOf(file));
process.exitCode = exports.main(process.argv.slice(2));
