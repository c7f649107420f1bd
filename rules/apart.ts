import type { Span } from '../server/src/draft/types';

/** Of things that overlap the first one, in the order of the text; the best come first. */
export function apart<T>(best: readonly T[], spanOf: (one: T) => Span): T[] {
  const kept: T[] = [];
  const taken = new Set<number>();
  for (const one of best) {
    const { start, end } = spanOf(one);
    const places = Array.from({ length: end - start }, (_, i) => start + i);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(one);
  }
  return kept.sort((a, b) => spanOf(a).start - spanOf(b).start);
}
