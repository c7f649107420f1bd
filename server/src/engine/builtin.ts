import { createCrossRules } from '../../generated/crossRules';
import { rules } from '../../generated/rules';
import { vocabulary } from '../../generated/vocabulary';
import { type ComparedDraft, type CrossFinding, compareDrafts } from './compareDrafts';
import type { Locale } from './findings';
import { createLinter, type Linter, type LinterOptions } from './linter';
import { type OwnPacks, withOwnPacks } from './vocabulary';

export { rules, vocabulary };

export interface BuiltinOptions extends Omit<LinterOptions, 'rules' | 'vocabulary'> {
  /** A user's packs, beside the facts that ship. */
  readonly packs?: OwnPacks | undefined;
}

/** A linter with the rules and facts that ship with Hegao. */
export const createBuiltinLinter = ({ packs, ...options }: BuiltinOptions = {}): Linter =>
  createLinter({ rules, vocabulary: packs ? withOwnPacks(vocabulary, packs) : vocabulary, ...options });

/** Compares drafts that were checked, those of one occasion with one another. */
export const compareBuiltin = (drafts: readonly ComparedDraft[], locale: Locale): CrossFinding[] =>
  compareDrafts(drafts, createCrossRules({ vocabulary, options: {} }), locale);
