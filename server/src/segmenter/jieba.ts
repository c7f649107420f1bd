import { createRequire } from 'node:module';
import { intlSegmenter, type Segmenter } from '../draft/segmenter';

interface Jieba {
  cut(text: string): string[];
  tag(text: string): { word: string; tag: string }[];
}

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why the fallback serves; absent when nodejieba loaded. Meant for the log, once. */
  readonly note?: string;
}

/**
 * Loads nodejieba, or falls back to the engine's own segmenter where it was not built (it is an optional dependency).
 * Takes 0.8–1.7 s and about 240 MiB with the full dictionaries: never call it before the first diagnostics.
 */
export function loadSegmenter(load: () => unknown = requireJieba): LoadedSegmenter {
  try {
    const jieba = load() as Jieba;
    return {
      segmenter: {
        name: 'nodejieba',
        cut: (text) => withStarts(jieba.cut(text)),
        tag(text) {
          const tagged = jieba.tag(text);
          return withStarts(tagged.map(({ word }) => word)).map((word, i) => ({ ...word, tag: tagged[i]!.tag }));
        },
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      segmenter: intlSegmenter(),
      note: `nodejieba 未能载入，改用内置分词（nodejieba is not available: ${reason}）`,
    };
  }
}

const requireJieba = (): unknown => createRequire(__filename)('nodejieba');

function withStarts(words: readonly string[]) {
  let start = 0;
  return words.map((text) => {
    const word = { text, start };
    start += text.length;
    return word;
  });
}
