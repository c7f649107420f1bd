import { z } from 'zod';

/** Packs about an office's own drafts: `hegao mine` proposes them, a user's `.hegao/` holds them; only `readings` ships. */
const text = z.string().min(1);

/** A person of the drafts, and what they are called. */
export const names = z.strictObject({
  name: text,
  /** As they stand beside the name: 书记, 市长. */
  titles: z.array(text).min(1),
});

/** A body by its full name, and the short names used for it. */
export const bodies = z.strictObject({
  name: text,
  short: z.array(text).default([]),
});

export const meetings = z.strictObject({
  name: text,
  /** The numbers in the name: 六届五次. */
  session: text.optional(),
});

/** A word that is easily misread, with its reading (lù lì) and what to mind. */
export const readings = z.strictObject({
  word: text.min(2),
  reading: text,
  note: text.optional(),
});

/** What the headings of one level have in common; … stands for what differs. */
export const headings = z.strictObject({
  pattern: text,
  /** As headings of drafts have: 1 for 一、; 0 for paragraphs that open alike. */
  level: z.int().min(0).max(9),
  examples: z.array(text).default([]),
});

/** A term of the trade. It counts as a word wherever a rule asks for words. */
export const terms = z.strictObject({ term: text });
