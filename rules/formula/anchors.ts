import type { Phrase } from './phrases';

/** A few characters of a phrase, by which it is found in a text. */
interface Anchor {
  readonly phrase: number;
  readonly offset: number;
}

/** Phrases of this many characters or fewer are anchored by two characters, longer ones by three. */
const SHORT = 5;
const PAIR = 1;
const TRIPLE = 2;

/**
 * Finds the places where a phrase may stand, whole or nearly so. The anchors of a phrase lie apart, so that whatever one
 * slip hits, another anchor is intact.
 */
export function createAnchors(phrases: readonly Phrase[]) {
  const maybe = new Uint8Array(65536);
  const anchors = new Map<number, Anchor[]>();
  phrases.forEach(({ text, kind }, phrase) => {
    const size = text.length <= SHORT ? 2 : 3;
    // A wrong order is looked for only as it is.
    for (const offset of kind !== 'disorder' ? offsetsOf(text.length, size) : [0]) {
      const key = size === 2 ? pair(text, offset) : triple(text, offset);
      maybe[hash(text, offset)]! |= size === 2 ? PAIR : TRIPLE;
      const list = anchors.get(key);
      if (list) list.push({ phrase, offset });
      else anchors.set(key, [{ phrase, offset }]);
    }
  });
  return function visit(text: string, meet: (phrase: number, at: number, offset: number, size: number) => void): void {
    for (let i = 0; i + 1 < text.length; i++) {
      const sizes = maybe[hash(text, i)]!;
      if (sizes === 0) continue;
      if (sizes & TRIPLE && i + 2 < text.length)
        for (const anchor of anchors.get(triple(text, i)) ?? []) meet(anchor.phrase, i, anchor.offset, 3);
      if (sizes & PAIR) for (const anchor of anchors.get(pair(text, i)) ?? []) meet(anchor.phrase, i, anchor.offset, 2);
    }
  };
}

function offsetsOf(length: number, size: number): number[] {
  const last = length - size;
  return length > 2 * size ? [0, last >> 1, last] : [0, last];
}

const hash = (text: string, i: number): number => (text.charCodeAt(i) * 31 + text.charCodeAt(i + 1) * 17) & 0xffff;
const pair = (text: string, i: number): number => text.charCodeAt(i) * 65536 + text.charCodeAt(i + 1);
const triple = (text: string, i: number): number => pair(text, i) * 65536 + text.charCodeAt(i + 2);
