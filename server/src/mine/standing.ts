import type { MinedDraft, MinedLine } from './types';

/** How an expression stands outside quotes. */
interface Standing {
  unquoted: number;
  /** The first dated use in any form. */
  first: string | undefined;
}

/** Counts where expressions stand without quotes, in one pass over the drafts. */
export function standingOf(drafts: readonly MinedDraft[], names: Iterable<string>): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  const byStart = new Map<string, string[]>();
  for (const name of names) {
    standing.set(name, { unquoted: 0, first: undefined });
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  for (const { lines } of drafts) for (const line of lines) scan(line, byStart, standing);
  return standing;
}

function scan(
  { text, place: { date } }: MinedLine,
  byStart: ReadonlyMap<string, readonly string[]>,
  standing: ReadonlyMap<string, Standing>,
): void {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '“' || text[i] === '《') depth++;
    if (text[i] === '”' || text[i] === '》') depth = Math.max(0, depth - 1);
    for (const name of byStart.get(text.slice(i, i + 2)) ?? []) {
      if (!text.startsWith(name, i)) continue;
      const known = standing.get(name)!;
      if (depth === 0) known.unquoted++;
      if (date !== undefined && (known.first === undefined || date < known.first)) known.first = date;
    }
  }
}
