import { join } from 'node:path';
import { createBuiltinLinter } from '../engine/builtin';
import type { Linter } from '../engine/linter';
import type { Locale } from '../engine/rule';
import type { OwnPacks } from '../engine/vocabulary';
import { ngramsAt } from '../statistics/loadNgrams';
import type { EditorSettings } from './settings';

const MOST = 8;

/** The packs in force for a draft; drafts of one key have the same. */
export type PacksFor = (uri: string, settings: EditorSettings) => { readonly key: string; readonly packs?: OwnPacks };

/** One linter for each distinct settings, packs and language, so that the results it keeps by paragraph stay of use. */
export function createLinters(packsFor: PacksFor): (settings: EditorSettings, locale: Locale, uri: string) => Linter {
  const ngrams = ngramsAt(join(__dirname, 'ngrams.bin'));
  const linters = new Map<string, Linter>();
  return (settings, locale, uri) => {
    const own = packsFor(uri, settings);
    const key = `${locale} ${own.key} ${settings.key}`;
    let linter = linters.get(key);
    if (!linter) {
      if (linters.size >= MOST) linters.delete(linters.keys().next().value!);
      const { rules, allow, profile, preview } = settings;
      linter = createBuiltinLinter({ settings: { rules, allow, profile, preview }, locale, packs: own.packs, ngrams });
      linters.set(key, linter);
    }
    return linter;
  };
}
