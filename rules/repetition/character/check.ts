import { isHanCode } from '../../../server/src/draft/characters';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { itemsOf, NUMERALS } from '../../repeats';
import { createSegmenter, type Segmentation, startsAt, tokenAt } from '../../segment';
import { isTransliteration } from '../../transliteration';
import { createExceptions } from '../exceptions';

/** Characters looked at on either side of a pair: more changes nothing. */
const REACH = 6;
/** A reading with the character once must be better by this much: one character that is no word of its own. */
const LIKELY = 2;
/** As above, for characters that do stand as words: the pair may still be two words. */
const POSSIBLE = 1.2;
/** Two such characters, or the same function word twice: no reading is left. */
const CERTAIN = 4;

type Verdict = 'certain' | 'default' | 'possible' | undefined;

export default paragraphRule(({ vocabulary }) => {
  const cut = createSegmenter(vocabulary);
  const isLegitimate = createExceptions(vocabulary);
  const doubled = new Set(itemsOf(vocabulary, 'doubled').map((word) => word.charAt(0)));
  const heads = new Set(itemsOf(vocabulary, 'head'));
  return ({ text, codes }) => {
    let found: Problem[] | undefined;
    for (let i = 1; i < codes.length; i++) {
      const code = codes[i]!;
      if (code !== codes[i - 1] || !isHanCode(code)) continue;
      if (codes[i + 1] === code || codes[i - 2] === code) continue;
      const message = judge(text, i - 1);
      if (message) (found ??= []).push({ span: { start: i - 1, end: i + 1 }, fix: text.charAt(i), message });
    }
    return found ?? NOTHING;
  };

  function judge(text: string, at: number): Verdict {
    if (isMeasureTwice(text, at)) return 'certain';
    if (isLegitimate(text, at)) return undefined;
    const character = text.charAt(at);
    const isWordTwice = vocabulary.lexicon.has(character + character);
    if (!isWordTwice && standsBetweenWords(text, at)) return undefined;
    // 社会|会付出: the second is an auxiliary verb.
    if (character === '会' && hasWord(text, at, -1) && hasWord(text, at + 2, 1)) return undefined;
    let start = at;
    while (start > 0 && at - start < REACH && isHanCode(text.charCodeAt(start - 1))) start--;
    let end = at + 2;
    while (end < text.length && end - at - 2 < REACH && isHanCode(text.charCodeAt(end))) end++;
    const twice = cut(text.slice(start, end));
    const once = cut(text.slice(start, at) + text.slice(at + 1, end));
    const gain = twice.cost - once.cost;
    if (gain < POSSIBLE || isBoundary(twice, at - start + 1)) return undefined;
    const word = tokenAt(once, at - start);
    if (word.length === 1 && !cut.isFree(character)) return undefined;
    if (NUMERALS.has(character) && (gain < LIKELY || word.length === 1 || isNumber(word))) return undefined;
    if (isTransliteration(word) || afterName(once, at - start, cut.isFree)) return undefined;
    if (isWordTwice) return reduplication(word, character, gain);
    if (gain < LIKELY || mayBeCompound(twice, at - start + 1, character)) return 'possible';
    return gain < CERTAIN ? 'default' : 'certain';
  }

  /**
   * A word may end with the first character and one begin with the second, whatever words the best cut finds
   * (年中|国际, but 中国|国际; 生态林|林木); or one of the two is a function word beside a word (社会|会, 正义和|和平).
   */
  function standsBetweenWords(text: string, at: number): boolean {
    const ends = hasWord(text, at, -1);
    const begins = hasWord(text, at + 1, 1);
    return ends && begins;
  }

  /** Whether a word of the lexicon ends (-1) or begins (1) at a place. */
  function hasWord(text: string, at: number, direction: -1 | 1): boolean {
    for (let length = 2; length <= 4; length++) {
      const word = direction < 0 ? text.slice(at - length + 1, at + 1) : text.slice(at, at + length);
      if (word.length === length && vocabulary.lexicon.has(word)) return true;
    }
    return false;
  }

  /** 人人, 紧紧, 好好 are words: only a longer word that holds the character once speaks against them (友好型). */
  function reduplication(word: string, character: string, gain: number): Verdict {
    if (gain < LIKELY) return undefined;
    const first = word.startsWith(character);
    if (word.length > 2 && !first) return 'default';
    return !doubled.has(character) || (word.length > 1 && first) ? 'possible' : undefined;
  }

  /**
   * Where what follows is no known word, it may be a compound the lexicon lacks (补齐短板、拉长|长板); and after a noun that
   * ends compounds (桥, 榜, 生), what precedes may be one (热度榜|榜首, 寄宿生|生活).
   */
  function mayBeCompound(twice: Segmentation, at: number, character: string): boolean {
    if (tokenAt(twice, at).length > 1) return heads.has(character);
    const next = tokenAt(twice, at + 1);
    return next.length === 1 && !cut.isFree(next);
  }
});

/** A word ends with the first character and another begins with the second: 政协|协商. */
const isBoundary = (twice: Segmentation, at: number): boolean =>
  startsAt(twice, [at]) && tokenAt(twice, at - 1).length > 1 && tokenAt(twice, at).length > 1;

/** 新增企业12家家。: after a figure and before a mark the measure word stands once; 2025年年底 goes on. */
const MEASURES = new Set('家个人项件名次天年月日吨亩元户倍岁条座所处套台辆场位种篇');
const isMeasureTwice = (text: string, at: number): boolean =>
  MEASURES.has(text.charAt(at)) && /^\d..(?:[，。；、！？）]|$)/.test(text.slice(Math.max(0, at - 1), at + 3));

const isNumber = (word: string): boolean => [...word].every((character) => NUMERALS.has(character));

/** Characters before the pair that belong to no word are mostly a name (某某某强调): its last one is not known. */
function afterName({ tokens }: Segmentation, at: number, isFree: (character: string) => boolean): boolean {
  let before = 0;
  let offset = 0;
  for (const token of tokens) {
    if (offset >= at) break;
    before = token.length === 1 && !isFree(token) ? before + 1 : 0;
    offset += token.length;
  }
  return before > 0 && offset === at;
}
