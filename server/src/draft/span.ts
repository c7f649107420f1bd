import type { Span } from './types';

export const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** What a pattern matched. */
export const spanOf = ({ index, 0: { length } }: RegExpExecArray): Span => ({ start: index, end: index + length });

/** True where [start, end) of a text is part of a longer expression of the list. */
export const isPartOf = (text: string, start: number, end: number, longer: readonly string[]): boolean =>
  longer.some((expression) => {
    // Only so far as the stretch could be part of it: the whole text would be searched again for every stretch.
    const from = Math.max(0, end - expression.length);
    return text.slice(from, start + expression.length).includes(expression);
  });
