// Builds everything: compiles rules/ and server/wasm/ into server/generated/, then bundles the programs into dist/, beside
// the schema of the rules' settings.
//   node esbuild.mjs           for release
//   node esbuild.mjs --watch   while developing
//   node esbuild.mjs --tests   the test suites too, into out/
//   node esbuild.mjs --run NAME [ARG…]   a script of server/dev, after a build
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { hanRanges } from './server/dev/compile/hanRanges.mjs';

const root = import.meta.dirname;
const argv = process.argv.slice(2);
const runAt = argv.indexOf('--run');
const flags = new Set(runAt < 0 ? argv : argv.slice(0, runAt));
const node = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  absWorkingDir: root,
  logLevel: 'warning',
  charset: 'utf8',
  loader: { '.wasm': 'binary', '.bin': 'binary' },
  plugins: [hanRanges],
};
const external = ['vscode', 'nodejieba', './cli-mine.js', './docx.js', './user-config.js', './user-packs.js'];

/** Bundles a script of server/dev and runs its default export. */
async function runDev(name, args = []) {
  const outfile = join(root, 'out/dev', `${name}.mjs`);
  await esbuild.build({
    ...node,
    format: 'esm',
    packages: 'external',
    entryPoints: [`server/dev/${name}.ts`],
    outfile,
  });
  const script = await import(`${pathToFileURL(outfile)}?${Date.now()}`);
  await script.default(root, args);
}

/** The bounds of arrays stay checked: a fault ends in an error of one rule. */
function compileWasm() {
  const asc = join(root, 'node_modules/assemblyscript/bin/asc.js');
  const options = ['--outFile=server/generated/suspicions.wasm', '-O3', '--runtime=stub', '--use=abort='];
  mkdirSync(join(root, 'server/generated'), { recursive: true });
  execFileSync(process.execPath, [asc, 'server/wasm/index.ts', ...options], { cwd: root, stdio: 'inherit' });
}

const programs = {
  ...node,
  external,
  minify: !flags.has('--watch'),
  keepNames: false,
  sourcemap: flags.has('--watch') ? 'linked' : false,
  entryPoints: {
    extension: 'client/src/extension.ts',
    server: 'server/src/lsp/start.ts',
    'server-main': 'server/src/lsp/main.ts',
    cli: 'server/src/cli/start.ts',
    'cli-main': 'server/src/cli/main.ts',
    // Loaded by cli.js only for `hegao mine`.
    'cli-mine': 'server/src/mine/program.ts',
    // Loaded by cli.js only for Word documents.
    docx: 'server/src/sources/readDocx.ts',
    // Loaded by cli.js and server.js only where there is a hegao.yaml.
    'user-config': 'server/src/config/parseConfig.ts',
    // Loaded by both only where a user has packs.
    'user-packs': 'server/src/packs/parsePack.ts',
  },
  outdir: 'dist',
};

const suites = (dir) =>
  readdirSync(join(root, dir), { recursive: true })
    .filter((f) => f.endsWith('.test.ts') && !f.includes('node_modules'))
    .map((f) => join(dir, f));

mkdirSync(join(root, 'out'), { recursive: true });
compileWasm();
await runDev('compileRules');
if (flags.has('--watch')) {
  rmSync(join(root, 'dist/cli-main.cache'), { force: true }); // It would be taken for the code.
  const context = await esbuild.context(programs);
  await context.watch();
  console.log('watch: ready'); // .vscode/tasks.json waits for it
} else {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await esbuild.build(programs);
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  await runDev('writeCodeCache');
}
await runDev('settingsSchema');
if (existsSync(join(root, 'server/data/ngrams.bin'))) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  copyFileSync(join(root, 'server/data/ngrams.bin'), join(root, 'dist/ngrams.bin'));
}
if (flags.has('--tests')) {
  rmSync(join(root, 'out/test'), { recursive: true, force: true });
  await esbuild.build({
    ...node,
    sourcemap: 'inline',
    packages: 'external',
    external,
    entryPoints: suites('server/test'),
    outdir: 'out/test/server',
    outbase: 'server/test',
    outExtension: { '.js': '.cjs' },
  });
  await esbuild.build({
    ...node,
    sourcemap: 'inline',
    packages: 'external',
    external,
    entryPoints: ['client/test/index.ts', ...suites('client/test')],
    outdir: 'out/test/client',
    outbase: 'client/test',
  });
}
if (runAt >= 0) await runDev(argv[runAt + 1], argv.slice(runAt + 2));
