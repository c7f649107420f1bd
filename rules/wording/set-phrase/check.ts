import { derive } from '../../../server/src/draft/derived';
import { occurrencesOf } from '../../../server/src/draft/occurrences';
import { layOutPairs, pairIndexOf } from '../../../server/src/draft/pairIndex';
import type { Table } from '../../../server/src/draft/table';
import type { Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import type { Vocabulary } from '../../../server/src/engine/vocabulary';

const SIZE = 4;

interface Near {
  readonly at: number;
  readonly phrase: string;
}

/** A phrase of four characters that is one character off a set phrase of the same draft (求同化异 beside 求同存异). */
export default draftRule(({ vocabulary }) => {
  const { lexicon } = vocabulary;
  const index = pairIndexOf(vocabulary.tables?.setphrases ?? layOutSetPhrases(vocabulary.setphrases));
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

  function nearIn(paragraph: Paragraph): readonly Near[] {
    const { text, codes, pairHashes } = paragraph;
    let found = NONE;
    index.visit(codes, pairHashes, (entry, at) => {
      if (at + SIZE > codes.length || index.differing(entry, codes, at) !== 1) return;
      const phrase = index.textOf(entry);
      const written = text.slice(at, at + SIZE);
      // 汇聚|共识: two words.
      if (lexicon.has(written.slice(0, 2)) && lexicon.has(written.slice(2))) return;
      if (isMixed(paragraph, at, written.startsWith(phrase.slice(0, 2)) ? 2 : 0)) found = [...found, { at, phrase }];
    });
    return found;
  }

  /** No set phrase itself, but the half that is off, its first or its second, is half of another: two were mixed up. */
  function isMixed({ codes, pairHashes }: Paragraph, at: number, half: number): boolean {
    let isPhrase = false;
    index.visitAt(codes, pairHashes, at, (entry, start) => {
      if (start === at && index.differing(entry, codes, at) === 0) isPhrase = true;
    });
    let isHalf = false;
    index.visitAt(codes, pairHashes, at + half, (_, start) => {
      if (start === at) isHalf = true;
    });
    return isHalf && !isPhrase;
  }
});

const NONE: readonly Near[] = [];

const phrasesIn = (packs: Vocabulary['setphrases']): readonly string[] =>
  packs.flatMap(({ items }) => items.trim().split(/\s+/)).filter((phrase) => phrase.length === SIZE);

/** A pair index of the phrases, by either half. */
export const layOutSetPhrases = (packs: Vocabulary['setphrases']): Table =>
  layOutPairs([...new Set(phrasesIn(packs))].flatMap((text) => [0, 2].map((at) => ({ text, size: SIZE, at })))).lists;
