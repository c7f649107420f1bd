import { createCrossRules } from '../../generated/crossRules';
import { rules } from '../../generated/rules';
import { vocabulary } from '../../generated/vocabulary';
import { type ComparedDraft, type CrossFinding, compareDrafts } from './compareDrafts';
import { settledCross } from './crossSettings';
import { createLinter, type Linter, type LinterOptions } from './linter';
import type { Ngrams } from './ngrams';
import type { Locale } from './rule';
import type { Settings } from './settings';
import { type OwnPacks, withOwnPacks } from './vocabulary';

export { rules, vocabulary };

interface BuiltinOptions extends Omit<LinterOptions, 'rules' | 'vocabulary'> {
  /** A user's packs, beside the facts that ship. */
  readonly packs?: OwnPacks | undefined;
  /** Reads server/data/ngrams.bin; without it the rules that rest on statistics are silent. */
  readonly ngrams?: () => Ngrams | undefined;
}

/** A linter with the rules and facts that ship with Hegao. */
export const createBuiltinLinter = ({ packs, ngrams, ...options }: BuiltinOptions = {}): Linter => {
  const facts = packs ? withOwnPacks(vocabulary, packs) : vocabulary;
  return createLinter({ rules, vocabulary: ngrams ? { ...facts, ngrams } : facts, ...options });
};

const createBuiltinCrossRules = () => createCrossRules({ vocabulary, options: {} });

/** The rules over several drafts, by id, each with the rule whose page explains it. */
export const crossPages = (): ReadonlyMap<string, string> =>
  (pages ??= new Map(createBuiltinCrossRules().map(({ id, page }) => [id, page])));

let pages: ReadonlyMap<string, string> | undefined;

/**
 * Compares drafts that were checked, those of one occasion with one another. `settingsOf` are those of the draft in which
 * a finding is shown.
 */
export const compareBuiltin = (
  drafts: readonly ComparedDraft[],
  locale: Locale,
  settingsOf: (path: string) => Settings = () => ({}),
): CrossFinding[] =>
  compareDrafts(drafts, createBuiltinCrossRules(), locale)
    .map((finding) => settledCross(finding, settingsOf(finding.places[0].path)))
    .filter((finding) => finding !== undefined);
