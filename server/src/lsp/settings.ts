import { resolve } from 'node:path';
import type { Config, PlacedConfig } from '../config/config';
import { findRules } from '../config/ruleNames';
import { givenDate } from '../draft/date';
import { READING_SPEED, SPEED_LIMITS } from '../draft/readingTime';
import type { Locale } from '../engine/rule';
import { type Profile, profiles, type RuleSettings } from '../engine/settings';
import { SECTION } from './protocol';

/** The `hegao.*` settings of one draft, with every default filled in and every wrong value left out. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly profile: Profile;
  readonly preview: boolean;
  readonly rules: Readonly<Record<string, RuleSettings>>;
  /** Words that are right as they stand. */
  readonly allow: readonly string[];
  readonly date: string | undefined;
  readonly assumeToday: boolean;
  readonly locale: 'auto' | Locale;
  /** Characters a minute. */
  readonly readingSpeed: number;
  /** Packs beside `.hegao/`: files or folders, relative to the workspace folder. */
  readonly packs: readonly string[];
  /** The hegao.yaml that these rest on; its date is `date` where `isDateOfFile`. */
  readonly config?: PlacedConfig;
  readonly isDateOfFile?: boolean;
  /** Equal for settings that make the same linter. */
  readonly key: string;
  /** What is set, of that which hegao.yaml may say as well: a default does not go before the file. */
  readonly given: Given;
}

type Layered = 'profile' | 'preview' | 'rules' | 'allow' | 'date' | 'readingSpeed' | 'packs';
type Given = { readonly [name in Layered]: EditorSettings[name] | undefined };

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off', 'default'];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what a client sent as the section `hegao`. A value of the wrong shape is told to `warn` and counts as not set. */
export function readSettings(value: unknown, warn: (problem: string) => void = () => {}): EditorSettings {
  const section = isObject(value) ? value : {};
  const take = <T>(name: string, isRight: (value: unknown) => boolean, otherwise: T): T => {
    const set = section[name];
    if (set === undefined || set === null || set === '') return otherwise;
    if (isRight(set)) return set as T;
    warn(`${SECTION}.${name}: ${JSON.stringify(set)}`);
    return otherwise;
  };
  const isTexts = (set: unknown) => Array.isArray(set) && set.every((each) => typeof each === 'string' && each !== '');
  const isSpeed = (set: unknown) => typeof set === 'number' && set >= SPEED_LIMITS.least && set <= SPEED_LIMITS.most;
  const isBoolean = (set: unknown) => typeof set === 'boolean';
  const isDate = (set: unknown) => typeof set === 'string' && givenDate(set) !== undefined;
  const rules = take<Record<string, unknown> | undefined>('rules', isObject, undefined);
  const given: Given = {
    profile: take<Profile | undefined>('profile', (set) => profiles.includes(set as Profile), undefined),
    preview: take<boolean | undefined>('preview', isBoolean, undefined),
    rules: rules && readRules(rules, warn),
    allow: take<readonly string[] | undefined>('allow', isTexts, undefined),
    date: take<string | undefined>('date', isDate, undefined),
    readingSpeed: take<number | undefined>('readingSpeed', isSpeed, undefined),
    packs: take<readonly string[] | undefined>('packs', isTexts, undefined),
  };
  return {
    enable: take('enable', isBoolean, true),
    assumeToday: take('assumeToday', isBoolean, true),
    locale: take<'auto' | Locale>('locale', (set) => ['auto', 'zh', 'en'].includes(set as string), 'auto'),
    ...layered(given, {}),
    given,
  };
}

/** What is given over what hegao.yaml says, and the defaults under both. */
function layered(given: Given, config: Config) {
  const profile = given.profile ?? config.profile ?? 'strict';
  const preview = given.preview ?? config.preview ?? false;
  const rules = rulesOver(config.rules ?? {}, given.rules ?? {});
  const allow = [...(given.allow ?? []), ...(config.allow ?? [])];
  return {
    profile,
    preview,
    rules,
    allow,
    date: given.date ?? config.date,
    readingSpeed: given.readingSpeed ?? config.readingSpeed ?? READING_SPEED,
    packs: given.packs ?? [],
    key: JSON.stringify([profile, preview, rules, allow]),
  };
}

/** A draft's settings with its hegao.yaml under them. */
export const overConfig = (own: EditorSettings, config: PlacedConfig): EditorSettings => ({
  ...own,
  ...layered(own.given, config),
  packs: [...own.packs, ...(config.packs ?? []).map((pack) => resolve(config.folder, pack))],
  config,
  isDateOfFile: own.given.date === undefined && config.date !== undefined,
});

type RuleTable = Readonly<Record<string, RuleSettings>>;

/** What is set for a family goes before what the file says of its rules. */
function rulesOver(under: RuleTable, over: RuleTable): RuleTable {
  const table: Record<string, RuleSettings> = { ...under };
  for (const [name, entry] of Object.entries(over)) table[name] = { ...table[name], ...entry };
  for (const [name, entry] of Object.entries(under)) {
    const family = over[name.split('/')[0]!];
    if (family && name.includes('/')) table[name] = { ...entry, ...family, ...over[name] };
  }
  return table;
}

/** A rule's entry is an object; its severity alone may stand for it (`"numbering/sequence": "off"`). */
function readRules(entries: Record<string, unknown>, warn: (problem: string) => void): Record<string, RuleSettings> {
  const rules: Record<string, RuleSettings> = {};
  for (const [name, entry] of Object.entries(entries)) {
    const named = findRules(name);
    if (!('rules' in named)) {
      warn(`${SECTION}.rules: ${named.en}`);
      continue;
    }
    const { id } = named;
    const { severity, ...options } = isObject(entry) ? entry : { severity: entry };
    const isRight = severity === undefined || severity === null || SEVERITIES.includes(severity as string);
    if (!isRight) warn(`${SECTION}.rules.${id}: ${JSON.stringify(entry)}`);
    rules[id] = { ...options, ...(isRight && severity ? { severity: severity as 'off' } : {}) };
  }
  return rules;
}

export interface SettingsStore {
  /** At once when known, so that nothing is awaited between a keystroke and its findings. */
  get(uri: string): EditorSettings | Promise<EditorSettings>;
  forget(uri: string): void;
  /**
   * Everything is asked for again; `pushed` is what a client sends, which counts where it cannot be asked. False: what it
   * sends is what holds for all drafts already, as after the start, and nothing is forgotten.
   */
  clear(pushed?: unknown): boolean;
}

/**
 * Keeps the settings by draft, since they may differ by folder. What a client sent with its first words holds for all
 * drafts until something changes: the first of a session need not wait for an answer.
 */
export function createSettingsStore(
  ask: ((scopeUri: string) => Promise<unknown>) | undefined,
  initial: unknown,
  warn: (problem: string) => void,
): SettingsStore {
  const known = new Map<string, EditorSettings | Promise<EditorSettings>>();
  let shared = ask && initial === undefined ? undefined : readSettings(initial, warn);
  const fetch = (uri: string, from: (scopeUri: string) => Promise<unknown>) => {
    const asked: Promise<EditorSettings> = from(uri)
      .catch((error) => warn(`workspace/configuration: ${error}`))
      .then((value) => {
        const settings = readSettings(value, warn);
        if (known.get(uri) === asked) known.set(uri, settings);
        return settings;
      });
    known.set(uri, asked);
    return asked;
  };
  return {
    get: (uri) => shared ?? known.get(uri) ?? fetch(uri, ask!),
    forget: (uri) => known.delete(uri),
    clear(pushed) {
      if (shared && pushed !== undefined && JSON.stringify(readSettings(pushed)) === JSON.stringify(shared))
        return false;
      known.clear();
      shared = ask ? undefined : readSettings(pushed, warn);
      return true;
    },
  };
}
