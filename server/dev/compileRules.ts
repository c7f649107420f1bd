import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { joinTable } from '../src/draft/table';
import { guidesOf } from '../src/engine/lexicon';
import { parseEntry } from '../src/packs/entry';
import { type RuleSource, ruleSchema } from '../src/packs/ruleSchema';
import { type PackName, type Packs, packSchemas } from '../src/packs/schemas';
import { withHanRanges } from './compile/hanRanges.mjs';
import { requiredGrams } from './compile/requiredGrams';
import { tablesOf } from './compile/tables';
import { packFilesOf, wordsIn } from './files';

/**
 * Compiles rules/ into server/generated/: every folder with a rule.yaml is a rule, every file of rules/vocabulary/ a
 * pack. Nothing parses YAML at start-up, and no list of rules is kept by hand.
 */
export default function compileRules(root: string): void {
  const out = join(root, 'server/generated');
  mkdirSync(out, { recursive: true });
  writeIfChanged(join(out, 'rules.ts'), rulesModule(root));
  writeIfChanged(join(out, 'crossRules.ts'), crossRulesModule(root));
  const packs = packsIn(root);
  const tables = tablesOf(packs);
  writeIfChanged(join(out, 'vocabulary.ts'), vocabularyModule(root, packs, Object.keys(tables)));
  for (const [name, table] of Object.entries(tables)) writeFileSync(join(out, `${name}.bin`), joinTable(table));
}

const subfolders = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => statSync(join(dir, name)).isDirectory())
    .sort();

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

function rulesModule(root: string): string {
  const frequency = frequencyIn(root);
  const needsOf = (pattern: string) => requiredGrams(pattern, frequency);
  const imports: string[] = [];
  const rules = ruleIds(root).map((id) => {
    const source = validate(ruleSchema, readYaml(root, `rules/${id}/rule.yaml`), `rules/${id}/rule.yaml`);
    const { patterns, terms, scope, seen: _, ...rest } = source;
    const said = JSON.stringify({ ...completed(rest), id, family: id.split('/')[0] });
    if (!existsSync(join(root, `rules/${id}/check.ts`)))
      return `{ ...${said}, module: dataRule(${JSON.stringify(dataOf(id, source, needsOf))}) },`;
    if (patterns || terms || scope)
      throw new Error(`rules/${id}: patterns, terms and scope belong to rules without check.ts`);
    const module = `check${imports.length}`;
    imports.push(`import ${module} from '../../rules/${id}/check';`);
    return `{ ...${said}, module: ${module} },`;
  });
  return `import type { Rule } from '../src/engine/rule';\nimport { dataRule } from '../src/engine/dataRule';\n${imports.join('\n')}\n\nexport const rules: readonly Rule[] = [\n${rules.join('\n')}\n];\n`;
}

/** Every `<family>/<rule>` that has a rule.yaml. */
const ruleIds = (root: string): string[] =>
  subfolders(join(root, 'rules'))
    .filter((family) => family !== 'vocabulary')
    .flatMap((family) => subfolders(join(root, 'rules', family)).map((name) => `${family}/${name}`))
    .filter((id) => existsSync(join(root, `rules/${id}/rule.yaml`)));

/** What a rule without code looks for, with what each pattern and term needs. */
function dataOf(
  id: string,
  { patterns, terms, scope = 'paragraph' }: RuleSource,
  needsOf: (pattern: string) => ReturnType<typeof requiredGrams>,
) {
  if (!patterns && !terms) throw new Error(`rules/${id}: neither check.ts nor patterns or terms in rule.yaml`);
  return {
    scope,
    patterns: (patterns ?? []).map((pattern) => ({
      ...pattern,
      find: withHanRanges(pattern.find),
      needs: needsOf(pattern.find),
    })),
    terms: (terms ?? []).map((term) => ({ ...term, needs: needsOf(term.find.replace(SYNTAX, '\\$&')) })),
  };
}

/** How often a string of one or two characters stands in the seeds, a sample of the texts to come. */
function frequencyIn(root: string): (gram: string) => number {
  const counts = new Map<string, number>();
  const seeds = join(root, 'seeds');
  for (const name of existsSync(seeds) ? readdirSync(seeds).filter((file) => file.endsWith('.txt')) : []) {
    const text = readFileSync(join(seeds, name), 'utf8');
    for (let i = 0; i < text.length; i++)
      for (const gram of [text.slice(i, i + 1), text.slice(i, i + 2)]) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return (gram) => counts.get(gram) ?? 0;
}

/** A family's `cross.ts` makes the rules that compare drafts. */
function crossRulesModule(root: string): string {
  const families = subfolders(join(root, 'rules')).filter((family) =>
    existsSync(join(root, 'rules', family, 'cross.ts')),
  );
  const imports = families.map((family, i) => `import family${i} from '../../rules/${family}/cross';`);
  const made = families.map((_, i) => `...family${i}(setup)`);
  return `import type { CrossRule } from '../src/engine/compareDrafts';\nimport type { Setup } from '../src/engine/rule';\n${imports.join('\n')}\n\nexport const createCrossRules = (${made.length > 0 ? 'setup' : '_'}: Setup): readonly CrossRule[] => [${made.join(', ')}];\n`;
}

/** Each message takes what it does not say from its rule. */
function completed(rule: Omit<RuleSource, 'patterns' | 'terms' | 'scope'>) {
  const { severity, confidence, tags, messages, ...rest } = rule;
  const full = Object.entries(messages).map(([key, message]) => [key, { severity, confidence, tags, ...message }]);
  return { ...rest, messages: Object.fromEntries(full) };
}

function packsIn(root: string): Packs {
  const files = packFilesOf(root);
  const packs = (Object.keys(packSchemas) as PackName[]).map((name) => {
    const own = files.filter(({ pack }) => pack === name);
    const entries = own.flatMap(({ file }) => {
      const list = readYaml(root, file);
      if (!Array.isArray(list)) throw new Error(`${file}: 应为列表`);
      return list.map((value, i) => {
        const parsed = parseEntry(name, value);
        if (parsed.issues) throw new Error(reasons(parsed.issues, `${file} 第 ${i + 1} 条`));
        return parsed.entry;
      });
    });
    return [name, entries];
  });
  return Object.fromEntries(packs) as Packs;
}

function vocabularyModule(root: string, packs: Packs, tables: readonly string[]): string {
  const dir = join(root, 'rules/vocabulary');
  // A string that is parsed as JSON loads faster than the same literal.
  const texts = Object.entries(packs).map(
    ([name, entries]) => `  ${name}: JSON.parse(${JSON.stringify(JSON.stringify(entries))}),`,
  );
  // A tree of a test may have no words.
  const lexicon = ['lexicon.txt', 'lexicon-changes.txt']
    .map((name) => join(dir, name))
    .flatMap((file) => (existsSync(file) ? wordsIn(file) : []));
  const words = fixedWidth(lexicon);
  const lines = [
    `import { splitTable } from '../src/draft/table';`,
    `import { createLexicon } from '../src/engine/lexicon';`,
    `import type { Vocabulary } from '../src/engine/vocabulary';`,
    ...tables.map((name) => `import ${name} from './${name}.bin';`),
    '',
    'export const vocabulary: Vocabulary = {',
    ...texts,
    `  lexicon: createLexicon(${JSON.stringify(words)}, ${JSON.stringify(guidesOf(words))}),`,
    `  tables: { ${tables.map((name) => `${name}: splitTable(${name})`).join(', ')} },`,
    '};',
  ];
  return `${lines.join('\n')}\n`;
}

/** Words by length, sorted by code unit and concatenated: see lexicon.ts. `-word` takes a word out. */
function fixedWidth(entries: readonly string[]): Record<number, string> {
  const words = new Set(entries.filter((entry) => !entry.startsWith('-')));
  for (const entry of entries) if (entry.startsWith('-')) words.delete(entry.slice(1));
  const byLength: Record<number, string[]> = {};
  for (const word of words) (byLength[word.length] ??= []).push(word);
  return Object.fromEntries(Object.entries(byLength).map(([size, list]) => [size, list.sort(byCodeUnit).join('')]));
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readYaml(root: string, file: string): unknown {
  try {
    return parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

function validate<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(reasons(result.error.issues, where));
}

const reasons = (issues: readonly z.core.$ZodIssue[], where: string): string =>
  issues.map((issue) => `${where}: ${issue.path.join('.')} ${issue.message}`).join('\n');

function writeIfChanged(file: string, content: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
}
