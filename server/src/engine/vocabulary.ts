import type { Packs } from '../packs/schemas';
import type { Lexicon } from './lexicon';

/** The facts that rules read: the packs of `rules/vocabulary/`, validated and compiled at build time. */
export type Vocabulary = Packs & { readonly lexicon: Lexicon };
