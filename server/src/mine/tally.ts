import type { Sightings } from '../packs/entry';
import type { Place } from './types';

const MOST_PLACES = 5;

/** What was counted under one key. */
export interface Counted extends Sightings {
  count: number;
  evidence: string[];
  firstUse?: string;
  lastUse?: string;
  /** How often each form of it was seen. */
  uses: Record<string, number>;
  /** The drafts it was seen in. */
  readonly files: Set<string>;
}

export interface Tally {
  /** Counts one sighting; `form` is how it read at this place. */
  add(key: string, place: Place, form?: string): Counted;
  get(key: string): Counted | undefined;
  /** The most frequent first; equal ones in the order they were met. */
  entries(least?: number): [string, Counted][];
}

export function createTally(): Tally {
  const all = new Map<string, Counted>();
  return {
    add(key, place, form) {
      let counted = all.get(key);
      if (!counted) {
        counted = { count: 0, evidence: [], uses: {}, files: new Set() };
        all.set(key, counted);
      }
      note(counted, place, form);
      return counted;
    },
    get: (key) => all.get(key),
    entries: (least = 1) =>
      [...all].filter(([, { count }]) => count >= least).sort(([, a], [, b]) => b.count - a.count),
  };
}

function note(counted: Counted, { file, line, date }: Place, form: string | undefined): void {
  counted.count++;
  counted.files.add(file);
  const place = `${file}:${line}`;
  if (counted.evidence.length < MOST_PLACES && counted.evidence.at(-1) !== place) counted.evidence.push(place);
  if (date !== undefined && (counted.firstUse === undefined || date < counted.firstUse)) counted.firstUse = date;
  if (date !== undefined && (counted.lastUse === undefined || date > counted.lastUse)) counted.lastUse = date;
  if (form !== undefined) counted.uses[form] = (counted.uses[form] ?? 0) + 1;
}

/** The forms, the most frequent first. */
export const formsOf = ({ uses }: Counted): string[] =>
  Object.entries(uses)
    .sort(([, a], [, b]) => b - a)
    .map(([form]) => form);

/** What a candidate tells of where it was seen. */
export function sightingsOf({ count, evidence, firstUse, lastUse, uses }: Counted): Sightings {
  return {
    count,
    ...(Object.keys(uses).length > 0 ? { uses } : {}),
    ...(firstUse === undefined ? {} : { firstUse, lastUse: lastUse ?? firstUse }),
    evidence,
  };
}
