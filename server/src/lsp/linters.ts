import { createBuiltinLinter } from '../engine/builtin';
import type { Locale } from '../engine/findings';
import type { Linter } from '../engine/linter';
import type { EditorSettings } from './settings';

const MOST = 8;

/** One linter for each distinct settings and language, so that the results it keeps by paragraph stay of use. */
export function createLinters(): (settings: EditorSettings, locale: Locale) => Linter {
  const linters = new Map<string, Linter>();
  return (settings, locale) => {
    const key = `${locale} ${settings.key}`;
    let linter = linters.get(key);
    if (!linter) {
      if (linters.size >= MOST) linters.delete(linters.keys().next().value!);
      linter = createBuiltinLinter({ settings: { rules: settings.rules, profile: settings.profile }, locale });
      linters.set(key, linter);
    }
    return linter;
  };
}
