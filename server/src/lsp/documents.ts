import type { TextDocument } from 'vscode-languageserver-textdocument';
import { givenDate } from '../draft/date';
import type { LintResult } from '../engine/finding';
import type { Linter, LintOptions } from '../engine/linter';
import type { Locale } from '../engine/rule';
import { dateOptions } from './dates';
import { type Maybe, whenKnown } from './maybe';
import type { EditorSettings, SettingsStore } from './settings';

/** An open draft as last checked. */
export interface Checked {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: EditorSettings;
  readonly locale: Locale;
  readonly options: LintOptions;
  /** Absent where checking is off. */
  readonly result: LintResult | undefined;
  /** Changes whenever the draft is checked anew. */
  readonly id: string;
}

export interface Checks {
  /** The draft checked as it stands now; undefined when it is not open. Checked only if something has changed. */
  check(uri: string): Maybe<Checked | undefined>;
  /** Sets the draft's date until it is closed; null goes back to what the draft tells. False when it is no date. */
  setDate(uri: string, date: string | null): boolean;
  close(uri: string): void;
  /** What drafts are measured by has changed: each is checked anew. */
  recheck(): void;
}

export interface ChecksSetup {
  readonly documents: { get(uri: string): TextDocument | undefined };
  readonly settings: SettingsStore;
  readonly linterFor: (settings: EditorSettings, locale: Locale, uri: string) => Linter;
  /** The folder of the workspace that holds a draft. */
  readonly folderOf: (uri: string) => string | undefined;
  readonly localeOf: (settings: EditorSettings) => Locale;
  readonly onChecked: (checked: Checked) => void;
}

export const formatOf = (languageId: string): 'plain' | 'markdown' =>
  languageId === 'markdown' ? 'markdown' : 'plain';

export function createChecks({
  documents,
  settings,
  linterFor,
  localeOf,
  onChecked,
}: Omit<ChecksSetup, 'folderOf'>): Checks {
  const last = new Map<string, Checked>();
  const dates = new Map<string, string>();
  let serial = 0;

  const checkNow = (uri: string, own: EditorSettings): Checked | undefined => {
    const document = documents.get(uri);
    if (!document) return undefined;
    const options = { format: formatOf(document.languageId), ...dateOptions(uri, own, dates.get(uri)) };
    const before = last.get(uri);
    if (before && isCurrent(before, document, own, options)) return before;
    const locale = localeOf(own);
    const result = own.enable ? linterFor(own, locale, uri).lint(document.getText(), options) : undefined;
    const checked = {
      document,
      version: document.version,
      settings: own,
      locale,
      options,
      result,
      id: String(++serial),
    };
    last.set(uri, checked);
    onChecked(checked);
    return checked;
  };

  return {
    check: (uri) => (documents.get(uri) ? whenKnown(settings.get(uri), (own) => checkNow(uri, own)) : undefined),
    setDate(uri, date) {
      if (date !== null && givenDate(date) === undefined) return false;
      if (date === null) dates.delete(uri);
      else dates.set(uri, date);
      return true;
    },
    recheck: () => last.clear(),
    close(uri) {
      last.delete(uri);
      dates.delete(uri);
      settings.forget(uri);
    },
  };
}

const isCurrent = (before: Checked, document: TextDocument, settings: EditorSettings, options: LintOptions): boolean =>
  before.document === document &&
  before.version === document.version &&
  before.settings === settings &&
  before.options.date === options.date &&
  before.options.today === options.today;
