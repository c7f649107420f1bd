import { createRequire } from 'node:module';
import { intlSegment, type Segment } from './segment';

interface Jieba {
  tag(text: string): { word: string; tag: string }[];
}

interface LoadedSegment {
  readonly segment: Segment;
  /** Why the fallback serves; absent when nodejieba loaded. Meant for the log, once. */
  readonly note?: string;
}

/**
 * Loads nodejieba, or falls back to the engine's own segmenter where it was not built (it is an optional dependency).
 * Takes 0.8–1.7 s and about 240 MiB with the full dictionaries: nothing but `hegao mine` calls it.
 */
export function loadSegment(load: () => unknown = requireJieba): LoadedSegment {
  try {
    const jieba = load() as Jieba;
    return { segment: (text) => withStarts(jieba.tag(text)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      segment: intlSegment(),
      note: `nodejieba 未能载入，改用内置分词（nodejieba is not available: ${reason}）`,
    };
  }
}

const requireJieba = (): unknown => createRequire(__filename)('nodejieba');

function withStarts(words: ReturnType<Jieba['tag']>) {
  let start = 0;
  return words.map(({ word: text, tag }) => {
    const word = { text, start, tag };
    start += text.length;
    return word;
  });
}
