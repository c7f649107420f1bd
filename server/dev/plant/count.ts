import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createBuiltinLinter } from '../../src/engine/builtin';
import type { Finding } from '../../src/engine/finding';

interface Site {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** What is put in place of the text between. */
  readonly wrong: (random: () => number) => string;
  /** How far outside the place a finding may stand. */
  readonly reach: number;
}

/**
 * Breaks one count at a time and counts how many of the breaks the `count` family sees:
 * `node esbuild.mjs --run plant/count DIR`. The places are found here by plain means of their own, so that what the
 * rules do not recognise is counted as well.
 */
export default function plantCounts(_root: string, [folder]: readonly string[]): void {
  if (!folder) throw new Error('plant/count DIR');
  const linter = createBuiltinLinter({ settings: { only: ['count'] } });
  const random = seeded(20_250_101);
  const tally = new Map<string, { found: number; missed: string[] }>();
  for (const file of textsIn(folder)) {
    const text = readFileSync(file, 'utf8');
    const near = (findings: readonly Finding[], { start, end, reach }: Site) =>
      findings.filter(({ span }) => span.start < end + reach && span.end > start - reach).length;
    const before = linter.lint(text).findings;
    for (const site of sitesIn(text)) {
      const wrong = site.wrong(random);
      const planted = text.slice(0, site.start) + wrong + text.slice(site.end);
      const entry = tally.get(site.kind) ?? { found: 0, missed: [] };
      tally.set(site.kind, entry);
      if (near(linter.lint(planted).findings, site) > near(before, site)) entry.found++;
      else entry.missed.push(`${basename(file)}: ${around(text, site, wrong)}`);
    }
  }
  for (const [kind, { found, missed }] of tally) {
    const planted = found + missed.length;
    console.log(`${kind}: ${found} of ${planted} found (${((100 * found) / planted).toFixed(1)} %)`);
    for (const place of missed.slice(0, Number(process.env['SAMPLES'] ?? 5))) console.log(`    ${place}`);
  }
}

const around = (text: string, { start, end }: Site, wrong: string): string =>
  `${text.slice(Math.max(0, start - 70), start)}⟦${text.slice(start, end)}→${wrong}⟧${text.slice(end, end + 30)}`.replace(
    /\n/g,
    '⏎',
  );

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

function* sitesIn(text: string): Iterable<Site> {
  for (const match of text.matchAll(LIST)) {
    const items = itemsOf(match.groups!['list']!);
    const open = match.groups!['open'] !== undefined;
    const last = items.at(-1)!;
    // 做到“两个维护”, 提出的五大: a number that a verb or 的 governs counts no list, whatever stands before it.
    if (items.some((item) => /[0-9]/.test(item)) || /[的到实现]$/.test(last)) continue;
    const count = items.length + (/.[和与及]./.test(last) ? 1 : 0);
    if (count === numberOf(match)) yield offByOne(open ? 'list before 等 N' : 'list before N', match, !open, 4);
  }
  for (const match of text.matchAll(ANNOUNCED)) yield offByOne('announced parts', match, true, 40);
  for (const match of text.matchAll(FROM_TO)) yield swapped('from–to swapped', match);
  for (const match of text.matchAll(PART)) yield swapped('whole and part swapped', match);
  for (const match of text.matchAll(DAY))
    yield {
      kind: 'impossible day',
      start: match.index,
      end: match.index + match[0].length,
      wrong: () => '32',
      reach: 8,
    };
}

function offByOne(kind: string, match: RegExpExecArray, mayGrow: boolean, reach: number): Site {
  const written = match.groups!['number']!;
  const number = numberOf(match);
  const wrong = (random: () => number) => {
    const other = mayGrow && (number === 2 || random() < 0.5) ? number + 1 : number - 1;
    return /[0-9]/.test(written) ? String(other) : HAN[other]!;
  };
  return { kind, start: match.index, end: match.index + written.length, wrong, reach };
}

function swapped(kind: string, match: RegExpExecArray): Site {
  const [all, first, ...rest] = match;
  const wrong = () => [rest.at(-1), ...rest.slice(0, -1), first].join('');
  return { kind, start: match.index, end: match.index + all.length, wrong, reach: 8 };
}

function numberOf(match: RegExpExecArray): number {
  const written = match.groups!['number']!;
  return /[0-9]/.test(written) ? Number(written) : written === '二' ? 2 : HAN.indexOf(written);
}

const itemsOf = (list: string): string[] =>
  list.replace(/“[^“”]{0,60}”/g, (quote) => quote.replaceAll('、', '·')).split('、');

const textsIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => textsIn(join(path, name)))
    : path.endsWith('.txt')
      ? [path]
      : [];

/** Mulberry32: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
