import { listOfUnits, type Table, textOf, unitsIn } from '../../server/src/draft/table';
import type { Packs } from '../../server/src/packs/schemas';
import { remember } from '../remember';
import { bare } from './skeleton';

export type Formula = Packs['formulae'][number];

/** A set expression as a skeleton. */
export interface Phrase {
  readonly text: string;
  /** With its quotes and separators. */
  readonly form: string;
  readonly formula: Formula;
  /** What it is to the reader: the form to write, a form that is right as well, or the right items in a wrong order. */
  readonly kind: 'canonical' | 'variant' | 'disorder';
}

/** Beyond this many items only exchanges of two are told from the canonical order. */
const ALL_ORDERS = 3;

/** Titles of documents are another rule's concern: see title/check.ts. */
export const isTitle = ({ form }: Formula): boolean => form.startsWith('《');

export function phrasesOf(all: readonly Formula[]): Phrase[] {
  const formulae = all.filter((formula) => !isTitle(formula));
  const phrases = formulae.flatMap((formula): Phrase[] => [
    { text: bare(formula.form), form: formula.form, formula, kind: 'canonical' },
    ...formula.variants.map(bare).map(
      (text, i): Phrase => ({
        text,
        // Of forms that have other marks only, the canonical one is cited.
        form: text === bare(formula.form) ? formula.form : formula.variants[i]!,
        formula,
        kind: 'variant',
      }),
    ),
  ]);
  const right = new Set(phrases.map(({ text }) => text));
  const disorders = formulae.flatMap((formula) =>
    formula.order === 'fixed' ? disordersOf(formula).filter(({ text }) => !right.has(text)) : [],
  );
  return [...phrases, ...disorders];
}

const KINDS: readonly Phrase['kind'][] = ['canonical', 'variant', 'disorder'];
/** Of a phrase: its formula, its form (0 the canonical one, then the variants), its kind, and where its text starts. */
const FIELDS = 4;

export function layOutPhrases(phrases: readonly Phrase[], all: readonly Formula[]): Table {
  const numbers = new Map(all.map((formula, number) => [formula, number]));
  const units: number[] = [];
  const fields = phrases.flatMap(({ text, form, formula, kind }) => {
    const start = units.length;
    for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
    return [numbers.get(formula)!, formula.variants.indexOf(form) + 1, KINDS.indexOf(kind), start];
  });
  return [Uint32Array.from([...fields, 0, 0, 0, units.length]), listOfUnits(units)];
}

/** How many lists `layOutPhrases` makes. */
export const PHRASE_LISTS = 2;

/** The phrases by their numbers, each made when it is first asked for: a draft meets a few of thousands. */
export function phrasesIn(table: Table, all: readonly Formula[]) {
  const [fields, list] = table as [Uint32Array, Uint32Array];
  const units = unitsIn(list);
  const known: Phrase[] = [];
  const read = (number: number): Phrase => {
    const at = number * FIELDS;
    const formula = all[fields[at]!]!;
    const variant = fields[at + 1]!;
    return {
      text: textOf(units.subarray(fields[at + 3]!, fields[at + FIELDS + 3]!)),
      form: variant === 0 ? formula.form : formula.variants[variant - 1]!,
      formula,
      kind: KINDS[fields[at + 2]!]!,
    };
  };
  return {
    count: fields.length / FIELDS - 1,
    at: (number: number): Phrase => (known[number] ??= read(number)),
  };
}

/** All that is right as it stands. */
export const rightTexts = remember((formulae: readonly Formula[]): readonly string[] =>
  formulae.flatMap(({ form, variants }) => [form, ...variants].map(bare)),
);

function disordersOf(formula: Formula): Phrase[] {
  const items = formula.form.split(/[、，]/).map((item) => bare(item));
  const orders = items.length <= ALL_ORDERS ? permutations(items) : exchanges(items);
  const canonical = items.join('');
  return [...new Set(orders.map((order) => order.join('')))]
    .filter((text) => text !== canonical)
    .map((text) => ({ text, form: formula.form, formula, kind: 'disorder' }));
}

function permutations(items: readonly string[]): string[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, i) =>
    permutations(items.filter((_, other) => other !== i)).map((rest) => [item, ...rest]),
  );
}

function exchanges(items: readonly string[]): string[][] {
  return items.flatMap((first, i) =>
    items.slice(i + 1).map((second, offset) => {
      const order = [...items];
      order[i] = second;
      order[i + 1 + offset] = first;
      return order;
    }),
  );
}
