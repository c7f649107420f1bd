import { createParagraph } from '../draft/paragraph';
import type { Paragraph } from '../draft/types';
import type { Result } from './runRules';

export interface ParagraphCache {
  paragraph(text: string): Paragraph;
  /** What the paragraph and sentence rules said of it, where that is kept. */
  result(paragraph: Paragraph): Result | undefined;
  keep(paragraph: Paragraph, result: Result): void;
}

const CAPACITY = 8_000;

/** Keeps paragraphs by text, and their results: a keystroke re-checks one paragraph. The oldest half goes when full. */
export function createParagraphCache(format: 'plain' | 'markdown'): ParagraphCache {
  const paragraphs = new Map<string, Paragraph>();
  const results = new Map<Paragraph, Result>();
  const keep = <K, T>(map: Map<K, T>, key: K, value: T): T => {
    if (map.size >= CAPACITY) for (const old of [...map.keys()].slice(0, CAPACITY / 2)) map.delete(old);
    map.set(key, value);
    return value;
  };
  const keepParagraph = (text: string) => keep(paragraphs, text, createParagraph(text, format));
  return {
    paragraph: (text) => paragraphs.get(text) ?? keepParagraph(detached(text)),
    result: (paragraph) => results.get(paragraph),
    keep: (paragraph, result) => void keep(results, paragraph, result),
  };
}

/** A copy that does not keep the whole draft alive, as a slice of it would after every keystroke. */
const detached = (text: string): string => ` ${text}`.slice(1);
