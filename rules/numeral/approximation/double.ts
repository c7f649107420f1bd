import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem } from '../../../server/src/engine/rule';
import { UNIT } from '../numerals';

const HAN = '[一二两三四五六七八九十百千万几数]';
const NUMBER = `(?:一半|半数|[一二三四五六七八九十]分之[一二三四五六七八九]|[0-9]{1,12}(?:\\.[0-9]{1,6})?|${HAN}{1,6})(?:[%％]|成)?[十百千万亿]{0,2}`;
/** 近, 约, 超 inside other words: 最近20多年, 签约30余个, 赶超20多国. */
const INSIDE = /[纽附最邻靠临新远亲切签节预公条合违履契特邀相简制续赴盟守租失换规集俭誓毁解缔婚赶反]$/;
const BEFORE = '大约|大概|大致|将近|接近|约|近|超过|超|逾|不低于|不少于|至少|最少|突破|高达|多达';
const AFTER =
  '左右(?!两|开弓|为难|逢源|岸|江|腾|翼|手)|上下(?!游|联动|同|一心|齐心|级|班|学|车|功夫|衔接|贯通|结合|两|共)|以上';
/** One mark before the number and one after it. */
const AROUND = new RegExp(
  `(${BEFORE})(${NUMBER})([余多])?(${UNIT})?(${AFTER}|[\\u4e00-\\u9fff]{1,4}?左右(?=[，。；、的在]|$))?`,
  'g',
);
/** 20余人以上, 20余万字左右, 30多个左右, 3万多余人 */
const TWICE_AFTER = new RegExp(
  `([余多])[十百千万亿]{0,2}${UNIT}?(左右(?!两|开弓|为难|逢源)|以上)|(余)(多)(?=${UNIT})|(多)(余)(?=${UNIT})`,
  'g',
);
const TWICE_BEFORE =
  /(大约|约|将近|接近|近|超过|超)(大约|约|将近|接近|近|超过|逾)(?=[0-9]|[一二三四五六七八九十][十百千万亿多余成个]|[百千万][余多名人位家户亿元个件])/g;
/** The number before 余 or 多. */
const NUMBER_AT_END = /(?:[0-9.]{1,8}|[一二三四五六七八九几数]?[十百千万])[十百千万亿]{0,2}$/;
/** The number has a mark before it, which AROUND reports. */
const MARK_AT_END = new RegExp(`(?:${BEFORE})$`);
/** 近三年, 近十余年来 speak of a stretch of time that has just passed. */
const LATELY = /^(?:年|个?月|天|周|日|届|次)/;
const TIME = /^(?:年|周年?|天|周|届|次)$/;
const ROUGH = new Set(['大约', '大概', '大致', '将近', '接近', '约', '近']);
const BOUND = new Set(['超过', '超', '逾']);

/** The first marks of BEFORE and of the pairs, and the second ones. */
const mayMark = mayHold(['大将接约近超逾不至最突高多余', '余多左右上下以近约超逾接']);

/** Two marks that say the same of one number, or contradict one another. */
export function doubleMarks(paragraph: Paragraph): readonly Problem[] {
  const { text, grams } = paragraph;
  if (!mayMark(grams)) return NOTHING;
  const found = MAY_FOLLOW.test(text) ? places(AROUND, text, around) : [];
  if (text.includes('余') || /多[^，。]{0,6}(?:左右|以上)/.test(text))
    found.push(...places(TWICE_AFTER, text, twiceAfter));
  if (MAY_DOUBLE.test(text)) found.push(...places(TWICE_BEFORE, text, twiceBefore));
  return found;
}

/** A second mark, and two first ones side by side. */
const MAY_FOLLOW = /余|多|左右|上下|以上/;
const MAY_DOUBLE = /[约近接超][大约将接近超逾]/;

type Reader = (match: RegExpExecArray, text: string) => Problem | undefined;

const places = (pattern: RegExp, text: string, read: Reader): Problem[] =>
  matchesOf(text, pattern).flatMap((match) => read(match, text) ?? []);

function twiceAfter(match: RegExpExecArray, text: string): Problem | undefined {
  const [number] = NUMBER_AT_END.exec(text.slice(Math.max(0, match.index - 12), match.index)) ?? [''];
  const start = match.index - number.length;
  if (number === '' || MARK_AT_END.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  const [first, second] = match.slice(1).filter((mark) => mark !== undefined);
  return double(start, number + match[0], first!, second!);
}

function twiceBefore(match: RegExpExecArray, text: string): Problem | undefined {
  const end = match.index + match[0].length;
  const lately = /^[0-9一二三四五六七八九十]{1,4}[多余]?(?:年|个?月|天|周|届)/.test(text.slice(end, end + 7));
  if (lately || INSIDE.test(text[match.index - 1] ?? '')) return undefined;
  return double(match.index, match[0], match[1]!, match[2]!);
}

function around(match: RegExpExecArray, text: string): Problem | undefined {
  const [all, before, number, extra, unit, after] = match;
  const previous = text[match.index - 1] ?? '';
  if (before!.length === 1 && INSIDE.test(previous)) return undefined;
  const second = extra ?? (after?.endsWith('左右') ? '左右' : after);
  if (!second) return undefined;
  if (ROUGH.has(before!)) {
    if (before === '近' && (TIME.test(unit ?? '') || LATELY.test(text.slice(match.index + all.length))))
      return undefined;
  } else if (BOUND.has(before!)) {
    if (second !== '以上' && second !== '余' && second !== '多') return undefined;
  } else if (after !== '以上' || (before === '突破' && /^[项个种条类处]$/.test(unit ?? ''))) return undefined;
  // 近一以上, 超一多: no number worth the name
  if (/^[一几数]$/.test(number!) && !unit) return undefined;
  const message = ROUGH.has(before!) || BOUND.has(before!) ? {} : { message: 'least' };
  return { ...double(match.index, all, before!, second), ...message };
}

const double = (start: number, words: string, first: string, second: string): Problem => ({
  span: { start, end: start + words.length },
  message: 'double',
  args: { first, second },
  ...fixFor(words, first, second),
});

/** 约300人左右 and 超过50%以上 lose the second mark; where the two contradict (近200余家) a person chooses. */
function fixFor(words: string, first: string, second: string): { fix?: string } {
  const same = BOUND.has(first) || (ROUGH.has(first) && (second === '左右' || second === '上下'));
  if (!same && !/^(?:至少|最少|不低于|不少于)/.test(first)) return {};
  const at = words.lastIndexOf(second);
  return { fix: words.slice(0, at) + words.slice(at + second.length) };
}
