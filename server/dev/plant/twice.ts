import { choose, type Planter, type Planting, type Random } from './planting';

/** At most so many of a kind in a text. */
const MOST = 12;
const NAMES = ['习近平', '胡锦涛', '温家宝', '李克强', '刘锋', '何勋'];
const NUMERALS = '一二三四五六七八九';
/** Common characters to put in place of another. */
const OTHERS = '民国会发展工作大新中行业高建设力和成产化经动实方面制度';
const PERSON = /[\u4e00-\u9fff]{2,3}(?=总书记|书记|总理|主席|市长|省长|区长)/g;
const SESSION = /[\u4e00-\u9fff]{2}[一二三四五六七八九十]+届[一二三四五六七八九十]+次(?:全会|全体会议|会议)/g;
const FIGURE = /[\u4e00-\u9fff]{6}\d{2,}(?:\.\d+)?[万亿]?[件个家项人户元]/g;
const TOLD = /[\u4e00-\u9fff]{6,20}(?<digits>\d{3,})[件个家项人户篇条次](?=[，。])/g;
const SLOGAN = /“[\u4e00-\u9fff、，]{5,16}”/g;
const MEETING = /(?:庆祝|纪念)[\u4e00-\u9fff]{4,20}\d+周年(?:大会|座谈会)/g;

/**
 * Where a text has one thing at least twice, one of its places is changed. The things are found by simpler patterns than
 * the rules', so that the rules do not judge themselves.
 */
const twice = (kind: string, pattern: RegExp, read: (match: string) => Thing | undefined): Planter => ({
  families: ['consistency'],
  *plant(text, { random }) {
    const places = new Map<string, { start: number; change: Thing['change'] }[]>();
    for (const { index, 0: all } of text.matchAll(pattern)) {
      const thing = read(all);
      if (!thing) continue;
      const list = places.get(thing.text) ?? [];
      places.set(thing.text, [...list, { start: index + thing.at, change: thing.change }]);
    }
    let count = 0;
    for (const [own, list] of places) {
      if (list.length < 2 || count++ >= MOST) continue;
      const { start, change } = choose(random, list);
      yield { kind, start, end: start + own.length, wrong: change(random) };
    }
  },
});

interface Thing {
  /** Where it stands in the match. */
  readonly at: number;
  readonly text: string;
  readonly change: (random: Random) => string;
}

export const names = twice('name', PERSON, (all) => {
  const known = NAMES.find((name) => all.endsWith(name));
  return known ? { at: all.length - known.length, text: known, change: (random) => changed(known, random) } : undefined;
});

export const sessions = twice('session number', SESSION, (all) => ({
  at: 0,
  text: all,
  change: (random) =>
    all.replace(
      random() < 0.5 ? /[一二三四五六七八九](?=次)/ : /[一二三四五六七八九](?=届)/,
      (digit) => NUMERALS[(NUMERALS.indexOf(digit) + 1) % 9]!,
    ),
}));

const figuresTwice = twice('figure', FIGURE, (all) => ({
  at: 0,
  text: all,
  change: (random) => all.replace(/\d(?=\D*$)/, (digit) => otherDigit(digit, random)),
}));

/** Figures are seldom told twice in published texts: a clause with a figure is told again too, a digit otherwise. */
export const figures: Planter = {
  families: ['consistency'],
  *plant(text, context) {
    yield* figuresTwice.plant(text, context);
    for (const { index, 0: clause, groups } of [...text.matchAll(TOLD)].slice(0, MOST)) {
      const start = text.indexOf('\n', index);
      if (start < 0) continue;
      const wrong = clause.replace(/\d(?=\D*$)/, (digit) => otherDigit(digit, context.random));
      if (groups) yield retold(start, wrong);
    }
  },
};

const retold = (at: number, clause: string): Planting => ({
  kind: 'figure told again',
  start: at,
  end: at,
  wrong: `如前所述，${clause}。`,
});

export const slogans = twice('slogan', SLOGAN, (all) => ({
  at: 0,
  text: all,
  change: (random) => `“${changed(all.slice(1, -1), random)}”`,
}));

export const meetings = twice('meeting', MEETING, (all) => ({
  at: 0,
  text: all,
  change: (random) => (random() < 0.5 ? all.replace(/^../, '') : all.replace(/^庆祝/, '纪念')),
}));

const otherDigit = (digit: string, random: Random): string =>
  String((Number(digit) + 1 + Math.floor(random() * 8)) % 10);

/** One character replaced, no separator. */
function changed(text: string, random: Random): string {
  const at = choose(
    random,
    [...text].flatMap((character, i) => (/[、，]/.test(character) ? [] : [i])),
  );
  const other = choose(
    random,
    [...OTHERS].filter((character) => character !== text[at]),
  );
  return text.slice(0, at) + other + text.slice(at + 1);
}
