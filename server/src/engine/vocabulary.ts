import type { Table } from '../draft/table';
import type { PackName, Packs } from '../packs/schemas';
import type { Lexicon } from './lexicon';
import type { Ngrams } from './ngrams';

/** The facts that rules read: the packs of `rules/vocabulary/`, validated and compiled at build time. */
export type Vocabulary = Packs & {
  readonly lexicon: Lexicon;
  /** What rules look up in a pack, laid out by the build; absent for a pack that a user has added to. */
  readonly tables?: Tables;
  /** Statistics of official Chinese, loaded at the first call; absent where no program handed a loader in. */
  readonly ngrams?: () => Ngrams | undefined;
};

/** By pack: see `server/dev/compile/tables.ts`. */
export type Tables = { readonly [Name in PackName]?: Table };

/** A user's own packs: they stand beside the ones that ship. */
export type OwnPacks = { readonly [Name in PackName]?: Packs[Name] };

/** The shipped facts and a user's; names and terms of the user's count as words. */
export function withOwnPacks(shipped: Vocabulary, own: OwnPacks): Vocabulary {
  const merged: Record<string, unknown> = { ...shipped };
  const names = Object.keys(own) as PackName[];
  for (const name of names) merged[name] = [...(shipped[name] ?? []), ...(own[name] ?? [])];
  // They are of what ships alone.
  merged['tables'] = { ...shipped.tables, ...Object.fromEntries(names.map((name) => [name, undefined])) };
  const words = new Set([
    ...(own.terms ?? []).map(({ term }) => term),
    ...(own.names ?? []).map(({ name }) => name),
    ...(own.bodies ?? []).flatMap(({ name, short }) => [name, ...short]),
  ]);
  if (words.size > 0) merged['lexicon'] = { has: (word) => words.has(word) || shipped.lexicon.has(word) } as Lexicon;
  return merged as unknown as Vocabulary;
}
