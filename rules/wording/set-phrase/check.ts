import type { Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { createPairFilter, pairAt } from '../pairs';

const SIZE = 4;

interface Near {
  readonly at: number;
  readonly phrase: string;
}

/** A phrase of four characters that is one character off a set phrase of the same draft (求同化异 beside 求同存异). */
export default draftRule(({ vocabulary }) => {
  const { lexicon } = vocabulary;
  const phrases = vocabulary.setphrases.flatMap(({ items }) => items.trim().split(/\s+/));
  const known = new Set(phrases);
  const filter = createPairFilter();
  const halves = new Map<number, string[]>();
  for (const phrase of phrases)
    for (const at of [0, 2]) {
      const key = pairAt(phrase, at);
      filter.add(key);
      const others = halves.get(key);
      if (others) others.push(phrase);
      else halves.set(key, [phrase]);
    }
  const nearByParagraph = new WeakMap<Paragraph, readonly Near[]>();

  return function* (draft): Iterable<Problem> {
    for (const { paragraph, start, skipped } of draft.lines) {
      if (skipped || !paragraph.hasHan) continue;
      let near = nearByParagraph.get(paragraph);
      if (!near) nearByParagraph.set(paragraph, (near = nearIn(paragraph.text)));
      for (const { at, phrase } of near) {
        const written = paragraph.text.slice(at, at + SIZE);
        const first = draft.text.indexOf(phrase);
        if (first < 0 || draft.text.indexOf(written) !== draft.text.lastIndexOf(written)) continue;
        const message = { zh: `本稿另作“${phrase}”`, en: `elsewhere: ${phrase}` };
        const span = { start: start + at, end: start + at + SIZE };
        yield { span, fix: phrase, related: [{ span: { start: first, end: first + SIZE }, message }] };
      }
    }
  };

  function nearIn(text: string): Near[] {
    const found: Near[] = [];
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = pairAt(text, i);
      if (!filter.mayHave(pair)) continue;
      for (const phrase of halves.get(pair) ?? []) {
        const at = phrase.startsWith(text.slice(i, i + 2)) ? i : i - 2;
        if (at < 0 || known.has(text.slice(at, at + SIZE)) || !isMixed(text.slice(at, at + SIZE), phrase)) continue;
        found.push({ at, phrase });
      }
    }
    return found;
  }

  /** One character off, and the half that holds it is half of another set phrase: two were mixed up. */
  function isMixed(written: string, phrase: string): boolean {
    let differing = 0;
    let half = 0;
    for (let i = 0; i < SIZE; i++) {
      if (written[i] === phrase[i]) continue;
      differing++;
      half = i < 2 ? 0 : 2;
    }
    if (differing !== 1 || written.length < SIZE) return false;
    // 汇聚|共识: two words.
    if (lexicon.has(written.slice(0, 2)) && lexicon.has(written.slice(2))) return false;
    const others = halves.get(pairAt(written, half)) ?? [];
    return others.some((other) => other.startsWith(written.slice(half, half + 2), half));
  }
});
