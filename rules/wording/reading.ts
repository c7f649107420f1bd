import { isHanCode } from '../../server/src/draft/characters';
import type { Span } from '../../server/src/draft/types';
import type { Lexicon } from '../../server/src/engine/lexicon';
import type { Suspicion } from '../../server/src/engine/ngrams';

/** The best reading of a run of Chinese characters: the lengths of its words. */
export type WordsOf = (run: string) => readonly number[];

/** The word of the reading at a place. */
export type WordAt = (at: number) => Span | undefined;

/** As likely a slip as not (see missing-character), and so likely that a word made by chance says nothing (工机制). */
const EVEN = 2;
const STRONG = 5;

/** So many characters on either side are read with a stretch: a longer run changes nothing near it. */
const REACH = 24;

/** Reads the Chinese characters around a stretch, once it is asked. */
export function readingOf(text: string, { start, end }: Span, wordsOf: WordsOf): WordAt {
  let words: readonly Span[] | undefined;
  return (place) => {
    words ??= read(text, start, end, wordsOf);
    return words.find((word) => word.start <= place && place < word.end);
  };
}

function read(text: string, start: number, end: number, wordsOf: WordsOf): readonly Span[] {
  let from = start;
  while (from > 0 && start - from < REACH && isHanCode(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && isHanCode(text.charCodeAt(to))) to++;
  const words: Span[] = [];
  let at = from;
  for (const length of wordsOf(text.slice(from, to))) {
    words.push({ start: at, end: at + length });
    at += length;
  }
  return words;
}

const lengthOf = (word: Span | undefined): number => (word ? word.end - word.start : 0);

/** Characters that stand by themselves: beside a character that is left over they make no word with it. */
const FREE = new Set(
  '的地得和与及或在是等把被将以为对从向到了着过之其这那各不也都要让使由于按据而且并更最较就又还再很能可会有无非若如因所但则即均已正应须自至同跟给比随经当除我你他她它您年月日个两一二三四五六七八九十百千万亿上下中内外前后里间省市县区州国做作抓新老大小好高多',
);

/**
 * 跨境电商综|试区, 龙头企业引|培工程, 府|院联动: the character that seems left over and the one beside the stretch, of which
 * no word is known either, make a word that the statistics lack; or the reading has a word of the two (厚积|发展). Where the
 * last character lacks, the one beside may stand in its place (领导班予): it says something of what is doubtful alone.
 */
export function makesWordBeside(
  text: string,
  { start, end, at, score }: Suspicion,
  lexicon: Lexicon,
  wordAt: WordAt,
): boolean {
  if (score >= STRONG) return false;
  if (at <= start + 1 && isSuffix(text, start, wordAt)) return true;
  if (at === start) return isWord(start - 1, wordAt) || ADVERBS.has(text.charAt(start));
  if (at === start + 1 && isPair(text, start - 1, start - 1, wordAt) && !endsWord(text, start, lexicon)) return true;
  if (at === end && isWord(end - 1, wordAt)) return true;
  const isAtEnd = at === end - 1 || (at === end && score < EVEN);
  return isAtEnd && isPair(text, end - 1, end, wordAt) && !beginsWord(text, end, lexicon);
}

/** 安全感|持提升, 积极稳妥进|碳达峰: the character beside the stretch is not left over, but part of a word of the dictionary. */
const endsWord = (text: string, end: number, lexicon: Lexicon): boolean =>
  LENGTHS.some((length) => end >= length && lexicon.has(text.slice(end - length, end)));
const beginsWord = (text: string, start: number, lexicon: Lexicon): boolean =>
  LENGTHS.some((length) => lexicon.has(text.slice(start, start + length)));
const LENGTHS = [3, 4];

const SUFFIXES = new Set('端园间河湖江城站港岛湾线带圈链群网桥库厂馆物品');
const ADVERBS = new Set('均都皆');

/** 装备|端|延伸, 加速|园|建设: the first character ends the compound before it. */
const isSuffix = (text: string, at: number, wordAt: WordAt): boolean =>
  SUFFIXES.has(text.charAt(at)) && lengthOf(wordAt(at)) === 1 && lengthOf(wordAt(at - 1)) > 1;

/** 援助|企业: two characters are a word of the reading. */
const isWord = (first: number, wordAt: WordAt): boolean =>
  lengthOf(wordAt(first)) === 2 && wordAt(first) === wordAt(first + 1);

/** Whether two characters are a word of the reading, or two words of which the one outside the stretch does not stand by itself. */
function isPair(text: string, first: number, outside: number, wordAt: WordAt): boolean {
  const word = wordAt(first);
  const next = wordAt(first + 1);
  if (!word || !next) return false;
  if (word === next) return isWord(first, wordAt);
  return lengthOf(word) === 1 && lengthOf(next) === 1 && !FREE.has(text.charAt(outside));
}

/**
 * 现代|石化|产业: the character that seems too many makes a word with the next, and what stands before it is whole; 民生|增|福祉,
 * 医疗|次|中心: it stands by itself between two words, as verbs and attributes do.
 */
export function isWordBetween(text: string, { start, at, score }: Suspicion, wordAt: WordAt): boolean {
  const word = wordAt(at);
  if (at === start || word?.start !== at) return false;
  if (lengthOf(word) > 1) return wordAt(start)?.end === at;
  if (lengthOf(wordAt(at - 1)) < 2 || lengthOf(wordAt(at + 1)) < 2) return false;
  return BETWEEN.has(text.charAt(at)) || (score < EVEN && !BOUND.has(text.charAt(at)));
}

/** Attributes and prepositions of one character that stand between any two words. */
const BETWEEN = new Set('的按新总主老是正共好多在每净负女向');
/** What stands by itself between no two words. */
const BOUND = new Set('们子儿吗呢吧啊呀哦嘛得着过');

const PLACES = '中内里上下前后';

/** 农村金融中|的作用; 货币供应量增长同|经济增长: the last character of the stretch stands by itself behind or before a word. */
export const isParticle = (text: string, { end, at }: Suspicion, wordAt: WordAt): boolean =>
  at === end &&
  ((PLACES.includes(text[end - 1]!) && '的，、'.includes(text.charAt(end) || '。')) ||
    (text[end - 1] === '同' && lengthOf(wordAt(end)) > 1));

/** Of a longer stretch (信息共相|互认) a chance word at its end says little. */
const SHORT = 3;
const JOINS = new Set('与和及同或');
const LINKS = new Set('又也再更给把被向对从以和与或在使让由');

/**
 * 散裂中|子源, 吉林师|大: the doubted character belongs to a word of the reading that goes on beyond the stretch; 又利|于,
 * 给中|小微: it is a word of its own, and what follows it goes on.
 */
export function isPartOfNext(text: string, { start, end, at }: Suspicion, wordAt: WordAt): boolean {
  const word = wordAt(at);
  if (lengthOf(word) > 1) return end - start <= SHORT && (word!.start < start || word!.end > end);
  // 乌克兰|与|俄罗斯: a name, and what joins it to the next.
  if (at === end - 1 && at > start + 1 && JOINS.has(text.charAt(at))) return wordAt(start)?.end === at;
  const next = wordAt(at + 1);
  return at === start && LINKS.has(text.charAt(at)) && lengthOf(next) > 1 && next!.end > end;
}
