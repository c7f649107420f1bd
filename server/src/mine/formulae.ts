import { type Quote, quotesIn } from './quotes';
import type { Run } from './runs';
import { sourceOf } from './slogans';
import { type Counted, createTally, formsOf, sightingsOf, type Tally } from './tally';
import type { Candidate, MinedDraft, MinedLine } from './types';
import { type Clause, isFunctional, textOf } from './words';

const SHORTEST = 8;
const LONGEST = 60;

/** Set phrases: what the drafts say again and again, and the forms that differ a little from it. */
export function mineFormulae(
  drafts: readonly MinedDraft[],
  clauses: readonly Clause[],
  runs: readonly Run[],
  least: number,
): Candidate<'formulae'>[] {
  const chains = createTally();
  for (const { lines } of drafts) for (const line of lines) addChains(chains, line);
  const phrases = createTally();
  for (const { words, places } of runs) {
    const text = textOf(words);
    if (isPhrase(words, text)) for (const place of places) phrases.add(text, place, text);
  }
  const known = phrases.entries(least).filter(([text]) => !/“/.test(text) || /“[^“”]+”[^“”]{0,8}$/.test(text));
  addVariants(known, clauses);
  return [...chains.entries(least), ...known]
    .map(([, counted]) => candidate(counted))
    .sort((a, b) => b.count! - a.count!);
}

function candidate(counted: Counted): Candidate<'formulae'> {
  const [form = '', ...variants] = formsOf(counted);
  // Until someone has looked at it, no one is told that they come near it.
  return { form, variants, near: false, source: sourceOf(counted.files.size), ...sightingsOf(counted) };
}

const GAP = 8;

/** Two slogans in a row with what joins them, whatever the verbs and marks: 增强“四个意识”、坚定“四个自信”. */
function addChains(chains: Tally, line: MinedLine): void {
  let before: Quote | undefined;
  for (const quote of quotesIn(line)) {
    const gap = before && line.text.slice(before.end, quote.start);
    if (before && gap !== undefined && gap.length <= GAP && !/[。；！？]/.test(gap)) {
      const verb = before.verb && line.text.startsWith(before.verb, before.start - before.verb.length);
      const start = verb ? before.start - before.verb!.length : before.start;
      chains.add(`${before.text}\n${quote.text}`, line.place, line.text.slice(start, quote.end));
    }
    before = quote;
  }
}

function isPhrase(words: Run['words'], text: string): boolean {
  if (words.length < 3 || text.length < SHORTEST || text.length > LONGEST) return false;
  const first = words[0]!;
  const last = words.at(-1)!;
  const opens = first.text === '“' || /^[以把将为对]$/.test(first.text) || !isFunctional(first);
  const closes = last.text === '”' || !isFunctional(last);
  if (!opens || !closes || /^[mq]/.test(last.tag) || /\d|[a-z]/i.test(text)) return false;
  return balanced(text);
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const mark of text) {
    if (mark === '“') depth++;
    if (mark === '”' && --depth < 0) return false;
  }
  return depth === 0;
}

const BUCKET = 12;
const KEY = 4;

/** Clauses that are a phrase but for a few characters count as its variants. */
function addVariants(known: readonly (readonly [string, Counted])[], clauses: readonly Clause[]): void {
  const buckets = new Map<string, (readonly [string, Counted])[]>();
  for (const each of known)
    for (const key of keysOf(each[0])) {
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [each]);
      else if (bucket.length < BUCKET) bucket.push(each);
    }
  const forms = new Set(known.map(([text]) => text));
  for (const { words, place } of clauses) {
    const text = textOf(words);
    if (text.length < SHORTEST || text.length > LONGEST || forms.has(text)) continue;
    const near = keysOf(text).flatMap((key) => buckets.get(key) ?? []);
    const [phrase, counted] = near.find(([each]) => !text.includes(each) && isNear(each, text)) ?? [];
    if (!phrase || !counted) continue;
    counted.uses[text] = (counted.uses[text] ?? 0) + 1;
    if (counted.evidence.length < 5) counted.evidence.push(`${place.file}:${place.line}`);
  }
}

const keysOf = (text: string): string[] => [`^${text.slice(0, KEY)}`, `${text.slice(-KEY)}$`];

function isNear(a: string, b: string): boolean {
  const most = Math.max(1, Math.floor(Math.min(a.length, b.length) / 6));
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

/** Levenshtein's distance of two short texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
