import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBuiltinLinter } from '../../src/engine/builtin';
import type { Finding } from '../../src/engine/finding';

/**
 * `node esbuild.mjs --run plant/consistency PATH…`: changes a name, a session number, a figure or a quoted expression in
 * one of the places where a text has it, one at a time, and prints how many of the changes the family finds. The places
 * are chosen by simpler patterns than the rules', so that the rules do not judge themselves.
 */
export default function plantConsistency(root: string, args: readonly string[]): void {
  const linter = createBuiltinLinter({ settings: { only: ['consistency'] } });
  const random = seeded(20240921);
  const shown = args.includes('--missed');
  for (const [kind, plant] of Object.entries(PLANTS)) {
    const tally = { planted: 0, found: 0 };
    for (const file of (args.filter((arg) => !arg.startsWith('-')) ?? []).flatMap((path) =>
      textsIn(resolve(root, path)),
    )) {
      const text = readFileSync(file, 'utf8');
      const before = new Set(linter.lint(text, { path: file }).findings.map(nameOf));
      for (const { start, length, wrong } of plant(text, random)) {
        const planted = text.slice(0, start) + wrong + text.slice(start + length);
        const { findings } = linter.lint(planted, { path: file });
        tally.planted++;
        if (findings.some((finding) => !before.has(nameOf(finding)) && touches(finding, start, start + wrong.length)))
          tally.found++;
        else if (shown)
          console.log(
            `  ${kind} ${file.split('/').at(-1)}: ${planted.slice(start - 12, start + 24)} (was ${text.slice(start, start + length)})`,
          );
      }
    }
    const share = tally.planted === 0 ? '' : ` ${((100 * tally.found) / tally.planted).toFixed(0)} %`;
    console.log(`${kind}: ${tally.found} of ${tally.planted}${share}`);
  }
}

interface Plant {
  readonly start: number;
  readonly length: number;
  readonly wrong: string;
}
type Random = () => number;

/** At most so many plants of a kind in a text. */
const MOST = 12;

const PLANTS: Readonly<Record<string, (text: string, random: Random) => Iterable<Plant>>> = {
  person: (text, random) =>
    plants(text, random, /[\u4e00-\u9fff]{2,3}(?=总书记|书记|总理|主席|市长|省长|区长)/g, (name) => {
      const known = NAMES.find((each) => name.endsWith(each));
      return known
        ? { at: name.length - known.length, text: known, change: () => changed(known, random, 0) }
        : undefined;
    }),
  session: (text, random) =>
    plants(
      text,
      random,
      /[\u4e00-\u9fff]{2}[一二三四五六七八九十]+届[一二三四五六七八九十]+次(?:全会|全体会议|会议)/g,
      (name) => ({
        at: 0,
        text: name,
        change: () =>
          name.replace(
            random() < 0.5 ? /[一二三四五六七八九](?=次)/ : /[一二三四五六七八九](?=届)/,
            (digit) => NUMERALS[(NUMERALS.indexOf(digit) + 1) % 9]!,
          ),
      }),
    ),
  figure: (text, random) =>
    plants(text, random, /[\u4e00-\u9fff]{6}\d{2,}(?:\.\d+)?[万亿]?[件个家项人户元]/g, (all) => ({
      at: 0,
      text: all,
      change: () => all.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + Math.floor(random() * 8)) % 10)),
    })),
  retold,
  slogan: (text, random) =>
    plants(text, random, /“[\u4e00-\u9fff、，]{5,16}”/g, (all) => ({
      at: 0,
      text: all,
      change: () => `“${changed(all.slice(1, -1), random, 0)}”`,
    })),
  meeting: (text, random) =>
    plants(text, random, /(?:庆祝|纪念)[\u4e00-\u9fff]{4,20}\d+周年(?:大会|座谈会)/g, (all) => ({
      at: 0,
      text: all,
      change: () => (random() < 0.5 ? all.replace(/^../, '') : all.replace(/^庆祝/, '纪念')),
    })),
};

/** Figures are seldom told twice in published texts: a clause with a figure is told again, a digit otherwise. */
function* retold(text: string, random: Random): Iterable<Plant> {
  const clauses = [...text.matchAll(/[\u4e00-\u9fff]{6,20}(?<digits>\d{3,})[件个家项人户篇条次](?=[，。])/g)];
  for (const { index, 0: clause, groups } of clauses.slice(0, MOST)) {
    const start = text.indexOf('\n', index);
    const digits = groups!['digits']!;
    const last = Number(digits.at(-1));
    const wrong = digits.slice(0, -1) + String((last + 1 + Math.floor(random() * 8)) % 10);
    if (start >= 0) yield { start, length: 0, wrong: `如前所述，${clause.replace(digits, wrong)}。` };
  }
}

const NAMES = ['习近平', '胡锦涛', '温家宝', '李克强', '刘锋', '何勋'];
const NUMERALS = '一二三四五六七八九';
/** Common characters to put in place of another. */
const OTHERS = '民国会发展工作大新中行业高建设力和成产化经动实方面制度';

function changed(text: string, random: Random, from: number): string {
  const at = Math.min(text.length - 1, from + Math.floor(random() * (text.length - from)));
  let other = text[at]!;
  while (other === text[at] || /[、，]/.test(text[at]!)) {
    other = OTHERS[Math.floor(random() * OTHERS.length)]!;
    if (other !== text[at]) break;
  }
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** Where the text has one thing at least twice: one of its places is changed. */
function* plants(
  text: string,
  random: Random,
  pattern: RegExp,
  read: (match: string) => { at: number; text: string; change: () => string } | undefined,
): Iterable<Plant> {
  const places = new Map<string, { start: number; change: () => string }[]>();
  for (const { index, 0: all } of text.matchAll(pattern)) {
    const found = read(all);
    if (!found) continue;
    const list = places.get(found.text) ?? [];
    places.set(found.text, [...list, { start: index + found.at, change: found.change }]);
  }
  let count = 0;
  for (const [own, list] of places) {
    if (list.length < 2 || count++ >= MOST) continue;
    const place = list[Math.floor(random() * list.length)]!;
    yield { start: place.start, length: own.length, wrong: place.change() };
  }
}

const nameOf = ({ rule, text, message }: Finding): string => `${rule} ${text} ${message}`;

function touches(finding: Finding, start: number, end: number): boolean {
  const spans = [finding.span, ...(finding.occurrences ?? []), ...finding.related.map(({ span }) => span)];
  return spans.some((span) => span.start < end && start < span.end);
}

function textsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(path, name));
}

/** Mulberry32: the same plants in every run. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
