/** A word of a text, and where it starts there, in UTF-16 units. */
export interface TaggedWord {
  readonly text: string;
  readonly start: number;
  /** The part of speech as jieba writes it (n, v, nr, uj…); empty where the segmenter knows none. */
  readonly tag: string;
}

/** Cuts a text into words, which join back to it. Some errors are hidden so (好型 and 系中 come out as words): no rule asks. */
export type Segment = (text: string) => TaggedWord[];

/** The segmenter of the JavaScript engine: always there, loads in a millisecond, coarser than a dictionary. */
export function intlSegment(): Segment {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) =>
    Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, start: index, tag: '' }));
}
