import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Who may import whom. A type vanishes when the programs are built, so some layers may import only types of others. */
interface Import {
  readonly file: string;
  /** A path from the project's root, or the name of a package. */
  readonly from: string;
  readonly isType: boolean;
  readonly isLazy: boolean;
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => slashed(join(folder, name)))
    .filter((name) => name.endsWith('.ts'));

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const LAZY = /(typeof )?\b(?:require|import)\(\s*'([^']+)'\s*\)/g;

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const resolved = (name: string) => (name.startsWith('.') ? slashed(normalize(join(dirname(file), name))) : name);
  const found = (pattern: RegExp, isLazy: boolean) =>
    [...source.matchAll(pattern)].map(([, type, name]) => ({
      file,
      from: resolved(name!),
      isType: Boolean(type),
      isLazy,
    }));
  return [...found(STATIC, false), ...found(LAZY, true)];
}

function assertOnly(folder: string, allowed: (from: string, each: Import) => boolean): void {
  const wrong = filesIn(folder)
    .flatMap(importsOf)
    .filter((each) => !allowed(each.from, each));
  assert.deepEqual(
    wrong.map(({ file, from }) => `${file} imports ${from}`),
    [],
  );
}

const read = (file: string): [string, string] => [file, readFileSync(file, 'utf8')];

const exportedNames = (text: string): string[] =>
  [...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm)].map(
    ([, name]) => name!,
  );

/** As `file name`, and `file *` where a file is taken as a whole: a program that is loaded when it is needed. */
function importedNames(file: string, text: string): string[] {
  const path = (from: string) => `${slashed(normalize(join(dirname(file), from)))}.ts`;
  return [
    ...[...text.matchAll(/^import type \* as \w+ from '(\.[^']*)'/gm)].map(([, from]) => `${path(from!)} *`),
    ...[...text.matchAll(/^(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']*)'/gm)].flatMap(([, names, from]) =>
      names!.split(',').map((name) => `${path(from!)} ${name.trim().replace(/^type | as .*$/g, '')}`),
    ),
  ];
}

/** By VS Code, and by the program that starts the command line. */
const CALLED_BY_NAME = [
  'server/src/cli/main.ts main',
  'client/src/extension.ts activate',
  'client/src/extension.ts deactivate',
];
const FAMILIES = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'vocabulary')
  .map(({ name }) => name);
const SOURCES = ['server/src', 'server/dev', 'server/wasm', 'rules', 'client/src'];

const within = (from: string, ...folders: string[]): boolean => folders.some((folder) => from.startsWith(`${folder}/`));
const platform = /^(?:node:|vscode)|^(?:fs|path|os|child_process|worker_threads|url|util|buffer|crypto)$/;

describe('architecture', () => {
  it('reads imports', () => {
    const all = importsOf('server/src/config/findConfig.ts');
    assert.ok(all.some(({ from, isType }) => from === 'server/src/config/parseConfig' && isType));
    assert.ok(all.some(({ from, isLazy }) => from === 'server/src/config/user-config.js' && isLazy));
  });

  it('draft/ imports nothing outside itself', () => {
    assertOnly('server/src/draft', (from) => within(from, 'server/src/draft'));
  });

  it('engine/ imports draft/, the compiled rules, and of packs/ only types', () => {
    assertOnly(
      'server/src/engine',
      (from, { isType }) =>
        within(from, 'server/src/engine', 'server/src/draft', 'server/generated') ||
        (isType && within(from, 'server/src/packs')),
    );
  });

  it('rules/ import the draft, the engine, their helpers, and of packs/ only types', () => {
    assertOnly(
      'rules',
      (from, { isType }) =>
        within(from, 'rules', 'server/src/engine', 'server/src/draft') || (isType && within(from, 'server/src/packs')),
    );
  });

  it('the families of rules share what stands beside them in rules/, and know nothing of one another', () => {
    for (const family of FAMILIES)
      assertOnly(
        `rules/${family}`,
        (from) =>
          !from.startsWith('rules/') || within(from, `rules/${family}`) || !from.slice('rules/'.length).includes('/'),
      );
  });

  it('nothing of Node, VS Code or LSP is in draft/, engine/ and rules/', () => {
    for (const folder of ['server/src/draft', 'server/src/engine', 'rules'])
      assertOnly(folder, (from) => !platform.test(from));
  });

  it('sources/ know bytes and text, nothing of drafts and rules', () => {
    const libraries = ['fflate', '@xmldom/xmldom'];
    assertOnly(
      'server/src/sources',
      (from) => within(from, 'server/src/sources') || from.startsWith('node:') || libraries.includes(from),
    );
  });

  it('packs/, statistics/, segmenter/ and startup/ import no more than the code map says', () => {
    const isNode = (from: string) => from.startsWith('node:');
    assertOnly(
      'server/src/packs',
      (from, { isType, isLazy }) =>
        within(from, 'server/src/packs', 'server/src/sources') ||
        (isType && within(from, 'server/src/engine')) ||
        isLazy ||
        isNode(from) ||
        ['yaml', 'zod'].includes(from),
    );
    assertOnly(
      'server/src/statistics',
      (from) => within(from, 'server/src/statistics', 'server/src/engine') || isNode(from),
    );
    for (const folder of ['server/src/segmenter', 'server/src/startup'])
      assertOnly(folder, (from) => within(from, folder) || isNode(from));
  });

  it('only mine/ cuts text into words: no check loads the dictionaries', () => {
    for (const folder of ['draft', 'engine', 'packs', 'lsp', 'cli', 'sources'].map((name) => `server/src/${name}`))
      assertOnly(folder, (from) => !within(from, 'server/src/segmenter'));
  });

  it('wasm/ imports nothing outside itself', () => {
    assertOnly('server/wasm', (from) => within(from, 'server/wasm'));
  });

  it('mine/ imports the draft, packs and the segmenter, and of the engine only types', () => {
    assertOnly(
      'server/src/mine',
      (from, { isType }) =>
        within(from, ...['mine', 'draft', 'packs', 'segmenter'].map((folder) => `server/src/${folder}`)) ||
        (isType && within(from, 'server/src/engine')) ||
        from === 'yaml',
    );
  });

  it('the adapters do not know each other', () => {
    assertOnly('server/src/lsp', (from) => !within(from, 'server/src/cli', 'client'));
    assertOnly('server/src/cli', (from) => !within(from, 'server/src/lsp', 'client') && !from.startsWith('vscode'));
  });

  it('a plain check loads no package at start-up', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { from, isType, isLazy } of importsOf(file)) {
        if (isType || isLazy || from.startsWith('node:')) continue;
        if (existsSync(`${from}.ts`)) visit(`${from}.ts`);
        else if (!/\.(?:wasm|bin)$/.test(from)) packages.add(from);
      }
    };
    visit('server/src/cli/main.ts');
    assert.ok(seen.has('server/src/engine/linter.ts'));
    assert.deepEqual([...packages], []);
  });

  it('no files import one another in a circle, types included', () => {
    const files = SOURCES.flatMap(filesIn);
    const next = new Map(files.map((file) => [file, importsOf(file).map(({ from }) => `${from}.ts`)]));
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), `a circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const other of next.get(file) ?? []) visit(other, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  it('nothing is exported that no other file imports', () => {
    const texts = new Map([...SOURCES, 'server/test', 'server/generated'].flatMap(filesIn).map(read));
    const imported = new Set([...texts].flatMap(([file, text]) => importedNames(file, text)));
    const unused = [...texts]
      .filter(([file]) => file !== 'server/wasm/index.ts' && !imported.has(`${file} *`))
      .flatMap(([file, text]) => exportedNames(text).map((name) => `${file} ${name}`))
      .filter((each) => !imported.has(each));
    assert.deepEqual(unused, CALLED_BY_NAME);
  });

  it('every rule folder has rule.yaml and rule.md', () => {
    for (const family of FAMILIES)
      for (const { name } of readdirSync(join('rules', family), { withFileTypes: true }).filter((e) => e.isDirectory()))
        for (const part of ['rule.yaml', 'rule.md'])
          assert.ok(existsSync(join('rules', family, name, part)), `rules/${family}/${name} has no ${part}`);
  });
});
