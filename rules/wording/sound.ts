import { isDigitCode, isHanCode, tableOf } from '../../server/src/draft/characters';
import type { Lexicon } from '../../server/src/engine/lexicon';
import type { Suspicion } from '../../server/src/engine/ngrams';
import { isSurname } from '../consistency/surnames';
import { covers, hasTwin } from './variants';

/** From here on a slip is very likely (see the rules), and only what is plainly meant speaks against it. */
const LIKELY = { replaced: 3, missing: 6, added: 6 } as const;
/** Characters of a clause that may have a parallel beside it. */
const SHORTEST_CLAUSE = 3;
const LONGEST_CLAUSE = 16;
/** So many clauses of one length in a row are made alike, whatever their words. */
const ROW = 3;

/** What stands at a suspicious place is right for a reason that counts of words do not know. */
export function isSound(text: string, suspicion: Suspicion, lexicon: Lexicon): boolean {
  const { kind, start, end, at, fix, score } = suspicion;
  if (suspicion.isWord && hasTwin(text.slice(at, at + 2))) return true;
  if (covers(text, at, kind === 'missing' ? at : at + 1)) return true;
  if (kind === 'replaced' ? isSharedByParallel(text, at) : isInRow(text, at)) return true;
  if (kind === 'replaced' && (isPairOf(text, start, end, fix) || isTitled(text, start, end) || isSmallWord(text, at)))
    return true;
  if (kind === 'missing' && at === start && NATIONS.has(text.slice(at - 1, at + 1))) return true;
  // 水平提不高: what a verb cannot do.
  if (kind === 'added' && text[at] === '不' && at > start && at < end - 1) return true;
  if (score >= LIKELY[kind]) return false;
  return isPartOfName(text, start, end) || isFreeWord(text, suspicion) || isShortened(text, suspicion, lexicon);
}

/** What follows the name of a person. */
const TITLE =
  /^(?:同志|书记|主席|省长|市长|区长|县长|州长|镇长|乡长|部长|局长|处长|主任|会长|院长|校长|所长|教授|院士|先生|女士|老师|医生|委员|代表)/;

const opensTitle = tableOf('同书主省市区县州镇乡部局处会院校所教先女老医委代');

/** 李明教授, 黄志远同志: a surname, one or two characters, and a title, which is looked for first: it seldom stands there. */
function isTitled(text: string, start: number, end: number): boolean {
  if (end >= text.length || opensTitle[text.charCodeAt(end)] === 0 || !TITLE.test(text.slice(end, end + 2)))
    return false;
  const from = isSurname(text.charAt(start)) ? start : isSurname(text.charAt(start - 1)) ? start - 1 : -1;
  return from >= 0 && end - from > 1 && end - from < 4;
}

const PAUSE = 0x3001;

/** 火电占43%, 风电约15%: what a figure follows; 甲、乙两个县. */
const isSmallWord = (text: string, at: number): boolean =>
  (isDigitCode(text.charCodeAt(at + 1)) && '占约近超逾达'.includes(text.charAt(at))) ||
  (text.charCodeAt(at - 1) === PAUSE && '甲乙丙丁'.includes(text.charAt(at)));

/** 授人以鱼，不如授人以渔: the sentence has both, and plays on them. */
const SAYING = 4;
const PLAY = 24;
const isPairOf = (text: string, start: number, end: number, fix: string): boolean =>
  end - start >= SAYING && text.slice(Math.max(0, start - PLAY), end + PLAY).includes(fix);

interface Clause {
  readonly start: number;
  readonly end: number;
}

/** The Chinese characters between two marks around a place. */
function clauseAt(text: string, at: number): Clause | undefined {
  let start = at;
  while (start > 0 && at - start <= LONGEST_CLAUSE && isHanCode(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at <= LONGEST_CLAUSE && isHanCode(text.charCodeAt(end))) end++;
  return end - start >= SHORTEST_CLAUSE && end - start <= LONGEST_CLAUSE ? { start, end } : undefined;
}

const JOINS = '，、；,;';

/** The clauses before and after, each a mark away. */
const before = (text: string, { start }: Clause): Clause | undefined =>
  start > 1 && JOINS.includes(text[start - 1]!) && isHanCode(text.charCodeAt(start - 2))
    ? clauseAt(text, start - 2)
    : undefined;
const after = (text: string, { end }: Clause): Clause | undefined =>
  end + 1 < text.length && JOINS.includes(text[end]!) && isHanCode(text.charCodeAt(end + 1))
    ? clauseAt(text, end + 1)
    : undefined;

const lengthOf = (clause: Clause | undefined): number => (clause ? clause.end - clause.start : 0);

/** 顺之则昌，逆之则亡: the doubted character stands at the same place of the clause beside it, which is as long. */
function isSharedByParallel(text: string, at: number): boolean {
  const clause = clauseAt(text, at);
  if (!clause) return false;
  return [before(text, clause), after(text, clause)].some(
    (other) => lengthOf(other) === lengthOf(clause) && text[other!.start + at - clause.start] === text[at],
  );
}

/**
 * 讲政治、懂业务、愿服务; 青年兴则民族兴，青年强则国家强: clauses of one length in a row, or two that share characters at
 * the same places. With a character more or less the row would be broken.
 */
function isInRow(text: string, at: number): boolean {
  // 政协委委员: typed twice, however long its neighbours are.
  if (text[at] === text[at - 1]) return false;
  // The place of a missing character may be the end of a clause.
  const from = at < text.length && isHanCode(text.charCodeAt(at)) ? at : Math.max(0, at - 1);
  return [clauseAt(text, from), attributeAt(text, from)].some((clause) => clause && isOneOfRow(text, clause));
}

/** 懂业务、能干事、愿服务|的干部: the last of a row goes on after 的. */
function attributeAt(text: string, at: number): Clause | undefined {
  const stop = text.indexOf('的', at);
  if (stop < 0 || stop - at > LONGEST_CLAUSE) return undefined;
  let start = at;
  while (start > 0 && at - start <= LONGEST_CLAUSE && isHanCode(text.charCodeAt(start - 1))) start--;
  return stop - start >= SHORTEST_CLAUSE ? { start, end: stop } : undefined;
}

function isOneOfRow(text: string, clause: Clause): boolean {
  const beside = [before, after].flatMap((next) => {
    const row: Clause[] = [];
    for (let other = next(text, clause); lengthOf(other) === lengthOf(clause); other = next(text, other!)) {
      row.push(other!);
      if (row.length === ROW) break;
    }
    return row;
  });
  if (beside.length + 1 >= ROW) return true;
  return beside.some((other) => 3 * sharedPlaces(text, clause, other) >= lengthOf(clause));
}

function sharedPlaces(text: string, a: Clause, b: Clause): number {
  let shared = 0;
  for (let i = 0; i < lengthOf(a); i++) {
    const character = text[a.start + i]!;
    if (character === text[b.start + i] && character !== '的') shared++;
  }
  return shared;
}

/** 汉斯·希伯; 奉新县澡下镇; 1.6亿贯: parts of a name or a number are no words. */
const PLACE = /[省市县区州旗盟]\p{Script=Han}{1,3}[县区镇乡村街屯]/u;
function isPartOfName(text: string, start: number, end: number): boolean {
  if (isDigitCode(text.charCodeAt(start - 1)) && '万亿'.includes(text[start]!)) return true;
  if (/[·•]/.test(text.slice(Math.max(0, start - 4), start)) || /^[·•]/.test(text.slice(end, end + 1))) return true;
  const near = text.slice(Math.max(0, start - 4), end + 4);
  const place = PLACE.exec(near);
  if (!place) return false;
  const from = Math.max(0, start - 4) + place.index;
  return from < end && start < from + place[0].length;
}

/** Adverbs of comparison and order may stand between any two words: 任务越繁重, 国家则发展; and 之 before a noun: 非洲之行. */
const ADVERBS = new Set('则越却更又仍最很愈再全因向被');
/** Conjunctions that join what stands before them to what follows: 承诺书或未按时签订, 残疾人证且. */
const CONJUNCTIONS = new Set('或且');

function isFreeWord(text: string, { kind, at, start, end, fix }: Suspicion): boolean {
  const character = text[at] ?? '';
  if (kind === 'added') return at > start && at < end - 1 && (ADVERBS.has(character) || isAfterwards(text, at));
  if (kind !== 'replaced') return false;
  return CONJUNCTIONS.has(character) || (character === '之' && isHanCode(text.charCodeAt(at - 1))) || fix === NEVER;
}

/** 先污染后治理. */
const isAfterwards = (text: string, at: number): boolean =>
  /先\p{Script=Han}{1,4}后$/u.test(text.slice(Math.max(0, at - 5), at + 1));

/** Written of the dead alone. */
const NEVER = '见马克思';

/**
 * What lacks a character may be a word of its own: 更重视 for 更加重视; or its first or last character makes a word with its
 * neighbour: 两国|特色, 把党建|作为; or the whole is shortened: 省、市级, 设施农（渔）业.
 */
const SHORTENED = new Set(
  '更加 更好 应当 应该 按照 依照 需要 必须 共同 有关 我们 已经 将要 能够 可以 仍然 但是 如果 因为 由于 以及 对于 经过 作为'.split(
    ' ',
  ),
);

/** Words made anew each time, which a dictionary has no need to list. */
const NATIONS = new Set(
  '两国 各国 一国 本国 该国 贵国 多国 别国 他国 新老 新旧 就会 也会 都会 不会 才会 便会 总会'.split(' '),
);

/** As likely as this, the word that a term makes with its neighbour comes about by chance: 深入推|崇明. */
const CHANCE = 0.5;

function isShortened(text: string, { kind, at, start, end, fix, score }: Suspicion, lexicon: Lexicon): boolean {
  if (kind !== 'missing') return false;
  const meant = fix[at - start]!;
  if (at > start && SHORTENED.has(text[at - 1]! + meant)) return true;
  if (at === start && SHORTENED.has(meant + text[at]!)) return true;
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
