import { NUMERALS } from '../facts';

/** The first and last day of the plenums of the Central Commission for Discipline Inspection, from their communiqués. */
const INSPECTION: Readonly<Record<string, readonly (readonly [first: string, last: string])[]>> = {
  十八: [
    ['2012-11-15', '2012-11-15'],
    ['2013-01-21', '2013-01-22'],
    ['2014-01-13', '2014-01-15'],
    ['2014-10-25', '2014-10-25'],
    ['2015-01-12', '2015-01-14'],
    ['2016-01-12', '2016-01-14'],
    ['2017-01-06', '2017-01-08'],
    ['2017-10-09', '2017-10-09'],
  ],
  十九: [
    ['2017-10-25', '2017-10-25'],
    ['2018-01-11', '2018-01-13'],
    ['2019-01-11', '2019-01-13'],
    ['2020-01-13', '2020-01-15'],
    ['2021-01-22', '2021-01-24'],
    ['2022-01-18', '2022-01-20'],
    ['2022-10-06', '2022-10-06'],
  ],
  二十: [
    ['2022-10-23', '2022-10-23'],
    ['2023-01-09', '2023-01-10'],
    ['2024-01-08', '2024-01-10'],
    ['2025-01-06', '2025-01-08'],
    ['2026-01-12', '2026-01-14'],
  ],
};

/** The first year of each term of the National People's Congress and of the National Committee of the CPPCC. */
const TERMS: Readonly<Record<string, number>> = { 十一: 2008, 十二: 2013, 十三: 2018, 十四: 2023 };

export interface Session {
  readonly start: number;
  readonly end: number;
  /** 二十届中央纪委三次全会 */
  readonly name: string;
  readonly first: string;
  readonly last: string;
  /** The newest of the same kind before a day. */
  readonly newestBefore: (day: string) => { readonly name: string; readonly last: string } | undefined;
  /** Past the last of its row that is known. */
  readonly isUnknown?: boolean;
}

/** 二十届中央纪委三次全会, 第二十届中央纪律检查委员会第三次全体会议. */
export const INSPECTIONS = /(十[八九]|二十)届中央(?:纪委|纪律检查委员会)第?([一二三四五六七八九])次(?:全会|全体会议)/g;
/** 十四届全国人大三次会议, 全国政协十四届三次会议, 第十四届全国人民代表大会第三次会议. */
export const ANNUALS =
  /(?:(十[一二三四])届(?:全国人大|全国人民代表大会|全国政协|全国委员会)第?|(?:全国人大|全国政协)(十[一二三四])届)([一二三四五六七八九])次会议/g;
/** 国务院第三次廉政工作会议 */
export const INTEGRITY = /国务院第([一二三四五六])次廉政工作会议/g;

export function inspectionOf(match: RegExpExecArray): Session | undefined {
  const [found, term, numeral] = match;
  const row = INSPECTION[term!];
  if (!row) return undefined;
  const nameOf = (number: number, of = term!) => `${of}届中央纪委${NUMERALS[number - 1]}次全会`;
  const number = NUMERALS.indexOf(numeral!) + 1;
  const days = row[number - 1];
  return {
    start: match.index,
    end: match.index + found.length,
    name: nameOf(number),
    ...(days ? { first: days[0], last: days[1] } : { first: '9999', last: '9999', isUnknown: true }),
    newestBefore: (day) => {
      const all = Object.entries(INSPECTION).flatMap(([of, list]) =>
        list.map(([, last], index) => ({ name: nameOf(index + 1, of), last })),
      );
      return all.filter(({ last }) => last < day).at(-1);
    },
  };
}

export function annualOf(match: RegExpExecArray): Session {
  const [found, before, after, numeral] = match;
  const year = TERMS[(before ?? after)!]! + NUMERALS.indexOf(numeral!);
  // In 2020 both were put off to May.
  const month = year === 2020 ? '05' : '03';
  return {
    start: match.index,
    end: match.index + found.length,
    name: found,
    first: `${year}-${month}-03`,
    last: `${year}-${month}-28`,
    newestBefore: () => undefined,
  };
}

/** Numbered anew in each term of the government: the n-th falls in its n-th year, in some month of its first half. */
export function integrityOf(match: RegExpExecArray, year: number): Session {
  const [found, numeral] = match;
  // A term of the government begins in 2003, 2008, …
  const term = year - ((year + 2) % 5);
  const held = term + NUMERALS.indexOf(numeral!);
  return {
    start: match.index,
    end: match.index + found.length,
    name: found,
    first: `${held}-01-01`,
    last: `${held}-12-31`,
    newestBefore: () => undefined,
  };
}
