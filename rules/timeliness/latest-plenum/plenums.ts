import type { DateRange } from '../../../server/src/draft/dateRange';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Packs } from '../../../server/src/packs/schemas';
import { FACTS_END, NUMERALS } from '../facts';

type Congress = Packs['congresses'][number];
type Plenum = Congress['plenums'][number];

/** The next congress falls in the autumn of 2027: till then what is not known of it, or of the plenums before it, is asked. */
const NEXT_CONGRESS = '2027-09-01';

/** A place where plenums, or a congress, are named. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** 二十 */
  readonly congress: string;
  /** The plenums listed; empty for 历次全会 and for the congress alone. */
  readonly plenums: readonly number[];
  /** 二十大和二十届二中全会, or more than one plenum: the list means to be whole. */
  readonly isList: boolean;
  /** In full: 第二十届中央委员会第三次全体会议. */
  readonly isFull?: boolean;
}

const CONGRESS =
  /(?<![一二三四五六七八九十第])(十[五六七八九]|二十一?)(?:届(?=[一二三四五六七八九]中|历次全会)|大(?=[，。；！])(?<=(?:喜迎|迎接)(?:党的|中共)?[十五六七八九二一]{2,3}大)|大(?=精神|即将|将[要于在]|的?(?:胜利|隆重)?召开|在即))/g;
const PLENUM = /([一二三四五六七八九])中(?:全会)?(?:以及|[、和及与])?/y;

const FULL = /第?(十[五六七八九]|二十一?)届中央委员会第([一二三四五六七八九])次全体会议/g;

export function findMentions(text: string): Mention[] {
  return [...findShort(text), ...findFull(text)];
}

const findFull = (text: string): Mention[] =>
  matchesOf(text, FULL).map(({ index: start, 0: found, 1: congress, 2: number }) => ({
    start,
    end: start + found.length,
    congress: congress!,
    plenums: [NUMERALS.indexOf(number!) + 1],
    isList: false,
    isFull: true,
  }));

function findShort(text: string): Mention[] {
  return Array.from(matchesOf(text, CONGRESS), ({ index: start, 0: head, 1: congress }) => {
    const numbers: number[] = [];
    let end = start + head.length;
    PLENUM.lastIndex = end;
    for (let match = PLENUM.exec(text); match; match = PLENUM.exec(text)) {
      numbers.push(NUMERALS.indexOf(match[1]!) + 1);
      end = match.index + match[0].replace(/(?:以及|[、和及与])$/, '').length;
    }
    if (text.startsWith('全会', end) && !text.startsWith('全会', end - 2)) end += 2;
    if (text.startsWith('历次全会', end)) end += 4;
    const isList = numbers.length > 1 || text.slice(Math.max(0, start - 4), start).includes('大');
    return { start, end, congress: congress!, plenums: numbers, isList };
  });
}

/** The newest congress whose last day was before the draft's first, and its newest plenum then. */
export function newestBefore(congresses: readonly Congress[], date: DateRange) {
  const congress = congresses.filter(({ last }) => last < date.start).at(-1);
  return {
    congress,
    plenum: congress?.plenums.filter((plenum) => !plenum.announced && plenum.last < date.start).at(-1),
  };
}

/** The first and last day of what is named: the last plenum of a list, or the congress. */
export function daysOf(congresses: readonly Congress[], { congress, plenums }: Mention) {
  const own = congresses.find(({ number }) => number === congress);
  if (plenums.length === 0) return own;
  const days = own?.plenums.find(({ number }) => number === Math.max(...plenums));
  return days?.announced ? undefined : days;
}

/** Later than all that is known, and to be asked about: 党的二十一大, 二十届六中全会. */
export function isUnknown(congresses: readonly Congress[], { congress, plenums }: Mention, date: DateRange): boolean {
  if (date.end <= FACTS_END || date.start >= NEXT_CONGRESS) return false;
  const own = congresses.find(({ number }) => number === congress);
  if (!own) return congress === '二十一';
  return own === congresses.at(-1) && Math.max(0, ...plenums) > Math.max(...own.plenums.map(({ number }) => number));
}

/** True where the plenum cannot have been held by the draft's last day. */
export function isNotHeld(congress: Congress | undefined, number: number, date: DateRange): boolean {
  const plenum = congress?.plenums.find((candidate) => candidate.number === number);
  if (plenum) return plenum.first > date.end;
  return date.end <= FACTS_END;
}

/** An announced plenum whose month had begun before the draft's first day. */
export const announcedBy = (congress: Congress, date: DateRange): Plenum | undefined =>
  congress.plenums.find(({ announced, first }) => announced && `${first.slice(0, 7)}-01` <= date.start);
