import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createBuiltinLinter } from '../../src/engine/builtin';

/**
 * Changes one stated number at a time by one and counts how many of the changes the `count` family sees:
 * `npm run bench -- plant/count DIR`. The constructions are found here by plain means of their own, so that what the
 * rules do not recognise is counted as well.
 */
export default function plantCounts(_root: string, args: readonly string[]): void {
  const [folder] = args;
  if (!folder) throw new Error('plant/count DIR');
  const linter = createBuiltinLinter({ settings: { only: ['count'] } });
  const random = seeded(20_250_101);
  const tally = new Map<string, { planted: number; found: number; missed: string[] }>();
  for (const file of textsIn(folder)) {
    const text = readFileSync(file, 'utf8');
    const known = new Set(linter.lint(text).findings.map(({ rule, text: marked }) => `${rule} ${marked}`));
    for (const site of sitesIn(text)) {
      const wrong = site.text(
        random() < 0.5 || !site.mayBeFewer ? site.number + (site.mayBeMore ? 1 : -1) : site.number - 1,
      );
      const planted = text.slice(0, site.start) + wrong + text.slice(site.end);
      const found = linter
        .lint(planted)
        .findings.some(
          (finding) =>
            finding.span.start < site.start + site.reach &&
            finding.span.end > site.start - site.reach &&
            !(known.has(`${finding.rule} ${finding.text}`) && finding.text !== wrong),
        );
      const entry = tally.get(site.kind) ?? { planted: 0, found: 0, missed: [] };
      tally.set(site.kind, entry);
      entry.planted++;
      if (found) entry.found++;
      else
        entry.missed.push(
          `${basename(file)}: ${text.slice(Math.max(0, site.start - 70), site.start)}⟦${site.number}→${wrong}⟧${text.slice(site.end, site.end + 30)}`.replaceAll(
            '\n',
            '⏎',
          ),
        );
    }
  }
  for (const [kind, { planted, found, missed }] of tally) {
    console.log(`${kind}: ${found} of ${planted} found (${((100 * found) / planted).toFixed(1)} %)`);
    for (const place of missed.slice(0, Number(process.env['SAMPLES'] ?? 10))) console.log(`    ${place}`);
  }
}

interface Site {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly text: (number: number) => string;
  readonly mayBeMore: boolean;
  readonly mayBeFewer: boolean;
  /** How far from the number a finding may stand. */
  readonly reach: number;
}

const HAN = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];
const NUMBER = '(?<number>[2-9]|1[0-2]|[两二三四五六七八九十])';
const MEASURE = '(?=[大个项条家名位类种座省市县区州所处地支国方群])';
const LIST = new RegExp(
  `(?<=(?<list>[^，。；：！？\\n]{2,120}、[^，。；：！？、\\n]{1,30}?)(?<open>等)?[“”]?)(?<![第0-9]|、“)${NUMBER}${MEASURE}`,
  'gu',
);
const ANNOUNCED = new RegExp(
  `(?<![第0-9])${NUMBER}(?=(?:个方面|点|项|件|个重点|个关系)[^，。；、\\n]{0,8}[：。]?\\s{0,6}(?:一是|一要|第一[，、]|[（(]一[）)]|一、|1[.．]))`,
  'gu',
);

function* sitesIn(text: string): Iterable<Site> {
  for (const match of text.matchAll(LIST)) {
    const number = numberOf(match.groups!['number']!);
    const items = itemsOf(match.groups!['list']!);
    const open = match.groups!['open'] !== undefined;
    if (items.some((item) => /[0-9]/.test(item)) || !countsOf(items).has(number) || /[的到实现]$/.test(items.at(-1)!))
      continue;
    yield site(open ? 'list before 等 N' : 'list before N', match, !open, true, 4);
  }
  for (const match of text.matchAll(ANNOUNCED)) yield site('announced parts', match, true, true, 40);
}

function site(kind: string, match: RegExpExecArray, mayBeMore: boolean, mayBeFewer: boolean, reach: number): Site {
  const written = match.groups!['number']!;
  const text = (number: number) => (/[0-9]/.test(written) ? String(number) : HAN[number]!);
  return {
    kind,
    start: match.index,
    end: match.index + written.length,
    number: numberOf(written),
    text,
    mayBeMore,
    mayBeFewer,
    reach,
  };
}

const numberOf = (written: string): number =>
  /[0-9]/.test(written) ? Number(written) : written === '二' ? 2 : HAN.indexOf(written);
const itemsOf = (list: string): string[] =>
  list.replace(/“[^“”]{0,60}”/g, (quote) => quote.replaceAll('、', '·')).split('、');
const countsOf = (items: readonly string[]): Set<number> =>
  new Set([items.length + (/.[和与及]./.test(items.at(-1)!) ? 1 : 0)]);

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
