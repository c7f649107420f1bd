import { isHanCode, isLatinCode } from '../../server/src/draft/characters';
import { mayHold } from '../../server/src/draft/grams';
import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph, Span } from '../../server/src/draft/types';
import { sentenceOf } from './sentences';

/** A figure with what it counts: 收到提案1551件. The span is the number. */
export interface Figure {
  /** The words before the number, back to a mark, without 达到, 超过 and the like. */
  readonly subject: string;
  readonly value: string;
  /** 万人, 亿元, %, 件. */
  readonly unit: string;
  /** The sentence, which tells the time it is of. */
  readonly sentence: string;
  readonly span: Span;
}

const FIGURE =
  /(?<value>\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?)(?<unit>(?:万亿|千亿|百亿|十亿|亿|千万|百万|万|千)?[多余]?(?:%|％|个百分点|公里|公顷|平方米|平方公里|立方米|千瓦时|千瓦|人次|美元|[元件个家项名人户篇条次亩吨处所座期场份套辆台艘位批只头株部种宗笔张对倍岁天]))/g;
/** What links a subject and its number; the longest first. */
const LINKS = [
  '分别',
  '达到了',
  '达到',
  '超过',
  '突破',
  '接近',
  '约为',
  '共计',
  '累计',
  '总计',
  '合计',
  '达',
  '超',
  '近',
  '为',
  '约',
  '是',
  '至',
  '到',
  '共',
  '有',
  '了',
];
/** Fewer characters before a number name nothing. */
const SHORTEST = 4;
const SUBJECT_REACH = 24;
/** No sentence is longer; a table without a stop is, and would be read again for each of its figures. */
const LONGEST = 2000;
const TIME =
  /(?:19|20)\d{2}年|[上去今明]年|前[一二三四五六七八九十]年|[一二三四五六七八九十两]年来|[一二三四五六七八九十]五[”"]?|年均|每年|年底|月末|[上下]半年|[一二三四]季度|累计|历年|此前|同期|上届|本届/g;
const PLANNED = /力争|确保|目标|预期|预计|计划(?!生育)|左右|(?<![重主需必首])要(?![素求点害])|将(?![军近])/;

const mayCount = mayHold(['0123456789']);
const CHANGED = /(?:提高|提升|增加|上升|上调|下降|降低|扩大|降)[到至]/;
const LISTED = /^、\d/;

export function figuresIn({ text, sentences, grams }: Paragraph): Figure[] {
  const found: Figure[] = [];
  if (!mayCount(grams)) return found;
  for (const { index, 0: all, groups } of matchesOf(text, FIGURE)) {
    if (index > 0 && '0123456789.,:：/—－～~-'.includes(text[index - 1]!)) continue;
    // 《…等5部门关于…的通知》: the title of another text.
    if (text.lastIndexOf('《', index) > text.lastIndexOf('》', index)) continue;
    const subject = subjectBefore(text, index);
    // What was raised to one figure is raised again to another; a list of figures belongs to a list of things.
    if (
      subject.length < SHORTEST ||
      CHANGED.test(subject) ||
      LISTED.test(text.slice(index + all.length, index + all.length + 2))
    )
      continue;
    const sentence = sentenceOf(sentences, index).text;
    if (sentence.length > LONGEST) continue;
    found.push({
      subject,
      value: groups!['value']!.replaceAll(',', ''),
      unit: groups!['unit']!,
      sentence,
      span: { start: index, end: index + groups!['value']!.length },
    });
  }
  return found;
}

function subjectBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < SUBJECT_REACH && isWord(text.charCodeAt(start - 1))) start--;
  let subject = text.slice(start, at);
  for (let i = 0; i < 2; i++) {
    const link = LINKS.find((each) => subject.endsWith(each));
    if (link) subject = subject.slice(0, -link.length);
  }
  return subject;
}

const isWord = (code: number): boolean => isHanCode(code) || isLatinCode(code) || code === 0x201c || code === 0x201d;

type Timed = Pick<Figure, 'sentence'>;

/** False where both name times, and one names a time that the other does not, or where one is a result and one a plan. */
export function mayBeOneTime(a: Timed, b: Timed, inPlan = false): boolean {
  const times = ({ sentence }: Timed) => sentence.match(TIME) ?? [];
  const [mine, other] = [times(a), times(b)];
  const isWithin = (some: readonly string[], all: readonly string[]) => some.every((time) => all.includes(time));
  if (!inPlan && PLANNED.test(a.sentence) !== PLANNED.test(b.sentence)) return false;
  return isWithin(mine, other) || isWithin(other, mine);
}

/** One digit otherwise, two digits swapped: what a slip of the hand leaves. */
export function isSlipOfDigits(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const differing = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  if (differing.length === 1) return true;
  const [i, j] = differing as [number, number];
  return differing.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}
