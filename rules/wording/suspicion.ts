/** A stretch that reads badly as it is written and well with one character changed. Offsets are in the paragraph. */
export interface Suspicion {
  readonly kind: 'replaced' | 'missing' | 'added';
  /** The words that hold the change, as written. */
  readonly start: number;
  readonly end: number;
  /** The character changed, or the place of the missing one. */
  readonly at: number;
  readonly fix: string;
  /** The logarithm of the odds that this is a slip, as measured on texts that were not counted. */
  readonly score: number;
}

/** Below this nothing is worth keeping. */
export const LEAST = -1.5;
/** Of a missing or added character: the rest of the draft may make up for more. */
export const LEAST_OF_TERM = -2.1;
