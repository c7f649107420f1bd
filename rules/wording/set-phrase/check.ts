import { createPairIndex } from '../../../server/src/draft/codes';
import { derive } from '../../../server/src/draft/derived';
import { occurrencesOf } from '../../../server/src/draft/occurrences';
import { lazy } from '../../../server/src/draft/paragraph';
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
  const index = createPairIndex();
  const halves = lazy(() => new Set(phrases.flatMap((phrase) => [`0${phrase.slice(0, 2)}`, `2${phrase.slice(2)}`])));
  const phraseOf: string[] = [];
  for (const phrase of known) for (const at of [0, 2]) phraseOf[index.add(phrase, SIZE, at)] = phrase;
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
      draft,
      near.flatMap(({ written, phrase }) => [written, phrase]),
    );
    for (const { span, written, phrase } of near) {
      const first = places.get(phrase)?.[0];
      if (first === undefined || places.get(written)!.length > 1) continue;
      const message = { zh: `本稿另作“${phrase}”`, en: `elsewhere: ${phrase}` };
      yield { span, fix: phrase, related: [{ span: { start: first, end: first + SIZE }, message }] };
    }
  };

  function nearIn({ text, codes, pairHashes }: Paragraph): readonly Near[] {
    let found = NONE;
    index.visit(codes, pairHashes, (entry, at) => {
      if (at + SIZE > codes.length || index.differing(entry, codes, at) !== 1) return;
      const phrase = phraseOf[entry]!;
      const written = text.slice(at, at + SIZE);
      if (!known.has(written) && isMixed(written, phrase)) found = [...found, { at, phrase }];
    });
    return found;
  }

  /** One character off, and the half that holds it is half of another set phrase: two were mixed up. */
  function isMixed(written: string, phrase: string): boolean {
    const half = written.startsWith(phrase.slice(0, 2)) ? 2 : 0;
    // 汇聚|共识: two words.
    if (lexicon.has(written.slice(0, 2)) && lexicon.has(written.slice(2))) return false;
    return halves().has(half + written.slice(half, half + 2));
  }
});

const NONE: readonly Near[] = [];
