import { z } from 'zod';
import { type PackName, type Packs, packSchemas } from './schemas';

/** A file and a line of it; a seed goes by its number: 004:55. */
const place = z.string().regex(/^.{1,300}:[1-9]\d{0,6}$/, '出处须写作“文件:行号”');
const date = z.union([z.string(), z.number()]);

/**
 * What every entry may tell of where it was seen. It is for the people who review a pack: no rule reads it, and it is
 * dropped when packs are compiled or loaded.
 */
const sightingsSchema = z.object({
  evidence: z.array(place).min(1).optional(),
  count: z.int().positive().optional(),
  /** How often each form, verb or title of it was seen. */
  uses: z.record(z.string(), z.int().positive()).optional(),
  firstUse: date.optional(),
  lastUse: date.optional(),
});

export type Sightings = z.infer<typeof sightingsSchema>;
type ParsedEntry<Name extends PackName = PackName> =
  | { readonly entry: Packs[Name][number]; readonly issues?: undefined }
  | { readonly issues: readonly z.core.$ZodIssue[] };

/** Checks an entry of a pack against its schema. */
export function parseEntry<Name extends PackName>(pack: Name, value: unknown): ParsedEntry<Name> {
  const { own, sightings } = splitSightings(value);
  const entry = packSchemas[pack].safeParse(own);
  const seen = sightingsSchema.safeParse(sightings);
  if (entry.success && seen.success) return { entry: entry.data as Packs[Name][number] };
  return { issues: [...(entry.error?.issues ?? []), ...(seen.error?.issues ?? [])] };
}

function splitSightings(value: unknown): { own: unknown; sightings: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { own: value, sightings: {} };
  const own: Record<string, unknown> = {};
  const sightings: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) (key in sightingsSchema.shape ? sightings : own)[key] = each;
  return { own, sightings };
}
