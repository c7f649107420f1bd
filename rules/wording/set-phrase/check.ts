import { createHashSet, hashOfPair, placesIn } from '../../../server/src/draft/codes';
import { derive } from '../../../server/src/draft/derived';
import { occurrencesOf } from '../../../server/src/draft/occurrences';
import type { Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

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
  const halfHashes = createHashSet();
  const halves = new Map<number, string[]>();
  for (const phrase of phrases)
    for (const at of [0, 2]) {
      const key = hashAt(phrase, at);
      halfHashes.add(key);
      const others = halves.get(key);
      if (others) others.push(phrase);
      else halves.set(key, [phrase]);
    }
  const nearOf = derive(nearIn);

  return function* (draft): Iterable<Problem> {
    const near = draft.lines.flatMap(({ paragraph, start, skipped }) =>
      skipped || !paragraph.hasHan
        ? []
        : nearOf(paragraph).map(({ at, phrase }) => ({
            span: { start: start + at, end: start + at + SIZE },
            written: paragraph.text.slice(at, at + SIZE),
            phrase,
          })),
    );
    const places = occurrencesOf(
      draft.text,
      near.flatMap(({ written, phrase }) => [written, phrase]),
    );
    for (const { span, written, phrase } of near) {
      const first = places.get(phrase)?.[0];
      if (first === undefined || places.get(written)!.length > 1) continue;
      const message = { zh: `本稿另作“${phrase}”`, en: `elsewhere: ${phrase}` };
      yield { span, fix: phrase, related: [{ span: { start: first, end: first + SIZE }, message }] };
    }
  };

  function nearIn({ text, codes, pairHashes }: Paragraph): Near[] {
    const found: Near[] = [];
    for (const i of placesIn(halfHashes, pairHashes)) {
      for (const phrase of halves.get(pairHashes[i]!) ?? []) {
        const at = isHalf(phrase, 0, codes, i) ? i : i - 2;
        if (at < 0 || !isOneOff(codes, at, phrase)) continue;
        const written = text.slice(at, at + SIZE);
        if (!known.has(written) && isMixed(written, phrase)) found.push({ at, phrase });
      }
    }
    return found;
  }

  /** One character off, and the half that holds it is half of another set phrase: two were mixed up. */
  function isMixed(written: string, phrase: string): boolean {
    const half = written.startsWith(phrase.slice(0, 2)) ? 2 : 0;
    // 汇聚|共识: two words.
    if (lexicon.has(written.slice(0, 2)) && lexicon.has(written.slice(2))) return false;
    const others = halves.get(hashAt(written, half)) ?? [];
    return others.some((other) => other.startsWith(written.slice(half, half + 2), half));
  }
});

const hashAt = (text: string, at: number): number => hashOfPair(text.charCodeAt(at), text.charCodeAt(at + 1));

const isHalf = (phrase: string, half: 0 | 2, codes: Uint16Array, at: number): boolean =>
  phrase.charCodeAt(half) === codes[at] && phrase.charCodeAt(half + 1) === codes[at + 1];

/** Differs in one character; the end of the text is no character. */
function isOneOff(codes: Uint16Array, at: number, phrase: string): boolean {
  let differing = 0;
  for (let i = 0; i < SIZE; i++) if (codes[at + i] !== phrase.charCodeAt(i)) differing++;
  return differing === 1 && at + SIZE <= codes.length;
}
