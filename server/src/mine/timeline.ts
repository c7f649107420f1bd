import type { Candidate, MinedDraft } from './types';

/** Drafts that must lie before a first use: one alone may have left the term out by chance. */
const DRAFTS_BEFORE = 3;

/** Slogans that came up in the course of a dated archive: from their first year on they can stand in a draft. */
export function mineTimeline(
  drafts: readonly MinedDraft[],
  slogans: readonly Candidate<'slogans'>[],
): Candidate<'timeline'>[] {
  const years = drafts.flatMap(({ draft }) => (draft.date ? [draft.date.value.slice(0, 4)] : []));
  return slogans.flatMap(({ name, source, count, firstUse, lastUse, evidence }) => {
    if (!name || firstUse === undefined || (count ?? 0) < 3) return [];
    // What one draft alone says is its office's own.
    const files = new Set(evidence?.map((place) => place.replace(/:\d+$/, '')));
    if (files.size < 2) return [];
    const first = String(firstUse).slice(0, 4);
    if (years.filter((year) => year < first).length < DRAFTS_BEFORE) return [];
    return {
      id: name,
      terms: [name],
      from: `${first}-01-01`,
      basis: `稿件中${first}年起才见此提法`,
      source: source ?? '',
      certainty: 'likely' as const,
      ...(count === undefined ? {} : { count }),
      firstUse,
      ...(lastUse === undefined ? {} : { lastUse }),
      ...(evidence ? { evidence } : {}),
    };
  });
}
