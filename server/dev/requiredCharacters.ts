import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A class of more characters than this tells little. */
const MOST = 24;

/**
 * Sets of characters of which every match of a pattern, with what it looks at, holds at least one each: the two that
 * texts hold least often. A text that lacks one need not be matched. Empty where nothing is needed for sure.
 *
 * @param frequency how often a character stands in texts
 */
export function requiredCharacters(pattern: string, frequency: (character: string) => number): readonly string[] {
  const cost = (set: Characters) => [...set].reduce((sum, character) => sum + frequency(character) + 0.01, 0);
  const rarest = (sets: readonly Characters[]): readonly Characters[] => {
    const different = new Map(sets.map((set) => [[...set].sort().join(''), set]));
    return [...different.values()].sort((a, b) => cost(a) - cost(b)).slice(0, 2);
  };

  /** One of the branches is taken: each must have its own. */
  const ofBranches = (branches: readonly AST.Alternative[]): readonly Characters[] => {
    const each = branches.map((branch) => rarest(branch.elements.flatMap(ofElement)));
    const fewest = Math.min(...each.map((sets) => sets.length));
    const joined = Array.from({ length: fewest }, (_, i) => new Set(each.flatMap((sets) => [...sets[i]!])));
    return joined.filter((set) => set.size <= MOST * 4);
  };

  const ofElement = (element: AST.Element): readonly Characters[] => {
    switch (element.type) {
      case 'Character':
        return [new Set(String.fromCodePoint(element.value))];
      case 'CharacterClass':
        return ofClass(element);
      case 'Group':
      case 'CapturingGroup':
        return ofBranches(element.alternatives);
      case 'Quantifier':
        return element.min > 0 ? ofElement(element.element) : [];
      case 'Assertion':
        return 'alternatives' in element && !element.negate ? ofBranches(element.alternatives) : [];
      default:
        return [];
    }
  };

  const flags = { unicode: true };
  const ast = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, undefined, undefined, flags);
  return rarest(ofBranches(ast.alternatives)).map((set) => [...set].sort().join(''));
}

type Characters = ReadonlySet<string>;

function ofClass({ negate, elements }: AST.CharacterClass): readonly Characters[] {
  if (negate) return [];
  const characters = new Set<string>();
  for (const element of elements) {
    if (element.type === 'Character') characters.add(String.fromCodePoint(element.value));
    else if (element.type === 'CharacterClassRange' && element.max.value - element.min.value < MOST)
      for (let code = element.min.value; code <= element.max.value; code++) characters.add(String.fromCodePoint(code));
    else return [];
  }
  return characters.size <= MOST ? [characters] : [];
}
