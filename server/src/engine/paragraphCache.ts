import { createParagraph } from '../draft/paragraph';
import type { Paragraph } from '../draft/types';
import type { Failure } from './finding';
import type { Located } from './runRules';

/** What the paragraph and sentence rules say of a text, with spans relative to it. */
export interface ParagraphResult {
  readonly problems: readonly Located[];
  readonly failures: readonly Failure[];
}

export interface ParagraphCache {
  paragraph(text: string): Paragraph;
  result(paragraph: Paragraph, compute: () => ParagraphResult): ParagraphResult;
}

const CAPACITY = 8_000;

/** Keeps paragraphs by text, and their results: a keystroke re-checks one paragraph. The oldest half goes when full. */
export function createParagraphCache(format: 'plain' | 'markdown'): ParagraphCache {
  const paragraphs = new Map<string, Paragraph>();
  const results = new Map<Paragraph, ParagraphResult>();
  const kept = <K, T>(map: Map<K, T>, key: K, make: () => T): T => {
    const known = map.get(key);
    if (known !== undefined) return known;
    if (map.size >= CAPACITY) for (const old of [...map.keys()].slice(0, CAPACITY / 2)) map.delete(old);
    const made = make();
    map.set(key, made);
    return made;
  };
  const keepParagraph = (text: string) => kept(paragraphs, text, () => createParagraph(text, format));
  return {
    paragraph: (text) => paragraphs.get(text) ?? keepParagraph(detached(text)),
    result: (paragraph, compute) => kept(results, paragraph, compute),
  };
}

/** A copy that does not keep the whole draft alive, as a slice of it would after every keystroke. */
const detached = (text: string): string => ` ${text}`.slice(1);
