import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';

type Slogan = Packs['slogans'][number];

/** A slogan and the two characters before it, or before 了. */
interface Use {
  readonly verb: string;
  readonly slogan: Slogan;
  readonly start: number;
  readonly end: number;
}

/** How far a slogan of the same row may be: 、坚决做到. */
const REACH = '[、，](?:[\\u4e00-\\u9fff]{0,4})';
/** What stands before a verb that is right by itself (以实际行动践行): only this leaves it part of the row. */
const BARE = /[”"’][、，](?:坚决|自觉|不断|始终|坚定)?$/;

/** The verb before a slogan: one that belongs to another slogan, or an unusual one in a row of slogans. */
export default paragraphRule(({ vocabulary }) => {
  const slogans = new Map(vocabulary.slogans.filter(({ verb }) => verb).map((slogan) => [slogan.name, slogan]));
  const names = [...slogans.keys()];
  const governed = new RegExp(`([\\u4e00-\\u9fff]{2})了?[“"‘](${names.join('|')})[”"’]`, 'g');
  const inRowAfter = new RegExp(`[“"‘](?:${names.join('|')})[”"’]${REACH}$`);
  const inRowBefore = new RegExp(`^${REACH}[“"‘](?:${names.join('|')})[”"’]`);
  const between = new RegExp(`^${REACH}$`);
  const mayName = mayHold([names.flatMap((name) => [...'“"‘'].map((quote) => quote + name[0]))]);
  return ({ text, grams }) => (mayName(grams) ? wrongVerbs(text) : NOTHING);

  function* wrongVerbs(text: string): Iterable<Problem> {
    const uses = usesIn(text);
    for (let i = 0; i < uses.length; i++) {
      const use = uses[i]!;
      const next = uses[i + 1];
      if (next && areExchanged(use, next, text)) {
        yield exchanged(use, next, text);
        i++;
        continue;
      }
      const message = faultOf(use, text);
      if (message !== undefined) yield problemOf(use, message);
    }
  }

  function usesIn(text: string): Use[] {
    return Array.from(matchesOf(text, governed), (match) => {
      const [whole, verb, name] = match as unknown as [string, string, string];
      return { verb, slogan: slogans.get(name)!, start: match.index, end: match.index + whole.length };
    });
  }

  /** Each has the verb of the other: put right one by one they would come to have the same. */
  function areExchanged(a: Use, b: Use, text: string): boolean {
    if (a.slogan === b.slogan || a.verb !== b.slogan.verb || b.verb !== a.slogan.verb) return false;
    return between.test(text.slice(a.end, b.start));
  }

  /** The names change places where they are out of order, else the verbs. */
  function exchanged(a: Use, b: Use, text: string): Problem {
    const isOutOfOrder = names.indexOf(a.slogan.name) > names.indexOf(b.slogan.name);
    const [first, second] = isOutOfOrder ? [b, a] : [a, b];
    const quoted = ({ verb, start, end }: Use) => text.slice(start + verb.length, end);
    const fix = `${first.slogan.verb}${quoted(first)}${text.slice(a.end, b.start)}${second.slogan.verb}${quoted(second)}`;
    return { span: { start: a.start, end: b.end }, message: 'exchanged', args: {}, fix };
  }

  function faultOf({ slogan, verb, start, end }: Use, text: string): string | undefined {
    // 才能把“四个意识”讲清楚: no verb stands before it.
    if (/[把将对和与及]$/.test(verb)) return undefined;
    if (slogan.wrongVerbs.includes(verb)) return 'default';
    if (slogan.unusual.includes(verb)) return 'unusual';
    const isAlone = slogan.alone.includes(verb);
    if (!isAlone && slogan.verbs.includes(verb)) return undefined;
    const before = text.slice(Math.max(0, start - 16), start);
    if (isAlone) return BARE.test(before) && inRowAfter.test(before) ? 'unusual' : undefined;
    return inRowAfter.test(before) || inRowBefore.test(text.slice(end, end + 16)) ? 'row' : undefined;
  }
}, '“"‘');

function problemOf({ slogan: { name, verb }, verb: wrong, start }: Use, message: string): Problem {
  return { span: { start, end: start + wrong.length }, message, args: { name, verb: verb! }, fix: verb! };
}
