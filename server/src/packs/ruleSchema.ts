import { z } from 'zod';

/** The shape of `rules/<family>/<rule>/rule.yaml`. */
const text = z.string().min(1);
const localized = z.strictObject({ zh: text, en: text });
const severity = z.enum(['error', 'warning', 'info', 'hint']);
const confidence = z.enum(['safe', 'review', 'idea']);
const tags = z.array(z.enum(['deprecated', 'unnecessary']));

const message = localized.extend({
  severity: severity.optional(),
  confidence: confidence.optional(),
  tags: tags.optional(),
});

const pattern = z.strictObject({
  /** A regular expression with the flags `gu`; the whole match is marked, or its group `mark` when it has one. */
  find: text,
  /** The replacement of the mark; `$1` and `$<name>` stand for groups. */
  replace: z.string().optional(),
  message: text.optional(),
  /** Only where the unit matches this as well, or does not. */
  onlyIf: text.optional(),
  unless: text.optional(),
});

const term = z.strictObject({
  find: text,
  replace: z.string().optional(),
  message: text.optional(),
  except: z.array(text).default([]),
});

export const ruleSchema = z.strictObject({
  name: localized,
  severity,
  confidence: confidence.default('review'),
  tags: tags.default([]),
  /** Still being tried: runs only where a user asks for it, by name or by the setting `preview`. */
  preview: z.boolean().default(false),
  /** Why it is so, for the user: a standard's clause, an official text, or how official texts are written. */
  basis: text,
  /** The place in the seeds that shows it, for maintainers; no user sees it. */
  seen: text.optional(),
  messages: z.record(text, message).refine((m) => 'default' in m, 'messages 须有 default'),
  rollup: z.int().positive().optional(),
  options: z
    .record(text, z.strictObject({ default: z.union([z.boolean(), z.number(), z.string()]), description: localized }))
    .default({}),
  /** Data rules only; a rule with check.ts says its scope there. */
  scope: z.enum(['paragraph', 'sentence']).optional(),
  patterns: z.array(pattern).optional(),
  terms: z.array(term).optional(),
});

export type RuleSource = z.infer<typeof ruleSchema>;
