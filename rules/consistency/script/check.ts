import { paragraphRule } from '../../../server/src/engine/rule';
import { TRADITIONAL } from './traditional';

/** A text with more of them is written in traditional characters on purpose: a quotation, a draft for readers abroad. */
const MOST_SHARE = 0.2;

/** By code: its place in the table, or 0. */
const table = new Uint16Array(65536);
for (let i = 0; i < TRADITIONAL.length; i += 2) table[TRADITIONAL.charCodeAt(i)] = i + 1;

export default paragraphRule(() => (paragraph) => {
  const codes = paragraph.codes;
  const places: number[] = [];
  for (let i = 0; i < codes.length; i++) if (table[codes[i]!] !== 0) places.push(i);
  if (places.length === 0 || places.length > Math.max(2, codes.length * MOST_SHARE)) return [];
  return places.map((start) => ({ span: { start, end: start + 1 }, fix: TRADITIONAL[table[codes[start]!]!]! }));
});
