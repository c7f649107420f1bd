import { type GramSet, mayHold } from '../../server/src/draft/grams';
import { matchesOf } from '../../server/src/draft/matches';
import { parseNumeral } from '../../server/src/draft/numeral';
import type { Grams, Paragraph, Span } from '../../server/src/draft/types';

/**
 * How a draft names a meeting: as the one now held, as one that is over (以来, 期间), or as one whose decisions are
 * carried out (贯彻…精神).
 */
type Role = 'held' | 'past' | 'spirit' | 'none';

/** A numbered meeting of a body with terms: 区政协二届二次会议, 区委二届三次全会, 第十四届全国人民代表大会第二次会议. */
export interface Session {
  /** 政协, 人大, 党委, or 中央 for the Central Committee. */
  readonly body: string;
  /** 全国, 省, 市, 区, 县; empty where it is not said. */
  readonly level: string;
  readonly term: number;
  /** Several where they are named together: 十次、十一次全会. */
  readonly numbers: readonly number[];
  readonly role: Role;
  /** From the term to the end of the name. */
  readonly span: Span;
}

const N = '[一二三四五六七八九十]{1,3}';
const LEVEL = '全国|[省市区县州旗盟]';
const TIMES = `第?(${N}次?(?:[、和]第?${N}次?){0,2})(?<=次)`;
const PLENUM = '(?:全会|全体会议|全体（扩大）会议)';

/** A way to name the sessions of a body; groups: level, own, term, numbers. */
interface Form {
  readonly body: string;
  readonly mayName: (grams: Grams) => boolean;
  readonly pattern: RegExp;
}

const formOf = (body: string, needs: readonly GramSet[], pattern: string): Form => ({
  body,
  mayName: mayHold(needs),
  pattern: new RegExp(pattern, 'dg'),
});

/** A body with the level before it starts with its own name: a pattern that starts with it is found sooner. */
const withLevel = (body: string, level: string) => `${body}(?<=(?<level>${level})?${body})`;
const NPC = ['人大', '人民'];
const PARTY = ['委', ['全会', '全体']];

const FORMS: readonly Form[] = [
  formOf('政协', [['政协'], ['会议']], `${withLevel('政协', LEVEL)}(?<own>第?(?<term>${N})届${TIMES}(?:全体)?会议)`),
  formOf('政协', [['政协'], ['会议']], `(?<own>(?<term>${N})届(?<level>${LEVEL})政协${TIMES}(?:全体)?会议)`),
  formOf('政协', [['届政'], ['会议']], `(?<level>${LEVEL})(?<own>(?<term>${N})届政协${TIMES}(?:全体)?会议)`),
  formOf(
    '政协',
    [['委员'], ['会第'], ['会议']],
    `(?:政治协商会议|政协)(?<own>第(?<term>${N})届[^，。；第]{0,14}?(?<level>${LEVEL})委员会第(${N}次)会议)`,
  ),
  formOf(
    '政协',
    [['届委'], ['会第'], ['会议']],
    `(?:政治协商会议|政协)[^，。；第]{0,14}?(?<level>[省市区县州旗盟])(?<own>第(?<term>${N})届委员会第(${N}次)会议)`,
  ),
  formOf(
    '政协',
    [['政协'], ['会议']],
    `政协[\\u4e00-\\u9fff]{1,8}?(?<level>[省市区县州旗盟])(?<own>(?<term>${N})届${TIMES}会议)`,
  ),
  formOf('人大', [['人大'], ['会议']], `${withLevel('人大', LEVEL)}(?<own>第?(?<term>${N})届${TIMES}会议)`),
  formOf(
    '人大',
    [NPC, ['会议']],
    `(?<level>[省市区县州旗盟])?(?<own>第?(?<term>${N})届(?:全国)?(?:人大|人民代表大会)${TIMES}会议)`,
  ),
  formOf('党委', PARTY, `(?<level>[省市区县州旗盟])党?委(?<own>第?(?<term>${N})届${TIMES}${PLENUM})`),
  formOf('党委', PARTY, `(?<own>(?<term>${N})届(?<level>[省市区县州旗盟])党?委${TIMES}${PLENUM})`),
  formOf(
    '中央',
    [['全会'], ['党的', '中共', '产党']],
    `(?:党的|中共|共产党)(?<own>第?(?<term>${N})届(?:[^，。；第]{0,6})(${N}中(?:[、和]${N}中){0,4})全会)`,
  ),
];

const HELD_AFTER =
  /^(?:[，,](?:在|经|圆满|即将|就要|于)|开幕|闭幕|预备|圆满|即将|马上|就要|胜利|上的?(?:讲话|致辞|报告|发言)|今天|现在|已经|[）)]?上$)/;
const HELD_BEFORE = /(?:这次|本次|今天|现在)[^，。；]{0,6}$/;
const PAST_AFTER = /^(?:期间|以来|召开以来|闭幕以来|后|之后|确定|审议|通过|提出的|上提出)/;
const PAST_BEFORE = /(?:去年|上年|自|完成了?)[^，。；]{0,8}$/;
const SPIRIT_AFTER = /^(?:精神|部署|要求|决策|确定|作出|提出|向|对|强调|明确|和|暨)/;
const SPIRIT_BEFORE = /(?:贯彻|落实|学习|按照|根据|围绕|对标|召开的)[^，。；]{0,24}$/;
const REACH = 30;

/** Every form has the term and what is counted by it. */
const mayName = mayHold(['届', ['会议', '全会', '全体']]);

export function sessionsIn({ text, grams }: Paragraph): Session[] {
  if (!mayName(grams)) return [];
  const found: Session[] = [];
  for (const form of FORMS)
    if (form.mayName(grams))
      for (const match of matchesOf(text, form.pattern)) found.push(sessionOf(form.body, match, text));
  return found;
}

function sessionOf(body: string, match: RegExpExecArray, text: string): Session {
  const { own, level } = match.indices!.groups!;
  const [start, end] = own!;
  const from = Math.min(match.index, level?.[0] ?? match.index);
  const named = match.groups!['own']!;
  const numbers = named.match(NUMBERS)!.map((each) => parseNumeral(each.replace(/[第次中]/g, ''))!);
  return {
    body,
    level: named.includes('全国') ? '全国' : (match.groups!['level'] ?? ''),
    term: parseNumeral(match.groups!['term']!)!,
    numbers,
    role: roleOf(text.slice(Math.max(0, from - REACH), from), text.slice(end, end + REACH)),
    span: { start, end },
  };
}

const NUMBERS = new RegExp(`${N}(?:次|中)|(?<=[届会])${N}(?=、)`, 'g');

function roleOf(before: string, after: string): Role {
  if (PAST_AFTER.test(after) || PAST_BEFORE.test(before)) return 'past';
  if (HELD_AFTER.test(after) || HELD_BEFORE.test(before)) return 'held';
  if (SPIRIT_BEFORE.test(before) || SPIRIT_AFTER.test(after)) return 'spirit';
  return 'none';
}
