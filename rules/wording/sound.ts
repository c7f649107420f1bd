import { isDigitCode, isHanCode } from '../../server/src/draft/characters';
import type { Lexicon } from '../../server/src/engine/lexicon';
import type { Suspicion } from '../../server/src/engine/ngrams';
import { isSurname } from '../surnames';
import { endsAlike, isCounted, isForeign, isRoute, isTwiceVaried, opensVariant } from './beside';
import {
  isParticle,
  isPartOfNext,
  isWordBetween,
  makesWordBeside,
  readingOf,
  type WordAt,
  type WordsOf,
} from './reading';
import { isInRow, isSharedByParallel } from './rows';
import { covers, hasTwin } from './variants';

/** Why what stands at a suspicious place is right, which counts of words do not know. */
interface Reason {
  readonly kinds: readonly Suspicion['kind'][];
  /** Nothing is so likely to be a slip that it would not hold. */
  readonly isPlain?: boolean;
  readonly holds: (text: string, suspicion: Suspicion, lexicon: Lexicon, wordAt: WordAt) => boolean;
}

/** From here on a slip is very likely (see the rules), and only what is plainly meant speaks against it. */
const LIKELY = { replaced: 3, missing: 6, added: 6 } as const;

export function isSound(text: string, suspicion: Suspicion, lexicon: Lexicon, wordsOf: WordsOf): boolean {
  const wordAt = readingOf(text, suspicion, wordsOf);
  return (suspicion.score < LIKELY[suspicion.kind] ? REASONS : PLAIN_REASONS).some(
    ({ kinds, holds }) => kinds.includes(suspicion.kind) && holds(text, suspicion, lexicon, wordAt),
  );
}

/** A phrase or word that dictionaries have beside a more frequent one. */
const isVariant: Reason['holds'] = (text, { kind, at }) => covers(text, at, kind === 'missing' ? at : at + 1);

/** 倍受 beside 备受: a word of two characters that stands in its own right. */
const isTwin: Reason['holds'] = (text, { isWord, at }) => isWord && hasTwin(text.slice(at, at + 2));

/** 授人以鱼，不如授人以渔: the sentence has both, and plays on them. */
const SAYING = 4;
const PLAY = 24;
const isPairOf: Reason['holds'] = (text, { start, end, fix }) =>
  end - start >= SAYING && text.slice(Math.max(0, start - PLAY), end + PLAY).includes(fix);

/** What follows the name of a person. */
const TITLE =
  /^(?:同志|书记|主席|省长|市长|区长|县长|州长|镇长|乡长|部长|局长|处长|主任|会长|院长|校长|所长|教授|院士|先生|女士|老师|医生|委员|代表|常委)/;

const opensTitle = new Set('同书主省市区县州镇乡部局处会院校所教先女老医委代常');

/** 李明教授, 黄志远同志: a surname, one or two characters, and a title, which is looked for first: it seldom stands there. */
function isTitled(text: string, { start, end }: Suspicion): boolean {
  if (end >= text.length || !opensTitle.has(text.charAt(end)) || !TITLE.test(text.slice(end, end + 2))) return false;
  const from = isSurname(text.charAt(start)) ? start : isSurname(text.charAt(start - 1)) ? start - 1 : -1;
  return from >= 0 && end - from > 1 && end - from < 4;
}

const PAUSE = 0x3001;

/** 火电占43%, 风电约15%: what a figure follows; 甲、乙两个县. */
const isSmallWord: Reason['holds'] = (text, { at }) =>
  (isDigitCode(text.charCodeAt(at + 1)) && '占约近超逾达'.includes(text.charAt(at))) ||
  (text.charCodeAt(at - 1) === PAUSE && '甲乙丙丁'.includes(text.charAt(at)));

/** Words made anew each time, which a dictionary has no need to list. */
const MADE = new Set(
  '两国 各国 一国 本国 该国 贵国 多国 别国 他国 新老 新旧 就会 也会 都会 不会 才会 便会 总会'.split(' '),
);
const endsMadeWord: Reason['holds'] = (text, { at, start }) => at === start && MADE.has(text.slice(at - 1, at + 1));

/** 水平提不高: what a verb cannot do. */
const isCannot: Reason['holds'] = (text, suspicion) => text[suspicion.at] === '不' && isWithin(suspicion);

const isWithin = ({ at, start, end }: Suspicion): boolean => at > start && at < end - 1;

/** 汉斯·希伯; 奉新县澡下镇; 1.6亿贯: parts of a name or a number are no words. */
const PLACE = /[省市县区州旗盟]\p{Script=Han}{1,3}[县区镇乡村街屯]/u;
function isPartOfName(text: string, { start, end }: Suspicion): boolean {
  if (isDigitCode(text.charCodeAt(start - 1)) && '万亿'.includes(text[start]!)) return true;
  if (/[·•]/.test(text.slice(Math.max(0, start - 4), start)) || /^[·•]/.test(text.slice(end, end + 1))) return true;
  const near = text.slice(Math.max(0, start - 4), end + 4);
  const place = PLACE.exec(near);
  if (!place) return false;
  const from = Math.max(0, start - 4) + place.index;
  return from < end && start < from + place[0].length;
}

/** Adverbs of comparison and order may stand between any two words: 任务越繁重, 国家则发展; 先污染后治理. */
const ADVERBS = new Set('则越却更又仍最很愈再全因向被等');
const isAdverb: Reason['holds'] = (text, suspicion) =>
  isWithin(suspicion) && (ADVERBS.has(text.charAt(suspicion.at)) || isAfterwards(text, suspicion.at));
const isAfterwards = (text: string, at: number): boolean =>
  /先\p{Script=Han}{1,4}后$/u.test(text.slice(Math.max(0, at - 5), at + 1));

/** Suffixes, which any word takes: 政府性投资, 质量提升年行动. */
const isSuffix: Reason['holds'] = (text, suspicion) => isWithin(suspicion) && '性年'.includes(text[suspicion.at]!);

/** They join what stands before them to what follows: 承诺书或未按时签订, 残疾人证且; and 之 to a noun: 非洲之行. */
const CONJUNCTIONS = new Set('或且');
const isConjunction: Reason['holds'] = (text, { at }) =>
  CONJUNCTIONS.has(text.charAt(at)) || (text[at] === '之' && isHanCode(text.charCodeAt(at - 1)));

/** Written of the dead alone. */
const isNeverMeant: Reason['holds'] = (_, { fix }) => fix === '见马克思';

/**
 * What lacks a character may be a word of its own: 更重视 for 更加重视; or its first or last character makes a word with its
 * neighbour: 两国|特色, 把党建|作为; or the whole is shortened: 省、市级, 设施农（渔）业.
 */
const SHORTENED = new Set(
  '扩大 促进 稳定 旅游 更加 更好 应当 应该 按照 依照 需要 必须 共同 有关 我们 已经 将要 能够 可以 仍然 但是 如果 因为 由于 以及 对于 经过 作为'.split(
    ' ',
  ),
);

/** As likely as this, the word that a term makes with its neighbour comes about by chance: 深入推|崇明. */
const CHANCE = 0.5;

function isShortened(text: string, { at, start, end, fix, score }: Suspicion, lexicon: Lexicon): boolean {
  const meant = fix[at - start]!;
  if (at > start && SHORTENED.has(text[at - 1]! + meant)) return true;
  if (at < end && SHORTENED.has(meant + text[at]!)) return true;
  // The neighbour must not belong to another word: 工程|序推进.
  if (at === start && score < CHANCE)
    return text[at - 1] !== text[at] && lexicon.has(text.slice(at - 1, at + 1)) && !lexicon.has(text.slice(at - 2, at));
  if (at !== end) return false;
  const next = text.slice(end, end + 8);
  if (/^[（(][^（()）]{1,4}[）)]/.test(next)) return next[next.search(/[）)]/) + 1] === meant;
  if (/^、[省市县区乡镇村]/.test(next) && /[省市县区乡镇]$/.test(text.slice(start, end))) return true;
  return (
    score < CHANCE &&
    text[end - 1] !== text[end] &&
    lexicon.has(text.slice(end - 1, end + 1)) &&
    !lexicon.has(text.slice(end, end + 2))
  );
}

const REASONS: readonly Reason[] = [
  { kinds: ['replaced', 'missing', 'added'], isPlain: true, holds: isVariant },
  { kinds: ['replaced'], isPlain: true, holds: isTwin },
  { kinds: ['replaced'], isPlain: true, holds: (text, { at }) => isSharedByParallel(text, at) },
  { kinds: ['missing', 'added'], isPlain: true, holds: (text, { at }) => isInRow(text, at) },
  { kinds: ['replaced'], isPlain: true, holds: isPairOf },
  { kinds: ['replaced'], isPlain: true, holds: isTitled },
  { kinds: ['replaced'], isPlain: true, holds: isSmallWord },
  { kinds: ['missing'], isPlain: true, holds: endsMadeWord },
  { kinds: ['added'], isPlain: true, holds: isCannot },
  { kinds: ['replaced'], isPlain: true, holds: opensVariant },
  { kinds: ['replaced'], isPlain: true, holds: isForeign },
  { kinds: ['missing'], isPlain: true, holds: isCounted },
  { kinds: ['missing'], isPlain: true, holds: isTwiceVaried },
  { kinds: ['missing'], isPlain: true, holds: endsAlike },
  {
    kinds: ['missing'],
    isPlain: true,
    holds: makesWordBeside,
  },
  { kinds: ['missing'], isPlain: true, holds: (text, suspicion, _, wordAt) => isParticle(text, suspicion, wordAt) },
  { kinds: ['added'], isPlain: true, holds: (text, suspicion, _, wordAt) => isWordBetween(text, suspicion, wordAt) },
  { kinds: ['replaced'], isPlain: true, holds: (text, suspicion, _, wordAt) => isPartOfNext(text, suspicion, wordAt) },
  { kinds: ['replaced', 'missing', 'added'], holds: isPartOfName },
  { kinds: ['replaced'], holds: isRoute },
  { kinds: ['added'], holds: isAdverb },
  { kinds: ['added'], holds: isSuffix },
  { kinds: ['replaced'], holds: isConjunction },
  { kinds: ['replaced'], holds: isNeverMeant },
  { kinds: ['missing'], holds: isShortened },
];
const PLAIN_REASONS = REASONS.filter(({ isPlain }) => isPlain);
