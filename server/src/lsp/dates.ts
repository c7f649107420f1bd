import type { LintOptions } from '../engine/linter';
import type { EditorSettings } from './settings';

/** The local day. */
export function isoToday(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The file's name, from which a draft's date may be read; an untitled document has none. */
export function pathOf(uri: string): string | undefined {
  if (uri.startsWith('untitled:')) return undefined;
  const name = uri.replace(/[?#].*$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What the linter is told of a draft's date; `own` is the one that the user set for this draft. */
export function dateOptions(
  uri: string,
  settings: EditorSettings,
  own: string | undefined,
): Pick<LintOptions, 'date' | 'path' | 'today'> {
  return {
    path: pathOf(uri),
    date: own ?? settings.date,
    today: settings.assumeToday ? isoToday() : undefined,
  };
}
