import { type Amount, rounded } from '../amounts';
import type { Finding } from './finding';
import { rate } from './handled';

/** 完成率, 开工率: the verb of the rate is the verb of what was done. */
const RATE =
  /(完成|开工|竣工|投产|签约|履约|整改|办理|落实|销号|建成|开发|改造|覆盖|到位|兑现|达标|合格|化解|调解|结案|破案|清退|整治)率(?:达到了?|达|为|是|约)?$/;
const CLAUSE = /[，,；。！？：]/;
const REACH = 24;
/** 同比, 累计: of another count. */
const ANOTHER = /累计|同比|上年|去年|历年|结转|新增|比|较|高于|提高|下降|增长/;
const TASK = '(?:目标)?任务(?:数|量)?|计划(?:数|量)?|目标(?:数|值)?';
const TASK_BEFORE = new RegExp(`(?:${TASK})(?:为|是|共|数)?$`);
const OF_TASK = new RegExp(`^[，,](?:占|完成)(?:全年|年度|年初|总)?(?:${TASK})的$`);
const OF_ALL = /^[，,]?占(?:到了?)?[^0-9，。；、：]{1,14}$/;
const REST = /其余(?:的)?(?:[^0-9，。；、]{0,10}占)?$/;
/** Parts of one whole of which none is also another. */
const DISJOINT = [
  ['男性', '女性'],
  ['男生', '女生'],
  ['城镇', '农村', '乡村'],
  ['省内', '省外'],
  ['市内', '市外'],
  ['境内', '境外'],
  ['第一产业', '第二产业', '第三产业'],
  ['水电', '火电', '风电', '光伏', '核电', '煤电'],
  ['新能源', '火电', '煤电'],
  ['公办', '民办'],
];

/** The rate of two figures of one unit that stand before it, or shares that are more than all. */
export function* rates(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [a, b, stated] = [amounts[i]!, amounts[i + 1]!, amounts[i + 2]!];
    if (stated.unit !== '%' || a.unit !== b.unit || a.unit === '%' || a.unit === '') continue;
    const between = text.slice(a.span.end, b.span.start);
    const before = text.slice(b.span.end, stated.span.start);
    if (between.length > REACH || before.length > REACH || /[。！？；]/.test(between + before)) continue;
    const lead = text
      .slice(Math.max(0, a.span.start - REACH), a.span.start)
      .split(CLAUSE)
      .at(-1)!;
    if (before === '的' && OF_ALL.test(between)) {
      if (!amounts.slice(0, i).some((earlier) => gives(earlier, b, stated))) yield* shareOf(text, b, a, stated);
    } else if (a.value >= b.value && isOf(lead, between, before)) yield* rate(text, a, b, stated);
  }
  yield* shares(text, amounts);
}

/** 总额36.8亿元，其中出口21.5亿元，占全市230亿元的16%: the share may be of what was told before the parts. */
const gives = (some: Amount, all: Amount, stated: Amount): boolean =>
  some.unit === all.unit && Math.abs((100 * some.value) / all.value - stated.value) <= 2 * stated.half + 0.5;

/** Which of the figures is wrong cannot be known here: no other is offered. */
function* shareOf(text: string, all: Amount, some: Amount, stated: Amount): Iterable<Finding> {
  for (const { fix, ...finding } of rate(text, all, some, stated)) yield finding;
}

/** 安排120个，已完成90个，完成率75%; 任务80亿元，完成72亿元，占年度任务的90%. */
function isOf(lead: string, between: string, before: string): boolean {
  if (ANOTHER.test(lead + between) || !CLAUSE.test(between)) return false;
  if (TASK_BEFORE.test(lead) && OF_TASK.test(before)) return true;
  const verb = /^[，,]/.test(before) ? RATE.exec(before)?.[1] : undefined;
  // The rate is of what is counted: nothing stands before its name that says of what else.
  if (!verb || !/^[，,](?:总体|项目)?[^，,]{2}率/.test(before)) return false;
  const isPlanned = new RegExp(`(?:[可应需拟]|计划|目标)[^，,]{0,3}${verb}`).test(lead);
  // 立即整改180处，限期整改20处，整改率100%: the first is done as well; 排查200处，应整改180处: so the second is not.
  if (!between.includes(verb)) return isPlanned;
  return (isPlanned || !lead.includes(verb)) && !/[应需拟]|计划|到期|限期/.test(between);
}

/** 其余60% after 50%; shares of things of which none is the other: 水电占62%，火电占43%. */
function* shares(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (let i = 1; i < amounts.length; i++) {
    const [first, second] = [amounts[i - 1]!, amounts[i]!];
    if (first.unit !== '%' || second.unit !== '%' || first.rough || second.rough) continue;
    const between = text.slice(first.span.end, second.span.start);
    if (between.length > REACH || /[。！？]/.test(between) || /增长|提高|下降|比|较/.test(between)) continue;
    const sum = first.value + second.value;
    const args = { sum: `${rounded(sum)}%` };
    const half = first.half + second.half;
    const lead = text.slice(Math.max(0, first.span.start - REACH), first.span.start);
    const isFirst = amounts[i - 2]?.unit !== '%';
    if (isFirst && REST.test(between) && sum > 100 + half)
      yield { span: second.span, message: 'rest', args, shown: [first, second] };
    else if (
      sum > 100 + half &&
      /占(?:比)?(?:达到?|为)?$/.test(between) &&
      /占|比重/.test(lead) &&
      areApart(lead, between)
    )
      yield { span: second.span, message: 'shares', args, shown: [first, second] };
  }
}

/** The nearest names before the two shares are parts of one whole. */
function areApart(lead: string, between: string): boolean {
  const clause = lead.split(/[，,；。：]/).at(-1)!;
  return DISJOINT.some((kinds) => {
    const mine = kinds.find((kind) => clause.startsWith(kind) || clause.slice(0, 6).includes(kind));
    const other = kinds.find((kind) => /^[，、；]/.test(between) && between.slice(1).startsWith(kind));
    return mine !== undefined && other !== undefined && mine !== other;
  });
}
