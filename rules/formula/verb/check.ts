import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';

type Slogan = Packs['slogans'][number];

/** How far a slogan of the same row may be: 、坚决做到. */
const REACH = '[、，](?:[\\u4e00-\\u9fff]{0,4})';

/** The verb before a slogan: one that belongs to another slogan, or an unusual one in a row of slogans. */
export default paragraphRule(({ vocabulary }) => {
  const slogans = new Map(vocabulary.slogans.filter(({ verb }) => verb).map((slogan) => [slogan.name, slogan]));
  const names = [...slogans.keys()].join('|');
  const governed = new RegExp(`([\\u4e00-\\u9fff]{2})[“"‘](${names})[”"’]`, 'g');
  const inRowAfter = new RegExp(`[“"‘](?:${names})[”"’]${REACH}$`);
  const inRowBefore = new RegExp(`^${REACH}[“"‘](?:${names})[”"’]`);
  const mayName = mayHold([[...slogans.keys()].flatMap((name) => [...'“"‘'].map((quote) => quote + name[0]))]);
  return ({ text, grams }) => (mayName(grams) ? wrongVerbs(text) : NOTHING);

  function* wrongVerbs(text: string): Iterable<Problem> {
    for (const match of matchesOf(text, governed)) {
      const [whole, verb, name] = match as unknown as [string, string, string];
      const slogan = slogans.get(name)!;
      const end = match.index + whole.length;
      const isInRow = () =>
        inRowAfter.test(text.slice(Math.max(0, match.index - 16), match.index)) ||
        inRowBefore.test(text.slice(end, end + 16));
      const message = slogan.wrongVerbs.includes(verb)
        ? 'default'
        : !slogan.verbs.includes(verb) && isInRow()
          ? 'row'
          : '';
      if (message !== '') yield problemOf(slogan, match.index, verb, message);
    }
  }
}, '“"‘');

function problemOf({ name, verb }: Slogan, start: number, wrong: string, message: string): Problem {
  return { span: { start, end: start + wrong.length }, message, args: { name, verb: verb! }, fix: verb! };
}
