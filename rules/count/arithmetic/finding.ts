import type { Span } from '../../../server/src/draft/types';
import type { Amount } from '../amounts';

/** What an arithmetic test says; `shown` are the figures it was reckoned from. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly shown: readonly Amount[];
  readonly fix?: string;
}
