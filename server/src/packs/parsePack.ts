import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Localized } from '../engine/rule';
import type { OwnPacks } from '../engine/vocabulary';
import { parseEntry } from './entry';
import { readYaml, type YamlMistake } from './readYaml';
import { type PackName, packSchemas } from './schemas';
import { deepest, eachKey, pathOf, rangeOf, reasonFor } from './yamlIssues';

export interface ParsedPack {
  /** The entries that are right. */
  readonly packs: OwnPacks;
  readonly mistakes: readonly YamlMistake[];
}

const PACKS = Object.keys(packSchemas) as PackName[];

/**
 * Reads a user's pack file: a list of entries, whose pack the file's name tells (timeline.yaml, timeline-2024.yaml), or
 * a table with a list for each pack.
 */
export function parsePack(text: string, fileName: string): ParsedPack {
  const { document, value: read, faults, mistakeAt } = readYaml(text);
  if (faults.length > 0) return { packs: {}, mistakes: faults };
  const mistakes: YamlMistake[] = [];
  const complain: Complain = (range, reason) => void mistakes.push(mistakeAt(range, reason));
  const packs: Record<string, unknown[]> = {};
  const lists = listsIn(read ?? [], document, fileName, complain);
  for (const { pack, path, values } of lists)
    for (const [i, value] of values.entries()) {
      const parsed = parseEntry(pack, value);
      if (!parsed.issues) {
        packs[pack] ??= [];
        packs[pack].push(parsed.entry);
        continue;
      }
      const issues = parsed.issues.flatMap(eachKey).map((issue) => {
        const inner = deepest(issue);
        const at = [...path, i, ...pathOf(inner)];
        return { issue: inner, at, isMissing: !document.hasIn(at) };
      });
      // A name written wrong is both unknown and missing: the first says more.
      const hasUnknown = issues.some(({ issue }) => issue.code === 'unrecognized_keys');
      for (const { issue, at, isMissing } of issues)
        if (!(hasUnknown && isMissing)) complain(rangeOf(document, at), reasonOf(issue, pack, isMissing));
    }
  return { packs: packs as OwnPacks, mistakes };
}

type Complain = (range: readonly [number, number], reason: Localized) => void;
interface List {
  readonly pack: PackName;
  /** Of the list in the document. */
  readonly path: readonly PropertyKey[];
  readonly values: readonly unknown[];
}

function listsIn(value: unknown, document: Document, fileName: string, complain: Complain): List[] {
  if (Array.isArray(value)) {
    const name = /^[^.\-_]*/.exec(fileName)![0];
    if (isPack(name)) return [{ pack: name, path: [], values: value }];
    if (value.length > 0) complain(firstKey(document), unknownPack(name, '文件名'));
    return [];
  }
  if (typeof value !== 'object' || value === null) {
    complain([0, 0], {
      zh: '全文应为列表，或者一组“词表: 列表”。',
      en: 'the file must be a list, or a table of lists',
    });
    return [];
  }
  return Object.entries(value).flatMap(([name, values]): List[] => {
    if (!isPack(name)) complain(rangeOf(document, [name]), unknownPack(name, '词表'));
    else if (Array.isArray(values)) return [{ pack: name, path: [name], values }];
    else if (values !== null)
      complain(rangeOf(document, [name]), { zh: `“${name}”应为列表。`, en: `"${name}" must be a list` });
    return [];
  });
}

const isPack = (name: string): name is PackName => (PACKS as readonly string[]).includes(name);
const firstKey = (document: Document): [number, number] => {
  const start = document.contents?.range?.[0] ?? 0;
  return [start, start + 1];
};

const unknownPack = (name: string, what: string): Localized => ({
  zh: `${what}“${name}”不是词表的名称，可以用：${PACKS.join('、')}。`,
  en: `"${name}" names no pack; known are ${PACKS.join(', ')}`,
});

const ENTRY: Localized = { zh: '这一条', en: 'the entry' };

function reasonOf(issue: z.core.$ZodIssue, pack: PackName, isMissing: boolean): Localized {
  const shape = (packSchemas[pack] as z.ZodType & { shape?: object }).shape ?? {};
  const isLost = isMissing && issue.code !== 'unrecognized_keys' && issue.code !== 'custom';
  return reasonFor(issue, Object.keys(shape), isLost && typeof issue.path.at(-1) === 'string', ENTRY);
}
