import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A class of more characters than this tells little. */
const MOST = 24;
/** So do more pairs than this, and to look for them takes as long as to try the pattern. */
const MOST_PAIRS = 48;
/** Each set that is asked for costs a look, and rules out less than the one before it. */
const SETS = 3;

/**
 * Sets of characters and pairs of neighbours of which every match of a pattern, with what it looks at, holds at least one
 * each: the few that texts hold least often. A text that lacks one need not be matched. Empty where nothing is needed
 * for sure.
 *
 * @param frequency how often a string of one or two characters stands in texts
 */
export function requiredGrams(pattern: string, frequency: (gram: string) => number): readonly (readonly string[])[] {
  const cost = (set: Grams) => [...set].reduce((sum, gram) => sum + frequency(gram) + 0.01, 0);
  const rarest = (sets: readonly Grams[]): readonly Grams[] => {
    const different = new Map(sets.map((set) => [[...set].sort().join(), set]));
    return [...different.values()].sort((a, b) => cost(a) - cost(b)).slice(0, SETS);
  };

  /** One of the branches is taken: each must have its own. */
  const ofBranches = (branches: readonly AST.Alternative[]): readonly Grams[] => {
    const each = branches.map(({ elements }) => rarest([...elements.flatMap(ofElement), ...pairsOf(elements)]));
    const fewest = Math.min(...each.map((sets) => sets.length));
    const joined = Array.from({ length: fewest }, (_, i) => new Set(each.flatMap((sets) => [...sets[i]!])));
    return joined.filter((set) => set.size <= MOST * 4);
  };

  const ofElement = (element: AST.Element): readonly Grams[] => {
    switch (element.type) {
      case 'Character':
      case 'CharacterClass':
        return [charactersOf(element)].filter((set) => set !== undefined);
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
  return rarest(ofBranches(ast.alternatives)).map((set) => [...set].sort());
}

type Grams = ReadonlySet<string>;

/** The pairs that stand where two elements meet, or an element and what is looked at beside it. */
function pairsOf(elements: readonly AST.Element[]): Grams[] {
  return elements.flatMap((element, i) => {
    const [before, after] = [elements.slice(0, i), elements.slice(i + 1)];
    if (element.type === 'Assertion') {
      if (!('alternatives' in element) || element.negate) return [];
      return element.kind === 'lookahead'
        ? product(edgeOf(before, 'tail'), edgeOfAny(element.alternatives, 'head'))
        : product(edgeOfAny(element.alternatives, 'tail'), edgeOf(after, 'head'));
    }
    if (mayBeEmpty(element)) return [];
    const own = edgeOf([element], 'tail');
    const repeated = element.type === 'Quantifier' && element.min > 1 ? product(own, edgeOf([element], 'head')) : [];
    return [...product(own, edgeOf(after, 'head')), ...repeated];
  });
}

function product(heads: Grams | undefined, tails: Grams | undefined): Grams[] {
  if (!heads || !tails || heads.size * tails.size > MOST_PAIRS) return [];
  return [new Set([...heads].flatMap((head) => [...tails].map((tail) => head + tail)))];
}

type Side = 'head' | 'tail';

/** The characters that a sequence may begin or end with; undefined where it may be empty, or they are too many. */
function edgeOf(elements: readonly AST.Element[], side: Side): Grams | undefined {
  const found = new Set<string>();
  for (const element of side === 'head' ? elements : elements.toReversed()) {
    if (element.type === 'Assertion') continue;
    const inner = element.type === 'Quantifier' ? element.element : element;
    const own = 'alternatives' in inner ? edgeOfAny(inner.alternatives, side) : charactersOf(inner);
    if (!own) return undefined;
    for (const character of own) found.add(character);
    if (!mayBeEmpty(element)) return found;
  }
  return undefined;
}

function edgeOfAny(branches: readonly AST.Alternative[], side: Side): Grams | undefined {
  const each = branches.map(({ elements }) => edgeOf(elements, side));
  return each.every((set) => set !== undefined) ? new Set(each.flatMap((set) => [...set])) : undefined;
}

function mayBeEmpty(element: AST.Element): boolean {
  if (element.type === 'Assertion') return true;
  if (element.type === 'Quantifier') return element.min === 0 || mayBeEmpty(element.element);
  return 'alternatives' in element && element.alternatives.some(({ elements }) => elements.every(mayBeEmpty));
}

/** The characters that an element matches one of; undefined for more than a few, and for those beyond the BMP. */
function charactersOf(element: AST.Element): Grams | undefined {
  if (element.type === 'Character')
    return element.value > 0xffff ? undefined : new Set([String.fromCharCode(element.value)]);
  return element.type === 'CharacterClass' ? ofClass(element) : undefined;
}

function ofClass({ negate, elements }: AST.CharacterClass): Grams | undefined {
  if (negate) return undefined;
  const characters = new Set<string>();
  for (const element of elements) {
    const [min, max] =
      element.type === 'Character'
        ? [element.value, element.value]
        : element.type === 'CharacterClassRange'
          ? [element.min.value, element.max.value]
          : [0, 0xffff];
    if (max - min >= MOST || max > 0xffff) return undefined;
    for (let code = min; code <= max; code++) characters.add(String.fromCharCode(code));
  }
  return characters.size <= MOST ? characters : undefined;
}
