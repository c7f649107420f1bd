import { type GramSet, mayHold } from '../draft/grams';
import { matchesOf } from '../draft/matches';
import { lazy } from '../draft/paragraph';
import { isPartOf } from '../draft/span';
import type { Paragraph, Sentence } from '../draft/types';
import { NOTHING, type Problem, type RuleModule } from './rule';

/** The kinds of rule that need no code; see packs/ruleSchema.ts for what each field means. */
interface RuleData {
  readonly scope: 'paragraph' | 'sentence';
  readonly patterns: readonly PatternData[];
  readonly terms: readonly TermData[];
}

interface PatternData extends Needing {
  readonly find: string;
  readonly replace?: string;
  readonly message?: string;
  readonly onlyIf?: string;
  readonly unless?: string;
}

interface TermData extends Needing {
  readonly find: string;
  readonly replace?: string;
  readonly message?: string;
  readonly except: readonly string[];
}

interface Needing {
  /** Every match holds one of each set, with what it looks at; found when the rules are compiled. */
  readonly needs: readonly (readonly string[])[];
}

type Unit = Paragraph | Sentence;
type Find = (text: string) => readonly Problem[];

export function dataRule(data: RuleData): RuleModule {
  const create = () => {
    const parts = [
      ...data.patterns.map((pattern) => ({ mayFind: mayHold(pattern.needs), find: lazy(() => findPattern(pattern)) })),
      ...data.terms.map((term) => ({ mayFind: mayHold(term.needs), find: lazy(() => findTerm(term)) })),
    ];
    return (unit: Unit): Iterable<Problem> => {
      const grams = 'grams' in unit ? unit.grams : undefined;
      let found: Problem[] | undefined;
      for (const { mayFind, find } of parts)
        if (grams === undefined || mayFind(grams))
          for (const problem of find()(unit.text)) (found ??= []).push(problem);
      return found ?? NOTHING;
    };
  };
  return { scope: data.scope, create, needs: neededByAll([...data.patterns, ...data.terms]) } as RuleModule;
}

/** One set of which every part needs something, if each part needs any. */
const neededByAll = (parts: readonly Needing[]): readonly GramSet[] =>
  parts.every(({ needs }) => needs.length > 0) ? [parts.flatMap(({ needs }) => needs[0]!)] : [];

function findPattern(pattern: PatternData): Find {
  // Indices of groups are dear: only a pattern that marks one asks for them.
  const find = new RegExp(pattern.find, pattern.find.includes('(?<mark>') ? 'dgu' : 'gu');
  const onlyIf = pattern.onlyIf ? new RegExp(pattern.onlyIf, 'u') : undefined;
  const unless = pattern.unless ? new RegExp(pattern.unless, 'u') : undefined;
  return (text) =>
    onlyIf?.test(text) === false || unless?.test(text)
      ? NOTHING
      : matchesOf(text, find).map((match) => problemOf(match, pattern.replace, pattern.message));
}

function problemOf(match: RegExpExecArray, replace: string | undefined, message: string | undefined): Problem {
  const [start, end] = match.indices?.groups?.['mark'] ?? [match.index, match.index + match[0].length];
  const fix = replace?.replace(
    /\$(?:(\d)|<(\w{1,40})>)/g,
    (_, index, name) => (index ? match[Number(index)] : match.groups?.[name]) ?? '',
  );
  return { span: { start, end }, ...(fix === undefined ? {} : { fix }), ...(message ? { message } : {}) };
}

const findTerm =
  ({ find, replace, message, except }: TermData): Find =>
  (text) => {
    const found: Problem[] = [];
    for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length)) {
      if (isPartOf(text, at, at + find.length, except)) continue;
      const span = { start: at, end: at + find.length };
      found.push({ span, ...(replace === undefined ? {} : { fix: replace }), ...(message ? { message } : {}) });
    }
    return found;
  };
