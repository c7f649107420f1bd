import type { DateRange } from '../draft/dateRange';
import type { GramSet } from '../draft/grams';
import type { Draft, Paragraph, Sentence, Span } from '../draft/types';
import type { Vocabulary } from './vocabulary';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** `safe`: applied by "fix all"; `review`: a quick fix a person chooses; `idea`: shown, never applied. */
export type Confidence = 'safe' | 'review' | 'idea';
export type Tag = 'deprecated' | 'unnecessary';
/** What a user reads: Chinese first, English beside it. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}
export type Locale = keyof Localized;

/** A replacement of `span` by `text`; the span is relative to the unit the rule was given. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: Localized;
}

/**
 * What a rule yields. It knows nothing of severity, settings or language: those stand in rule.yaml under
 * `messages.<message>`. Spans are UTF-16 offsets relative to the unit.
 */
export interface Problem {
  readonly span: Span;
  /** Key into `messages` of rule.yaml; `default` when absent. */
  readonly message?: string;
  /** Values for the `{name}` slots of the message; `{text}` (the marked text) and `{fix}` are always there. */
  readonly args?: Readonly<Record<string, string | number>>;
  /** A string replaces `span`; edits may touch several places. */
  readonly fix?: string | readonly Edit[];
  readonly related?: readonly RelatedPlace[];
  /** Problems of one message are rolled up together only within one group; default: all. */
  readonly group?: string;
}

/** What a rule may know beside its unit. */
export interface Context {
  /** The draft's date as a range of days; absent when no date is known and none may be assumed. */
  readonly date: DateRange | undefined;
  readonly format: 'plain' | 'markdown';
}

export interface Setup {
  readonly vocabulary: Vocabulary;
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether another rule runs too, by its id: two that look at the same places leave each other's alone. */
  readonly runs?: (id: string) => boolean;
}

/** What a check says of a unit that it finds nothing in; saves making a new list, or a generator, for each. */
export const NOTHING: readonly Problem[] = [];

type Checker<Unit> = (unit: Unit, context: Context) => Iterable<Problem>;
/** Built once for each linter, so that matchers are compiled once; then called for every unit. */
export type RuleModule =
  | { readonly scope: 'draft'; readonly create: (setup: Setup) => Checker<Draft> }
  | {
      readonly scope: 'paragraph';
      readonly create: (setup: Setup) => Checker<Paragraph>;
      /** A paragraph without one of each set holds no problem, and the rule is not asked. */
      readonly needs?: readonly GramSet[] | undefined;
    }
  | { readonly scope: 'sentence'; readonly create: (setup: Setup) => Checker<Sentence> };

export const draftRule = (create: (setup: Setup) => Checker<Draft>): RuleModule => ({ scope: 'draft', create });
export const paragraphRule = (
  create: (setup: Setup) => Checker<Paragraph>,
  ...needs: readonly GramSet[]
): RuleModule => ({
  scope: 'paragraph',
  create,
  needs,
});
export const sentenceRule = (create: (setup: Setup) => Checker<Sentence>): RuleModule => ({
  scope: 'sentence',
  create,
});

export interface Message extends Localized {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly tags: readonly Tag[];
}

/** An option of a rule that a user may set; the default also tells its type. */
export interface RuleOption {
  readonly default: boolean | number | string;
  readonly description: Localized;
}

/** A rule as compiled from its folder: what rule.yaml says, and its check. */
export interface Rule {
  /** `<family>/<folder>` */
  readonly id: string;
  readonly family: string;
  readonly name: Localized;
  readonly basis: string;
  /** Still being tried: runs only where a user asks for it. */
  readonly preview?: boolean;
  readonly messages: Readonly<Record<string, Message>>;
  /** More problems than this of one message and group become one finding with `occurrences`. */
  readonly rollup?: number;
  readonly options: Readonly<Record<string, RuleOption>>;
  readonly module: RuleModule;
}
