import type { Span } from './types';

export const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** What a pattern matched. */
export const spanOf = ({ index, 0: { length } }: RegExpExecArray): Span => ({ start: index, end: index + length });
