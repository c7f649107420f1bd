import type { PackName } from '../packs/schemas';
import { mineBodies } from './bodies';
import { mineFormulae } from './formulae';
import { mineHeadings } from './headings';
import { mineMeetings } from './meetings';
import { mineNames } from './names';
import { mineRepeats } from './repeats';
import { repeatedRuns } from './runs';
import { mineSlogans } from './slogans';
import { mineTerms } from './terms';
import { mineTimeline } from './timeline';
import type { Candidate, MinedDraft, Setting } from './types';
import { clausesOf } from './words';

export type Mined = { readonly [Name in PackName]?: readonly Candidate<Name>[] };

const LONGEST_RUN = 16;
/** How often a phrase must stand to be one: in few drafts twice, in an archive more often. */
const leastFor = (drafts: number): number => (drafts <= 8 ? 2 : drafts <= 20 ? 3 : 4);

/** Everything that a set of drafts proposes for a vocabulary. */
export function mine(drafts: readonly MinedDraft[], setting: Setting): Mined {
  const least = leastFor(drafts.length);
  const clauses = drafts.flatMap(({ lines }) => lines.flatMap(clausesOf));
  const runs = repeatedRuns(clauses, least, LONGEST_RUN);
  const slogans = mineSlogans(drafts);
  return {
    slogans,
    formulae: mineFormulae(drafts, clauses, runs, least),
    names: mineNames(drafts),
    bodies: mineBodies(drafts),
    meetings: mineMeetings(drafts),
    headings: mineHeadings(drafts),
    terms: mineTerms(runs, Math.max(3, least), setting),
    repeats: mineRepeats(drafts, setting),
    timeline: mineTimeline(drafts, slogans),
  };
}
