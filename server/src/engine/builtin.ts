import { createCrossRules } from '../../generated/crossRules';
import { rules } from '../../generated/rules';
import { vocabulary } from '../../generated/vocabulary';
import { type ComparedDraft, type CrossFinding, compareDrafts } from './compareDrafts';
import type { Locale } from './findings';
import { createLinter, type Linter, type LinterOptions } from './linter';

export { rules, vocabulary };

/** A linter with the rules and facts that ship with Hegao. */
export const createBuiltinLinter = (options: Omit<LinterOptions, 'rules' | 'vocabulary'> = {}): Linter =>
  createLinter({ rules, vocabulary, ...options });

/** Compares drafts that were checked, those of one occasion with one another. */
export const compareBuiltin = (drafts: readonly ComparedDraft[], locale: Locale): CrossFinding[] =>
  compareDrafts(drafts, createCrossRules({ vocabulary, options: {} }), locale);
