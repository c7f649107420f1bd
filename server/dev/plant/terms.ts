import { COMMON, choose, isRight, occurrences, type Planter, sample } from './planting';

/** A shorter word less a character is another word too often. */
const SHORTEST = 4;
/** Places in a text. */
const MOST = 30;
const FAMILIES = ['wording', 'formula'];

const places = (text: string, terms: readonly string[]) =>
  [...occurrences(text, terms)].filter(({ string }) => string.length >= SHORTEST);

/** A character is dropped from an official term. */
export const termsDropped = (terms: readonly string[]): Planter => ({
  families: FAMILIES,
  *plant(text, { random, corpus }) {
    for (const { at, string } of sample(random, places(text, terms), MOST)) {
      const place = Math.floor(random() * string.length);
      const wrong = string.slice(0, place) + string.slice(place + 1);
      if (isRight(corpus, text, at, at + string.length, wrong)) continue;
      yield { kind: `term: dropped, ${positionOf(place, string)}`, start: at + place, end: at + place + 1, wrong: '' };
    }
  },
});

const positionOf = (place: number, { length }: string): string =>
  place === 0 ? 'first' : place === length - 1 ? 'last' : 'within';

/** A character is added to an official term: one of its own again, or a common one. */
export const termsAdded = (terms: readonly string[]): Planter => ({
  families: FAMILIES,
  *plant(text, { random, corpus }) {
    for (const { at, string } of sample(random, places(text, terms), MOST)) {
      const place = 1 + Math.floor(random() * (string.length - 1));
      const doubled = random() < 0.5;
      const added = doubled ? string[place]! : choose(random, COMMON);
      const wrong = string.slice(0, place) + added + string.slice(place);
      if ((!doubled && added === string[place]) || isRight(corpus, text, at, at + string.length, wrong)) continue;
      const planting = { start: at + place, end: at + place, wrong: added };
      yield doubled ? { kind: 'term: doubled', also: 'repetition', ...planting } : { kind: 'term: added', ...planting };
    }
  },
});
