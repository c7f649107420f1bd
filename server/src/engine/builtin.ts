import { rules } from '../../generated/rules';
import { vocabulary } from '../../generated/vocabulary';
import { createLinter, type Linter, type LinterOptions } from './linter';

export { rules, vocabulary };

/** A linter with the rules and facts that ship with Hegao. */
export const createBuiltinLinter = (options: Omit<LinterOptions, 'rules' | 'vocabulary'> = {}): Linter =>
  createLinter({ rules, vocabulary, ...options });
