/** A word and where it starts in the text that was cut, in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

/** `tag`: the part of speech as jieba writes it (n, v, nr, uj…); empty where the segmenter knows none. */
export interface TaggedWord extends Word {
  readonly tag: string;
}

/**
 * Cuts a text into words. Segmenters hide some errors (好型 and 系中 come out as words), so no rule rests on one alone;
 * it is handed in by the program that has one, and is loaded only when a rule reads words.
 */
export interface Segmenter {
  readonly name: string;
  cut(text: string): Word[];
  tag(text: string): TaggedWord[];
}

/** The segmenter of the JavaScript engine: always there, loads in a millisecond, coarser than a dictionary. */
export function intlSegmenter(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const cut = (text: string) =>
    Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, start: index }));
  return { name: 'Intl.Segmenter', cut, tag: (text) => cut(text).map((word) => ({ ...word, tag: '' })) };
}
