import { countHan } from '../../../server/src/draft/characters';
import { derive } from '../../../server/src/draft/derived';
import type { Draft, Paragraph, Span } from '../../../server/src/draft/types';
import { draftRule, type Problem, type RelatedPlace } from '../../../server/src/engine/rule';
import { isNormative, isStatute } from '../../statute';
import { createNearFinder } from './near';

/** Chinese characters of a sentence that may not come twice; shorter ones are salutations, thanks and refrains. */
const SHORTEST = 12;
/** A shorter first sentence is a heading that runs into its paragraph: a report says it of the year past and the next. */
const RUN_IN_HEADING = 32;
/** Twice running, a statement need not be so long; what is shorter, or ends with ！, may be a cry. */
const SHORTEST_ADJACENT = 8;
const COMPLETE = /[。！？!?][”’」』）)]?$/;
/** Thanks are said once, and in other words if twice: 谢谢！谢谢大家！ */
const THANKS = /^谢谢[\p{Script=Han}]{1,8}！$/u;
/** A pasted teaser ends like this; the family residue tells of it. */
const CUT_OFF = /(?:\.{3}|…)[”）)]?\s*$/;

interface Passage {
  /** The sentence without the white space around it. */
  readonly key: string;
  readonly start: number;
  readonly message?: 'thanks';
}

export default draftRule(
  () =>
    function* (draft: Draft): Iterable<Problem> {
      if (isStatute(draft)) return;
      const provision = isNormative(draft);
      const seen = new Map<string, Span>();
      const nearlySame = createNearFinder();
      const paragraphs = new Map<Paragraph, Span>();
      for (const { paragraph, start, skipped } of draft.lines) {
        if (skipped || paragraph.isBlank) continue;
        const passages = passagesOf(paragraph);
        if (passages.length === 0) continue;
        const whole = { start: start + paragraph.contentStart, end: start + paragraph.text.trimEnd().length };
        const earlier = paragraphs.get(paragraph);
        if (earlier) {
          const message = provision ? 'provision' : 'paragraph';
          yield { span: whole, message, related: [firstPlace(earlier)] };
          continue;
        }
        paragraphs.set(paragraph, whole);
        const like = nearlySame(paragraph, whole);
        if (like) {
          yield { span: whole, message: 'near', related: [firstPlace(like)] };
          continue;
        }
        for (const passage of passages) {
          const span = { start: start + passage.start, end: start + passage.start + passage.key.length };
          const first = seen.get(passage.key);
          const { message = 'default' } = passage;
          if (first && provision && !isNear(first, span))
            yield { span, message: 'provision', related: [firstPlace(first)] };
          else if (first) yield { span, message, fix: '', related: [firstPlace(first)] };
          else seen.set(passage.key, span);
        }
      }
    },
);

/** Nothing but an ordinal or a mark stands between. */
const BESIDE = 8;
const isNear = (first: Span, span: Span): boolean => span.start - first.end <= BESIDE;

const firstPlace = (span: Span): RelatedPlace => ({ span, message: { zh: '第一次出现', en: 'first said here' } });

/** The complete sentences of a paragraph that are long enough. */
const passagesOf = derive((paragraph: Paragraph): readonly Passage[] =>
  CUT_OFF.test(paragraph.text) ? [] : readPassages(paragraph),
);

function readPassages(paragraph: Paragraph): Passage[] {
  const passages: Passage[] = [];
  const { sentences } = paragraph;
  let before = '';
  let words = sentences.length > 0 ? wordsOf(paragraph, 0) : '';
  for (let i = 0; i < sentences.length; i++) {
    const { text, start } = sentences[i]!;
    const after = i + 1 < sentences.length ? wordsOf(paragraph, i + 1) : '';
    const isBeside = words === before || words === after;
    const key = start === 0 ? text.trim() : words;
    if (isBeside && words.endsWith('。') && countHan(words) >= SHORTEST_ADJACENT)
      passages.push({ key: words, start: start + text.indexOf(words) });
    else if (isBeside && THANKS.test(words))
      passages.push({ key: words, start: start + text.indexOf(words), message: 'thanks' });
    else if (isPassage(key) && (start > 0 || key.length >= RUN_IN_HEADING))
      passages.push({ key, start: start + text.indexOf(key) });
    before = words;
    words = after;
  }
  return passages;
}

const isPassage = (key: string): boolean =>
  key.length >= SHORTEST && COMPLETE.test(key.slice(-3)) && countHan(key) >= SHORTEST;

/** A sentence without white space around it and the ordinal that opens the paragraph. */
function wordsOf({ sentences, ordinals: [ordinal] }: Paragraph, index: number): string {
  const { text, start } = sentences[index]!;
  const from = index === 0 && ordinal?.leading ? Math.max(0, ordinal.span.end - start) : 0;
  return text.slice(from).trim();
}
