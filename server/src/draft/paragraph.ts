import { isHanCode } from './characters';
import { findOrdinals } from './ordinal';
import { splitSentences } from './sentences';
import type { Paragraph } from './types';

const PLAIN_INDENT = /^[\s\u3000]*/;
const MARKDOWN_INDENT = /^[\s\u3000]*(?:#{1,6}[ \t]+|>[ \t]?|[-+*][ \t]+)*(?:\*\*)?/;

/** Makes a paragraph of a line's text; everything derived from it is computed on first use and kept. */
export function createParagraph(text: string, format: 'plain' | 'markdown'): Paragraph {
  const contentStart = (format === 'markdown' ? MARKDOWN_INDENT : PLAIN_INDENT).exec(text)![0].length;
  const sentences = lazy(() => splitSentences(text));
  const ordinals = lazy(() => findOrdinals(text, contentStart));
  const hasHan = lazy(() => containsHan(text));
  return {
    text,
    derived: new Map(),
    contentStart,
    isBlank: contentStart === text.length,
    get hasHan() {
      return hasHan();
    },
    get sentences() {
      return sentences();
    },
    get ordinals() {
      return ordinals();
    },
  };
}

function containsHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHanCode(text.charCodeAt(i))) return true;
  return false;
}

/** Computes once, on first use. */
export function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => (value ??= { of: compute() }).of;
}
