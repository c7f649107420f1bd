import type { Draft, DraftDate, Span } from '../draft/types';
import { groupBy } from './groupBy';
import type { Locale, Localized, Severity } from './rule';
import { fill } from './told';

/** A rule over several drafts of one occasion: what they say of one thing must agree. */
export interface CrossRule<T extends { readonly span: Span } = { readonly span: Span }> {
  /** `<family>/cross-<name>` */
  readonly id: string;
  /** The rule whose page explains it. */
  readonly page: string;
  readonly severity: Severity;
  /** With the slots `{text}` and `{other}`: what the two places say. */
  readonly message: Localized;
  readonly statements: (draft: Draft) => readonly T[];
  /** Only statements that share a key are compared. */
  readonly keysOf: (statement: T) => Iterable<string>;
  /** What is said; statements of one value agree. */
  readonly valueOf: (statement: T) => string;
  /** Whether two values of one key are one thing said in two ways. */
  readonly disagree: (a: T, b: T, occasion: Occasion) => boolean;
}

/** What is known of the drafts that are compared. */
interface Occasion {
  /** They lie in one folder and each is written for the same day: a speech and what is said by the chair, of one meeting. */
  readonly isOneDay: boolean;
}

/** Keeps the type of a rule's statements to itself. */
export const crossRule = <T extends { readonly span: Span }>(rule: CrossRule<T>): CrossRule =>
  rule as unknown as CrossRule;

export interface ComparedDraft {
  readonly path: string;
  readonly draft: Draft;
  readonly date: DraftDate | undefined;
}

export interface CrossPlace {
  readonly path: string;
  readonly span: Span;
  readonly text: string;
}

/** The first place says otherwise than the second. */
export interface CrossFinding {
  readonly rule: string;
  readonly page: string;
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly [CrossPlace, CrossPlace];
}

/** Compares the drafts of each occasion. Everything is found by keys: the cost is linear in the drafts. */
export function compareDrafts(
  drafts: readonly ComparedDraft[],
  rules: readonly CrossRule[],
  locale: Locale = 'zh',
): CrossFinding[] {
  const found = new Map<string, CrossFinding>();
  for (const rule of rules) {
    const statements = new Map(drafts.map((draft) => [draft, rule.statements(draft.draft)]));
    for (const occasion of occasionsOf(drafts)) {
      for (const finding of compareOccasion(occasion, isOneDay(occasion), statements, rule, locale)) {
        const [{ path, span }] = finding.places;
        const place = `${rule.id}\n${path}\n${span.start}`;
        if (!found.has(place)) found.set(place, finding);
      }
    }
  }
  return [...found.values()];
}

/**
 * Drafts of one folder and one year (of any year where the folder knows one), and drafts of one day or month wherever
 * they lie. A folder that keeps the drafts of many years holds as many occasions.
 */
function occasionsOf(drafts: readonly ComparedDraft[]): ComparedDraft[][] {
  const byFolder = groupBy(drafts, ({ path }) => folderOf(path));
  const occasions: ComparedDraft[][] = [];
  for (const folder of byFolder.values()) {
    const byYear = groupBy(folder, ({ date }) => date?.value.slice(0, 4) ?? '');
    const years = [...byYear.keys()].filter((year) => year !== '');
    occasions.push(...(years.length <= 1 ? [folder] : byYear.values()));
  }
  const dated = drafts.filter(({ date }) => date && date.value.length > 4);
  occasions.push(...groupBy(dated, ({ path, date }) => `${folderOf(path)}\n${date!.value}`).values());
  occasions.push(...groupBy(dated, ({ date }) => date!.value).values());
  return occasions.filter(({ length }) => length > 1);
}

/** A date that was given for all files at once says nothing of each. */
const isOneDay = ([first, ...others]: readonly ComparedDraft[]): boolean =>
  first?.date?.value.length === DAY &&
  first.date.from !== 'option' &&
  others.every(({ path, date }) => date?.value === first.date!.value && folderOf(path) === folderOf(first.path));

const DAY = '2024-01-10'.length;

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

type Statement = { readonly span: Span };
interface Said {
  readonly by: ComparedDraft;
  readonly statement: Statement;
}

function* compareOccasion(
  occasion: readonly ComparedDraft[],
  isOneDay: boolean,
  statements: ReadonlyMap<ComparedDraft, readonly Statement[]>,
  rule: CrossRule,
  locale: Locale,
): Iterable<CrossFinding> {
  const byKey = new Map<string, Map<string, Said[]>>();
  for (const by of occasion) {
    for (const statement of statements.get(by)!) {
      const value = rule.valueOf(statement);
      for (const key of rule.keysOf(statement)) {
        const values = byKey.get(key) ?? new Map<string, Said[]>();
        byKey.set(key, values);
        const said = values.get(value);
        if (!said) values.set(value, [{ by, statement }]);
        else if (said.at(-1)!.by !== by) said.push({ by, statement });
      }
    }
  }
  for (const values of byKey.values()) {
    if (values.size < 2) continue;
    const [most, ...others] = [...values.values()].sort((a, b) => b.length - a.length) as [Said[], ...Said[][]];
    const knowing = new Set(most.map(({ by }) => by));
    // A draft that says both means both, or its own findings tell of it.
    for (const other of others.filter((said) => !said.some(({ by }) => knowing.has(by))))
      for (const said of other)
        if (rule.disagree(said.statement, most[0]!.statement, { isOneDay }))
          yield findingOf(rule, said, most[0]!, locale);
  }
}

function findingOf(rule: CrossRule, said: Said, reference: Said, locale: Locale): CrossFinding {
  const places: readonly [CrossPlace, CrossPlace] = [placeOf(said), placeOf(reference)];
  const message = fill(rule.message[locale], { text: places[0].text, other: places[1].text });
  return { rule: rule.id, page: rule.page, severity: rule.severity, message, places };
}

const placeOf = ({ by, statement: { span } }: Said): CrossPlace => ({
  path: by.path,
  span,
  text: by.draft.text.slice(span.start, span.end),
});
