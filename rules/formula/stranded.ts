import type { Lexicon } from '../../server/src/engine/lexicon';
import { type Costs, cheapestReading, LONGEST } from '../segment';
import type { Formula } from './phrases';

/** Characters that often stand alone: one of them left over says less. */
const FREE = new Set(
  '的了和与及同以在于之为是要把将让使向对从到被并也又都就更再不有等上中下内外后前这其我他它一二三四五六七八九十年月日个各大小新好',
);
const FREE_COST = 0.5;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The items of set expressions are words beside those of the lexicon: 学纪, 抓铁有痕. */
export function withItems(lexicon: Lexicon, formulae: readonly Formula[]): Lexicon {
  const items = new Set(
    formulae.flatMap(({ form }) => form.split(/[、，“”]/).filter((item) => item.length > 1 && item.length <= LONGEST)),
  );
  return { has: (word) => items.has(word) || lexicon.has(word) };
}

/**
 * How many characters of a text belong to no word, at the least: the dearer of two readings of one place is the slip.
 * 高质量发展 costs nothing, 高质发量展 leaves two characters over.
 */
export const strays = (lexicon: Lexicon, text: string): number => cheapestReading(text, lexicon, COSTS).cost;

const COSTS: Costs = { ofWord: () => 0, ofCharacter: (text, at) => costAlone(text, at) };

function costAlone(text: string, at: number): number {
  if (!isHan(text.charCodeAt(at))) return 0;
  return FREE.has(text[at]!) ? FREE_COST : 1;
}
