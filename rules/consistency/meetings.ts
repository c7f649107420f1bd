import { matchesOf } from '../../server/src/draft/matches';
import { parseNumeral } from '../../server/src/draft/numeral';
import type { Paragraph, Span } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';

/** A meeting that keeps an anniversary: 庆祝人民政协成立75周年大会. */
export interface Anniversary {
  /** The event: an id of the vocabulary where it knows the name, else the words. */
  readonly event: string;
  readonly isKnown: boolean;
  readonly years: number;
  /** 大会, 座谈会, 招待会. */
  readonly kind: string;
  readonly verb: string;
  /** The event's words as written. */
  readonly words: string;
  readonly text: string;
  readonly span: Span;
}

const MEETING = /(?<years>\d{1,3}|[一二三四五六七八九十百]{1,5})周年(?<kind>(?:纪念|庆祝)?(?:大会|座谈会|招待会))/dg;
const EVENT = /(?<verb>庆祝|纪念)?(?<words>[\u4e00-\u9fff“”]{2,24})$/d;
/** What may stand before a meeting's name without being part of it. */
const LEAD = /^.*(?:庆祝|纪念|在|召开的?|举行的?|出席|参加|主持|举办|学习|贯彻|落实|暨)/;

/** Finds the anniversary meetings; the vocabulary's names tell which of them keep one event. */
export function anniversaryMeetings(vocabulary: Vocabulary): (paragraph: Paragraph) => Anniversary[] {
  const names = vocabulary.anniversaries
    .flatMap(({ id, terms }) => terms.map((term) => ({ id, term })))
    .sort((a, b) => b.term.length - a.term.length);
  return ({ text }) => {
    if (!text.includes('周年')) return [];
    return Array.from(matchesOf(text, MEETING)).flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      const run = EVENT.exec(before)?.[0] ?? '';
      const known = names.find(({ term }) => run.endsWith(term));
      const words = known?.term ?? run.replace(LEAD, '');
      if (words.length < 2) return [];
      const verb = /(?:庆祝|纪念)$/.exec(run.slice(0, run.length - words.length))?.[0] ?? '';
      const start = match.index - words.length - verb.length;
      const end = match.index + match[0].length;
      return [
        {
          event: known?.id ?? words,
          isKnown: known !== undefined,
          years: parseNumeral(match.groups!['years']!) ?? 0,
          kind: match.groups!['kind']!,
          verb,
          words,
          text: text.slice(start, end),
          span: { start, end },
        },
      ];
    });
  };
}
