import type { Draft } from '../draft/types';
import { compareBuiltin } from '../engine/builtin';
import type { CrossFinding, CrossPlace } from '../engine/compareDrafts';
import type { Severity } from '../engine/rule';
import type { Settings } from '../engine/settings';
import type { CheckedFile, Summary } from './checkedFile';
import type { Locale } from './locale';

/** A finding over two files, with their drafts, for the lines and excerpts of a report. */
export interface CrossComparison extends Omit<CrossFinding, 'places'> {
  readonly places: readonly (CrossPlace & { readonly draft: Draft })[];
}

/** `hegao check --cross`: compares the files that were checked. */
export function compareFiles(files: readonly CheckedFile[], locale: Locale, settings: Settings): CrossComparison[] {
  const drafts = new Map(files.map(({ path, result }) => [path, result.draft]));
  const compared = files.map(({ path, result: { draft, date } }) => ({ path, draft, date }));
  return compareBuiltin(compared, locale, () => settings).map((finding) => ({
    ...finding,
    places: finding.places.map((place) => ({ ...place, draft: drafts.get(place.path)! })),
  }));
}

export function countCross(findings: readonly CrossComparison[]): Summary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { files: 0, errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}
