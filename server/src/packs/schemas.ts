import { z } from 'zod';

/**
 * The shape of every vocabulary pack: `rules/vocabulary/<pack>.yaml`, or several files in `rules/vocabulary/<pack>/`,
 * each a list of entries. Used when building and when a user's pack is loaded; never at start-up.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期须写作 2024-01-10');
const text = z.string().min(1);

/** An expression that has a first day, a last day as a living task, or both. */
const timeline = z.strictObject({
  id: text,
  /** Literal forms; the quotes around a quoted slogan are written as they stand in print. */
  terms: z.array(text).min(1),
  /** The first day it can stand in a draft. */
  from: day.optional(),
  /** The last day it can stand as a present or coming task. */
  until: day.optional(),
  /**
   * When a term after `until` is reported: `live`: only beside a mark of the present or the future (打好、确保、收官在即);
   * `always`: wherever no mark of looking back stands beside it.
   */
  when: z.enum(['live', 'always']).default('live'),
  /** Marks of this entry beside the general ones. */
  live: z.array(text).default([]),
  retro: z.array(text).default([]),
  /** What to write instead. */
  replacement: text.optional(),
  /** Why, for the reader of the message. */
  basis: text,
  source: text,
  /** `sure` is reported as the rule says; `likely` only as information. */
  certainty: z.enum(['sure', 'likely']).default('sure'),
});

/** Lists of the repetition rules; `items` are separated by spaces. */
const repeats = z.strictObject({
  /**
   * `free`: characters that commonly stand as words of their own; `head`: characters that end compounds (桥, 榜);
   * `doubled`: reduplications common in official text;
   * `emphatic`: words that may stand twice in a row;
   * `context`: LXX, XXR or LXXR, measured in official text, in which the two X belong to two words.
   */
  kind: z.enum(['free', 'head', 'doubled', 'emphatic', 'context']),
  items: text,
});

export const packSchemas = { timeline, repeats } as const;

export type PackName = keyof typeof packSchemas;
export type Packs = { readonly [Name in PackName]: readonly z.infer<(typeof packSchemas)[Name]>[] };
