import type { Paragraph } from '../../server/src/draft/types';

/** Keeps what is derived from a paragraph: paragraphs are shared by text, so a keystroke derives one anew. */
export function memo<T>(derive: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const known = new WeakMap<Paragraph, { readonly of: T }>();
  return (paragraph) => {
    let kept = known.get(paragraph);
    if (!kept) known.set(paragraph, (kept = { of: derive(paragraph) }));
    return kept.of;
  };
}
