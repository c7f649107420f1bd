import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { decode } from '../sources/decode';
import type { PlacedConfig } from './config';

/** What the ignore files in force at a folder leave out. */
export interface IgnoreRules {
  ignores(path: string, isFolder: boolean): boolean;
  /** The rules inside a folder: these and those of its own ignore files. */
  within(folder: string, entries: readonly { readonly name: string }[]): IgnoreRules;
}

interface Layer {
  readonly folder: string;
  readonly matcher: Ignore;
}

const FILES = ['.gitignore', '.hegaoignore'];

/** The rules for a folder that was named: the configuration's, and those of its ancestors within its repository. */
export function ignoreRulesFor(folder: string, config: PlacedConfig | undefined): IgnoreRules {
  const start = resolve(folder);
  const layers = ancestorsInRepository(start).map((ancestor) =>
    layerOf(
      ancestor,
      FILES.filter((name) => existsSync(join(ancestor, name))),
    ),
  );
  if (config?.exclude?.length) layers.push({ folder: config.folder, matcher: matcherOf(config.exclude) });
  // A folder that is named is checked, even if it is ignored itself.
  return rulesOf(layers.filter((layer) => layer !== undefined).filter((layer) => !matches(layer, start, true)));
}

/** The folders above, from the root of the repository down; none outside a repository. */
function ancestorsInRepository(start: string): string[] {
  const ancestors: string[] = [];
  let at = start;
  while (!existsSync(join(at, '.git'))) {
    if (dirname(at) === at) return [];
    at = dirname(at);
    ancestors.unshift(at);
  }
  return ancestors;
}

const rulesOf = (layers: readonly Layer[]): IgnoreRules => ({
  ignores: (path, isFolder) => layers.some((layer) => matches(layer, resolve(path), isFolder)),
  within(folder, entries) {
    const own = FILES.filter((name) => entries.some((entry) => entry.name === name));
    const layer = layerOf(resolve(folder), own);
    return layer ? rulesOf([...layers, layer]) : rulesOf(layers);
  },
});

function layerOf(folder: string, files: readonly string[]): Layer | undefined {
  if (files.length === 0) return undefined;
  return { folder, matcher: matcherOf(files.map((name) => patternsOf(join(folder, name)))) };
}

/** In any encoding that a draft may have: a name in GBK would else leave nothing out, and nobody be told. */
const patternsOf = (file: string): string => (statSync(file).isFile() ? (decode(readFileSync(file))?.text ?? '') : '');

/** The package is loaded only where an ignore file or a setting asks for it. */
function matcherOf(patterns: readonly string[]): Ignore {
  const createIgnore = require('ignore') as typeof import('ignore');
  return patterns.reduce((matcher, pattern) => matcher.add(pattern), createIgnore());
}

function matches({ folder, matcher }: Layer, path: string, isFolder: boolean): boolean {
  const inside = relative(folder, path).split(sep).join('/');
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return false;
  return matcher.ignores(isFolder ? `${inside}/` : inside);
}

/** Tells the drafts by the configuration's `include`; undefined when it names none. */
export function includerOf(config: PlacedConfig | undefined): ((path: string) => boolean) | undefined {
  if (!config?.include?.length) return undefined;
  const layer: Layer = { folder: config.folder, matcher: matcherOf(config.include) };
  return (path) => matches(layer, resolve(path), false);
}

/**
 * Tells the files of a folder that a check of the folder leaves out: by the configuration, by ignore files, and those in
 * hidden folders and node_modules. Asked for one file after another, where the editor has found them.
 */
export function createExclusion(root: string, config: PlacedConfig | undefined): (path: string) => boolean {
  const known = new Map<string, IgnoreRules | undefined>([[root, inside(root, ignoreRulesFor(root, config))]]);
  const isIncluded = includerOf(config) ?? (() => true);
  /** The rules inside a folder; undefined where all of it is left out. */
  const rulesIn = (folder: string): IgnoreRules | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = dirname(folder) === folder ? undefined : rulesIn(dirname(folder));
    const isOut = !above || isNeverChecked(basename(folder)) || above.ignores(folder, true);
    const rules = isOut ? undefined : inside(folder, above);
    known.set(folder, rules);
    return rules;
  };
  return (path) => {
    const rules = rulesIn(dirname(path));
    return !rules || basename(path).startsWith('.') || !isIncluded(path) || rules.ignores(path, false);
  };
}

/** Hidden folders, and those of packages. */
export const isNeverChecked = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const inside = (folder: string, rules: IgnoreRules): IgnoreRules =>
  rules.within(
    folder,
    FILES.filter((name) => existsSync(join(folder, name))).map((name) => ({ name })),
  );
