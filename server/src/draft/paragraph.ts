import { countHan } from './characters';
import { type Units, unitsOf } from './codes';
import { findOrdinals } from './ordinal';
import { splitSentences } from './sentences';
import type { Grams, Ordinal, Paragraph, Sentence } from './types';

const PLAIN_INDENT = /^[\s\u3000]*/;
const MARKDOWN_INDENT = /^[\s\u3000]*(?:#{1,6}[ \t]+|>[ \t]?|[-+*][ \t]+)*(?:\*\*)?/;

/** Makes a paragraph of a line's text; everything derived from it is computed on first use and kept. */
export const createParagraph = (text: string, format: 'plain' | 'markdown'): Paragraph =>
  new LazyParagraph(text, (format === 'markdown' ? MARKDOWN_INDENT : PLAIN_INDENT).exec(text)![0].length);

/** A class, and not an object of closures: a draft has thousands, and rules read them hundreds of times each. */
class LazyParagraph implements Paragraph {
  readonly derived: unknown[] = [];
  readonly isBlank: boolean;
  #han: number | undefined;
  #units: Units | undefined;
  #sentences: readonly Sentence[] | undefined;
  #ordinals: readonly Ordinal[] | undefined;

  constructor(
    readonly text: string,
    readonly contentStart: number,
  ) {
    this.isBlank = contentStart === text.length;
  }

  get han(): number {
    return (this.#han ??= countHan(this.text));
  }
  get hasHan(): boolean {
    return this.han > 0;
  }
  get units(): Units {
    return (this.#units ??= unitsOf(this.text));
  }
  get codes(): Uint16Array {
    return this.units.codes;
  }
  get pairHashes(): Uint16Array {
    return this.units.pairHashes;
  }
  get grams(): Grams {
    return this.units.grams;
  }
  get marks(): readonly number[] {
    return this.units.marks;
  }
  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= splitSentences(this.text, this.units));
  }
  get ordinals(): readonly Ordinal[] {
    return (this.#ordinals ??= findOrdinals(this.text, this.contentStart));
  }
}

/** Computes once, on first use. */
export function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => (value ??= { of: compute() }).of;
}
