import type { TaggedWord } from '../segmenter/segment';
import type { MinedLine, Place } from './types';

/** Words that join others and belong to no term, for a segmenter that knows no parts of speech. */
const JOINING = new Set(
  '的 了 着 过 地 得 和 与 及 或 等 为 以 对 从 向 到 由 被 把 将 让 使 在 是 也 都 就 才 只 再 更 最 很 不 没 并 而 且 但 我们 我 他们 你们 这 那 其 要 会 能 可 应 所 之 于 上 中 下 里 后 前 有 说 年 月 日'.split(
    ' ',
  ),
);
const HAN = /^[\u3400-\u9fff\u3007]+$/;

/** Particles, pronouns, conjunctions, adverbs and the like: no term starts or ends with one. */
export const isFunctional = ({ tag, text }: TaggedWord): boolean =>
  JOINING.has(text) || !HAN.test(text) || /^(?:[upcydreof]|ug|zg$)/.test(tag);

/** A word that names a thing or a deed, or may do so where the part of speech is not known. */
export const isNominal = (word: TaggedWord): boolean =>
  !isFunctional(word) && (word.tag === '' || /^(?:[nbjlistmq]|vn?$|an?$)/.test(word.tag));

export const isNoun = (word: TaggedWord): boolean =>
  !isFunctional(word) && (word.tag === '' || /^(?:n|vn|an|j|l|s$)/.test(word.tag));

/** Verbs of slogans that jieba takes for nouns. */
const VERBS = new Set(['领悟', '擦亮', '树牢', '实施', '锚定', '践行', '聚焦']);

export const isVerb = ({ tag, text }: TaggedWord): boolean =>
  tag === ''
    ? HAN.test(text) && text.length === 2 && !JOINING.has(text)
    : /^(?:v|ad?$|l$|i$)/.test(tag) || VERBS.has(text);

const STOP = /[，。；：！？,;:!?…—\s（）()《》〈〉]/;

/** The words between two stops; marks of quoting and 、 stay inside. */
export interface Clause {
  readonly words: readonly TaggedWord[];
  readonly place: Place;
}

export function clausesOf({ words, place }: MinedLine): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) clauses.push({ words: words.slice(from, to), place });
  };
  for (const [i, { text }] of words.entries()) {
    if (!STOP.test(text)) continue;
    close(i);
    from = i + 1;
  }
  close(words.length);
  return clauses;
}

export const textOf = (words: readonly TaggedWord[]): string => words.map(({ text }) => text).join('');

/** The word that ends at an offset of its line, by binary search. */
export function wordEndingAt(words: readonly TaggedWord[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, text } = words[middle]!;
    const end = start + text.length;
    if (end === offset) return middle;
    if (end < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
