import type { Diagnostic } from 'vscode-languageserver';
import type { DraftDate } from '../draft/types';
import type { Failure } from '../engine/finding';
import type { Severity } from '../engine/rule';
import type { Profile } from '../engine/settings';

/** What client and server say to each other beyond LSP: names and types only, so that the client can import it. */

/** The section of `workspace/configuration`, and the prefix of every setting and command. */
export const SECTION = 'hegao';
/** `source` of every diagnostic. */
export const SOURCE = '核稿';
/** The kind of the code action that applies every safe fix of a draft. */
export const FIX_ALL = 'source.fixAll.hegao';

/** Commands that the server's code actions name and the client runs. */
export const commands = {
  /** Turns a rule off in the settings; its one argument is a `DisableRule`. */
  disableRule: 'hegao.disableRule',
  /** Writes down in the settings that some words are right; its one argument is an `AllowText`. */
  allowText: 'hegao.allowText',
} as const;

export interface DisableRule {
  /** `<family>/<rule>` */
  readonly rule: string;
  /** The rule's name in the user's language. */
  readonly name: string;
  /** The draft it was asked from, for the scope of the setting. */
  readonly uri: string;
}

export interface AllowText {
  readonly text: string;
  /** The draft it was asked from, for the scope of the setting. */
  readonly uri: string;
}

/** Notification, server → client, after each check of an open draft: a `Status`. */
export const STATUS = 'hegao/status';
/** Notification, client → server: a `SetDate`. */
export const SET_DATE = 'hegao/setDate';
/** Request, client → server: `CheckParams` → `CheckResult`. */
export const CHECK = 'hegao/check';

export interface Status {
  readonly uri: string;
  readonly version: number;
  /** False where `hegao.enable` is off: then all counts are 0. */
  readonly enabled: boolean;
  /** Findings by severity; a rolled-up one counts once. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** The draft's date and where it was found. */
  readonly date: Pick<DraftDate, 'value' | 'from'> | null;
  /** The date was given by hegao.yaml. */
  readonly isDateOfFile?: boolean;
  /** Today, where it stands in for a date that the draft does not tell. */
  readonly assumedDate: string | null;
  readonly profile: Profile;
  /** Han characters; 0 for a text that is left alone. */
  readonly characters: number;
  /** How long the draft takes to read aloud, at `hegao.readingSpeed`. */
  readonly readingMinutes: number;
  readonly failures: readonly Failure[];
}

/** The user's date of one draft (`2024`, `2024-01`, `2024-01-10`), kept while it is open; null goes back to its own. */
export interface SetDate {
  readonly uri: string;
  readonly date: string | null;
}

/**
 * Checks files that need not be open, or a text. With a `workDoneToken` the server reports `$/progress` on it
 * (begin, report with percentage and the file's name, end). Files of one folder or date are also compared with one
 * another: those findings (`consistency/cross-…`) point at the other file. A cancelled request is answered with RequestCancelled.
 */
export type CheckParams =
  | { readonly uris: readonly string[]; readonly workDoneToken?: string | number }
  | { readonly text: string; readonly format?: 'plain' | 'markdown'; readonly date?: string };

export interface CheckResult {
  /** In the order of `uris`; for a text one file whose `uri` is empty. */
  readonly files: readonly CheckedFile[];
}

export interface CheckedFile {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly characters: number;
  readonly date: Status['date'];
  readonly failures: readonly Failure[];
  /** Why the file could not be checked, in the user's language. */
  readonly error?: string;
}

/**
 * The `hegao.*` settings as the server reads them; each may be set for a folder. Only what a user has set: under it stands
 * the draft's hegao.yaml, and under that the default.
 */
export interface HegaoSettings {
  /** Default true. */
  readonly enable?: boolean;
  /** Default `strict`, as the engine's. */
  readonly profile?: Profile;
  readonly preview?: boolean;
  /** By rule id or family: severity (`off`, `default`, …) and the rule's options. */
  readonly rules?: Readonly<
    Record<string, { readonly severity?: Severity | 'off' | 'default'; [option: string]: unknown }>
  >;
  /** Words that are right as they stand: what lies within them is not told. */
  readonly allow?: readonly string[];
  /** The date of the drafts of this workspace; empty: each draft's own. */
  readonly date?: string;
  /** Take today for drafts that tell no date. Default true. */
  readonly assumeToday?: boolean;
  /** `auto` (the editor's language), `zh` or `en`. */
  readonly locale?: 'auto' | 'zh' | 'en';
  /** Packs of one's own beside `.hegao/`: files or folders, relative to the workspace folder. */
  readonly packs?: readonly string[];
  /** Characters a minute at which drafts are read aloud: 60–600, default 220. */
  readonly readingSpeed?: number;
}
