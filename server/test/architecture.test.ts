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

  it('nothing of Node, VS Code or LSP is in draft/, engine/ and rules/', () => {
    for (const folder of ['server/src/draft', 'server/src/engine', 'rules'])
      assertOnly(folder, (from) => !platform.test(from));
  });

  it('sources/ know bytes and text, nothing of drafts and rules', () => {
    assertOnly('server/src/sources', (from) => within(from, 'server/src/sources') || from.startsWith('node:'));
  });

  it('wasm/ imports nothing outside itself', () => {
    assertOnly('server/wasm', (from) => within(from, 'server/wasm'));
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
        else if (!from.endsWith('.wasm')) packages.add(from);
      }
    };
    visit('server/src/cli/main.ts');
    assert.ok(seen.has('server/src/engine/linter.ts'));
    assert.deepEqual([...packages], []);
  });

  it('every rule folder has rule.yaml and rule.md', () => {
    const families = readdirSync('rules', { withFileTypes: true }).filter(
      (e) => e.isDirectory() && e.name !== 'vocabulary',
    );
    for (const { name: family } of families)
      for (const { name } of readdirSync(join('rules', family), { withFileTypes: true }).filter((e) => e.isDirectory()))
        for (const part of ['rule.yaml', 'rule.md'])
          assert.ok(existsSync(join('rules', family, name, part)), `rules/${family}/${name} has no ${part}`);
  });
});
