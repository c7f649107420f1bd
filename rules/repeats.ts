import type { Vocabulary } from '../server/src/engine/vocabulary';

type Kind = Vocabulary['repeats'][number]['kind'];

export const NUMERALS: ReadonlySet<string> = new Set('〇零一二三四五六七八九十百千万亿两');

/** The items of one kind in the pack `repeats`. */
export const itemsOf = ({ repeats }: Vocabulary, kind: Kind): string[] =>
  repeats.filter((entry) => entry.kind === kind).flatMap((entry) => entry.items.split(/\s+/));
