import type { Span } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import type { Suspicion } from '../suspicion';
import { isRepeated, suspectOf } from '../suspicions';

/** From here on a slip is very likely. */
const LIKELY = 5;
/** As likely as not, and rather less. */
const EVEN = 1.5;
const DOUBTFUL = 0.8;
/** The term stands elsewhere in the draft, or does so again and again: a second piece of evidence, in nats. */
const SAID = 0.5;
const SAID_OFTEN = 2.85;
const OFTEN = 3;
/** From here on likely-typo speaks of every place. */
const REPLACED = 0.4;

export default draftRule(({ vocabulary }) => {
  const ngrams = vocabulary.ngrams?.();
  const suspect = ngrams && suspectOf(ngrams);
  return function* (draft): Iterable<Problem> {
    if (!suspect) return;
    const said = countTerms(draft.text);
    for (const { paragraph, start: offset, skipped } of draft.lines) {
      if (skipped || paragraph.isBlank) continue;
      let end = 0;
      for (const suspicion of byOdds(suspect(paragraph), said)) {
        if (suspicion.start < end || isMeant(draft.text, suspicion, offset)) continue;
        end = suspicion.end;
        const { odds } = suspicion;
        const level = odds >= LIKELY ? 'likely' : odds >= EVEN ? 'possible' : 'doubtful';
        const span = { start: offset + suspicion.start, end: offset + suspicion.end };
        yield { span, fix: suspicion.fix, message: MESSAGES[suspicion.kind][level] };
      }
    }
  };
});

interface Doubt {
  readonly kind: 'missing' | 'added';
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly fix: string;
  readonly odds: number;
}

/** How often a term stands in a text, up to `OFTEN`; each is looked for once. */
function countTerms(text: string): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    let times = known.get(term);
    if (times !== undefined) return times;
    times = 0;
    for (let at = text.indexOf(term); at >= 0 && times < OFTEN; at = text.indexOf(term, at + term.length)) times++;
    known.set(term, times);
    return times;
  };
}

/** In the order of the text, and of several at one place the likeliest alone. */
function byOdds(suspicions: readonly Suspicion[], said: (term: string) => number): Doubt[] {
  const doubts = suspicions.flatMap(({ kind, start, end, at, fix, score }): Doubt[] => {
    if (kind === 'replaced' || score + SAID_OFTEN < DOUBTFUL) return [];
    const times = said(fix);
    const odds = score + (times >= OFTEN ? SAID_OFTEN : times > 0 ? SAID : 0);
    return odds < DOUBTFUL ? [] : [{ kind, start, end, at, fix, odds }];
  });
  if (doubts.length === 0) return doubts;
  const kept: Doubt[] = [];
  for (const doubt of doubts.sort((a, b) => b.odds - a.odds))
    if (kept.every((other) => isApart(doubt, other)) && !isReplaced(doubt, suspicions)) kept.push(doubt);
  return kept.sort((a, b) => a.start - b.start);
}

const isApart = (a: Span, b: Span): boolean => a.end <= b.start || a.start >= b.end;

/** Another character in place of one is as likely: that is what likely-typo says. */
const isReplaced = (doubt: Doubt, suspicions: readonly Suspicion[]): boolean =>
  suspicions.some(
    (other) => other.kind === 'replaced' && other.score >= Math.max(REPLACED, doubt.odds) && !isApart(doubt, other),
  );

/** Written so more than once, with the neighbour from which a character at its end is missing. */
function isMeant(text: string, { kind, start, end, at, fix }: Doubt, offset: number): boolean {
  const from = offset + start - (kind === 'missing' && at === start && offset + start > 0 ? 1 : 0);
  const to = offset + end + (kind === 'missing' && at === end ? 1 : 0);
  return isRepeated(text, from, to, fix);
}

const MESSAGES = {
  missing: { likely: 'default', possible: 'possible', doubtful: 'doubtful' },
  added: { likely: 'added', possible: 'maybe-added', doubtful: 'doubtful-added' },
} as const;
