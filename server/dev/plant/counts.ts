import type { Planter, Planting, Random } from './planting';

const HAN = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];
const NUMBER = '(?<number>[2-9]|1[0-2]|[两二三四五六七八九十])';
const LIST = new RegExp(
  `(?<=(?<list>[^，。；：！？\\n]{2,120}、[^，。；：！？、\\n]{1,30}?)(?<open>等)?[“”]?)(?<![第0-9]|、“)${NUMBER}(?=[大个项条家名位类种座省市县区州所处地支国方群])`,
  'gu',
);
const ANNOUNCED = new RegExp(
  `(?<![第0-9])${NUMBER}(?=(?:个方面|点|项|件|个重点|个关系)[^，。；、\\n]{0,8}[：。]?\\s{0,6}(?:一是|一要|第一[，、]|[（(]一[）)]|一、|1[.．]))`,
  'gu',
);
const FROM_TO =
  /(?<=[由从])(\d[\d.]*)([万亿]?[^\d，。；、第年]{1,4}(?:增加|提高|下降|增长|提升|扩大|上升|降|减少|缩短)[到至]?)(\d[\d.]*)(?=[万亿]?[^\d，。；、]{1,4}[，。；、])/g;
const PART = /(?<=[^\d.])(\d[\d.]*)((?:万亿|万|亿)?[元人件户公家项])([，、]其中[^\d，。；、]{2,12})(\d[\d.]*)(?=\2)/g;
const DAY = /(?<=\d月)\d{1,2}(?=日)/g;

/**
 * Breaks counts: one more or less than is listed, two figures exchanged, an impossible day. The places are found by plain
 * means of their own, so that what the rules do not recognise counts as well.
 */
export const counts: Planter = {
  families: ['count'],
  *plant(text, { random }) {
    for (const match of text.matchAll(LIST)) {
      const items = itemsOf(match.groups!['list']!);
      const open = match.groups!['open'] !== undefined;
      const last = items.at(-1)!;
      // 做到“两个维护”, 提出的五大: a number that a verb or 的 governs counts no list, whatever stands before it.
      if (items.some((item) => /[0-9]/.test(item)) || /[的到实现]$/.test(last)) continue;
      const count = items.length + (/.[和与及]./.test(last) ? 1 : 0);
      if (count === numberOf(match)) yield offByOne(random, 'count: list', match, !open);
    }
    for (const match of text.matchAll(ANNOUNCED)) yield offByOne(random, 'count: announced parts', match, true);
    for (const match of text.matchAll(FROM_TO)) yield exchanged('count: from–to exchanged', match);
    for (const match of text.matchAll(PART)) yield exchanged('count: whole and part exchanged', match);
    for (const { index, 0: day } of text.matchAll(DAY))
      yield { kind: 'count: impossible day', start: index, end: index + day.length, wrong: '32' };
  },
};

function offByOne(random: Random, kind: string, match: RegExpExecArray, mayGrow: boolean): Planting {
  const written = match.groups!['number']!;
  const number = numberOf(match);
  const other = mayGrow && (number === 2 || random() < 0.5) ? number + 1 : number - 1;
  const wrong = /[0-9]/.test(written) ? String(other) : HAN[other]!;
  return { kind, start: match.index, end: match.index + written.length, wrong };
}

function exchanged(kind: string, match: RegExpExecArray): Planting {
  const [all, first, ...rest] = match;
  const wrong = [rest.at(-1), ...rest.slice(0, -1), first].join('');
  return { kind, start: match.index, end: match.index + all.length, wrong };
}

function numberOf(match: RegExpExecArray): number {
  const written = match.groups!['number']!;
  return /[0-9]/.test(written) ? Number(written) : written === '二' ? 2 : HAN.indexOf(written);
}

const itemsOf = (list: string): string[] =>
  list.replace(/“[^“”]{0,60}”/g, (quote) => quote.replaceAll('、', '·')).split('、');
