/** Characters that are typed for one another by mistake, from the lists of rules/vocabulary/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The most frequent characters: no other is meant by mistake. */
const COMMON = 3200;
const NEAR: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^l/, 'n'],
  [/^f/, 'h'],
  [/([aei])ng$/, '$1n'],
];

export function commonCharacters(frequencies: ReadonlyMap<string, number>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [word, frequency] of frequencies)
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + frequency);
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMMON)
      .map(([character]) => character),
  );
}

/**
 * Of each character its code, where its list starts in units of four, and the sizes up to each border; and the lists.
 * See findConfusables in server/wasm/tables.ts.
 */
export function confusablesSections(root: string, common: ReadonlySet<string>): [Uint8Array, Uint8Array] {
  const syllables = linesOf(join(root, 'rules/vocabulary/homophones.txt'));
  const shapes = new Map(linesOf(join(root, 'rules/vocabulary/lookalikes.txt')));
  const near = new Map<string, string>();
  const blur = (syllable: string) => NEAR.reduce((text, [from, to]) => text.replace(from, to), syllable);
  for (const [syllable, characters] of syllables)
    near.set(blur(syllable), (near.get(blur(syllable)) ?? '') + characters);
  const same = new Map<string, string>();
  const like = new Map<string, string>();
  for (const [syllable, characters] of syllables)
    for (const character of characters) {
      same.set(character, (same.get(character) ?? '') + characters);
      like.set(character, (like.get(character) ?? '') + near.get(blur(syllable)));
    }
  const index: number[] = [];
  const codes: number[] = [];
  for (const character of [...new Set([...same.keys(), ...shapes.keys()])].sort()) {
    const list = new Set([...(same.get(character) ?? '')].filter((other) => common.has(other)));
    list.delete(character);
    const first = list.size;
    for (const other of like.get(character) ?? '') if (common.has(other)) list.add(other);
    list.delete(character);
    const second = list.size;
    for (const other of shapes.get(character) ?? '') if (common.has(other)) list.add(other);
    list.delete(character);
    index.push(character.charCodeAt(0), codes.length / 4, first, second, list.size);
    codes.push(...[...list].map((other) => other.charCodeAt(0)));
    while (codes.length % 4) codes.push(0);
  }
  while (index.length % 2) index.push(0xffff, 0, 0, 0, 0);
  return [new Uint8Array(Uint16Array.from(index).buffer), new Uint8Array(Uint16Array.from(codes).buffer)];
}

const linesOf = (file: string): [string, string][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(' ') as [string, string]);
