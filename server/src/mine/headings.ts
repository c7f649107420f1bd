import { createTally, sightingsOf } from './tally';
import type { Candidate, MinedDraft, MinedLine } from './types';

interface Titled {
  readonly level: number;
  readonly words: readonly string[];
  readonly text: string;
  readonly line: MinedLine;
}

const LONGEST = 50;
const MOST_EXAMPLES = 5;
/** Paragraphs that open with the same characters (我们要…) are built alike, as headings are. */
const OPENING = 3;
const SIBLINGS = 3;

/** What headings of one level in one draft have in common: 坚持…，努力打造…的新品牌. */
export function mineHeadings(drafts: readonly MinedDraft[]): Candidate<'headings'>[] {
  const tally = createTally();
  const examples = new Map<string, { level: number; texts: string[] }>();
  for (const draft of drafts)
    for (const siblings of groupsOf(draft)) {
      const pattern = patternOf(siblings.map(({ words }) => words));
      if (!pattern) continue;
      const { level } = siblings[0]!;
      const known = examples.get(`${level} ${pattern}`) ?? { level, texts: [] };
      examples.set(`${level} ${pattern}`, known);
      for (const { text, line } of siblings) {
        tally.add(`${level} ${pattern}`, line.place);
        if (known.texts.length < MOST_EXAMPLES) known.texts.push(text);
      }
    }
  return tally.entries().map(([key, counted]) => {
    const { level, texts } = examples.get(key)!;
    return { pattern: key.slice(key.indexOf(' ') + 1), level, examples: texts, ...sightingsOf(counted) };
  });
}

/** Headings by level, and paragraphs by how they open. */
function groupsOf({ draft, lines }: MinedDraft): Titled[][] {
  const groups = new Map<string, Titled[]>();
  const byLine = new Map(lines.map((line) => [line.place.line, line]));
  const put = (key: string, titled: Titled) => {
    const group = groups.get(key);
    if (group) group.push(titled);
    else groups.set(key, [titled]);
  };
  const headed = new Set(draft.headings.map(({ line }) => line + 1));
  for (const heading of draft.headings) {
    const line = byLine.get(heading.line + 1);
    if (line && heading.text.length >= 4) put(`level ${heading.level}`, titledOf(line, heading.level, heading.text));
  }
  for (const line of lines) {
    if (headed.has(line.place.line)) continue;
    const text = /^[\s\u3000]{0,4}([^。！？；：]{6,50})[。！？；：]?/.exec(line.text)?.[1];
    if (text && /^\p{Script=Han}{3}/u.test(text) && !/^(?:各位|同志|让我们)/.test(text))
      put(`opening ${text.slice(0, OPENING)}`, titledOf(line, 0, text));
  }
  return [...groups.values()].filter((group) => group.length >= (group[0]!.level === 0 ? SIBLINGS : 2));
}

function titledOf(line: MinedLine, level: number, text: string): Titled {
  const from = line.text.indexOf(text);
  const words = line.words.filter(({ start }) => start >= from && start < from + text.length).map((word) => word.text);
  return { level, words, text: text.slice(0, LONGEST), line };
}

/** The words that all have in common, in their order; … stands between those that do not touch. */
function patternOf(all: readonly (readonly string[])[]): string | undefined {
  const [first = [], ...others] = all;
  const common = others.reduce<readonly string[]>((words, other) => commonWords(words, other), first);
  if (!common.some((word) => /^\p{Script=Han}/u.test(word) && !/^[的和与]$/.test(word))) return undefined;
  return all.reduce<string>((_, words) => withGaps(common, words), '') || undefined;
}

/** The longest common subsequence of two short lists. */
function commonWords(a: readonly string[], b: readonly string[]): string[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const common: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) {
      common.push(a[i++]!);
      j++;
    } else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
    else j++;
  return common;
}

function withGaps(common: readonly string[], words: readonly string[]): string {
  let pattern = '';
  let at = 0;
  for (const word of common) {
    const next = words.indexOf(word, at);
    pattern += `${next > at ? '…' : ''}${word}`;
    at = next + 1;
  }
  return at < words.length ? `${pattern}…` : pattern;
}
