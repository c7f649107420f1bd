import { matchesOf } from '../draft/matches';
import type { Paragraph, Sentence } from '../draft/types';
import type { Problem, RuleModule } from './rule';

/** The kinds of rule that need no code; see packs/ruleSchema.ts for what each field means. */
export interface RuleData {
  readonly scope: 'paragraph' | 'sentence';
  readonly patterns: readonly { find: string; replace?: string; message?: string; onlyIf?: string; unless?: string }[];
  readonly terms: readonly { find: string; replace?: string; message?: string; except: readonly string[] }[];
}

export function dataRule(data: RuleData): RuleModule {
  const create = () => {
    const patterns = data.patterns.map((pattern) => ({
      ...pattern,
      // Indices of groups are dear: only a pattern that marks one asks for them.
      find: new RegExp(pattern.find, pattern.find.includes('(?<mark>') ? 'dgu' : 'gu'),
      onlyIf: pattern.onlyIf ? new RegExp(pattern.onlyIf, 'u') : undefined,
      unless: pattern.unless ? new RegExp(pattern.unless, 'u') : undefined,
    }));
    return function* (unit: Paragraph | Sentence): Iterable<Problem> {
      for (const pattern of patterns) {
        if (pattern.onlyIf?.test(unit.text) === false || pattern.unless?.test(unit.text)) continue;
        for (const match of matchesOf(unit.text, pattern.find))
          yield problemOf(match, pattern.replace, pattern.message);
      }
      for (const term of data.terms) yield* findTerm(unit.text, term);
    };
  };
  return { scope: data.scope, create } as RuleModule;
}

function problemOf(match: RegExpExecArray, replace: string | undefined, message: string | undefined): Problem {
  const [start, end] = match.indices?.groups?.['mark'] ?? [match.index, match.index + match[0].length];
  const fix = replace?.replace(
    /\$(?:(\d)|<(\w{1,40})>)/g,
    (_, index, name) => (index ? match[Number(index)] : match.groups?.[name]) ?? '',
  );
  return { span: { start, end }, ...(fix === undefined ? {} : { fix }), ...(message ? { message } : {}) };
}

function* findTerm(text: string, term: RuleData['terms'][number]): Iterable<Problem> {
  for (let at = text.indexOf(term.find); at >= 0; at = text.indexOf(term.find, at + term.find.length)) {
    if (term.except.some((context) => coveredBy(text, at, term.find.length, context))) continue;
    const span = { start: at, end: at + term.find.length };
    yield {
      span,
      ...(term.replace === undefined ? {} : { fix: term.replace }),
      ...(term.message ? { message: term.message } : {}),
    };
  }
}

/** True where the found term is part of a longer expression that is right. */
function coveredBy(text: string, at: number, length: number, context: string): boolean {
  const first = text.indexOf(context, Math.max(0, at + length - context.length));
  return first >= 0 && first <= at;
}
