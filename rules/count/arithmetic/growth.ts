import { matchesOf } from '../../../server/src/draft/matches';
import { type Amount, amountsIn, inUnitOf, textOf } from '../amounts';
import type { Finding } from './finding';

const UP = '增加|增长|提高|上升|提升|扩大|跃升|上涨|增至|升至|拓展|攀升';
const DOWN = '减少|下降|降低|压减|压缩|缩短|缩小|降至|减至|下调';
const YEAR = '(?:(?:19|20)[0-9]{2}年(?:底|末)?(?:的)?|去年的?|上年的?|年初的?|当年的?|今年的?|目前的?)?';
const FIGURE = '(?<!第)[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,6})?(?:万亿|亿|万)?[余多]?[^0-9，。；、（）]{0,5}?';
/** 由100件增加到150件，增长50% */
const FROM_TO = new RegExp(
  `[由从][^0-9０-９，。；、第]{0,8}${YEAR}(?<from>${FIGURE})(?:(?<up>${UP})|(?<down>${DOWN}))(?:到了?|至|为)?[^0-9０-９，。；、第]{0,4}${YEAR}(?<to>[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,6})?(?:万亿|亿|万)?[余多]?[^0-9，。；、第]{0,6}?)(?=[，。；、）]|左右|以上|$|累计|占|居|跃)(?:(?<rest>(?:左右|以上)?[，、][^0-9，。；、]{0,6}(?:增长|增加|提高|上升|提升|下降|减少|降低|压缩|压减|缩短)了?约?近?[0-9０-９]{1,6}(?:[.．][0-9０-９]{1,4})?(?:[%％]|个百分点|倍(?!以上)))|[，、](?:净|共|总共|一共|累计|合计)?(?<change>(?:增加|增长|增|提高|上升|提升|减少|下降|降低|压缩|压减|缩短|减)了?[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,6})?(?:万亿|亿|万)?[^0-9，。；、]{1,6}?)(?=[，。；）]|$)(?!，(?:其中|新|同时|又|另)))?`,
  'dy',
);

/** 由上月下降0.4%转为上涨0.1%: the figures have different signs; 由1个月压缩至4个工作日: different units. */
const TURNED = /转为|转降为|转升为|转增为/;
const FIGURE_NEAR = /^.[^，。；、]{0,22}[0-9０-９]/;
const START = /[由从]/g;
const DOWN_START = /^(?:减|下|降|压|缩)/;
/** 年均提高, 比上年增长: not by these two figures. */
const OF_OTHERS = /均|每|比|较|同/;
/** Growth of money may be told at constant prices: only what is this far off, in points and of itself. */
const MONEY_POINTS = 3;
const MONEY_PART = 0.15;
const MONEY = /元$/;
/** Sums of decimal fractions are this near to what they should be. */
const EXACT = 1e-6;
/** A figure stands this near after 由 or 从. */
const NEAR = 24;

/** From one figure to another: the verb says the direction, a percentage how far. */
export function* growth(text: string): Iterable<Finding> {
  for (const { index } of matchesOf(text, START)) {
    if (!FIGURE_NEAR.test(text.slice(index, index + NEAR))) continue;
    FROM_TO.lastIndex = index;
    const match = FROM_TO.exec(text);
    const from = match && amountOf(match, 'from');
    const to = match && amountOf(match, 'to');
    if (!match || !from || !to || !sameUnit(from, to)) continue;
    if (TURNED.test(match[0]) || (match[0].includes('个月') && match[0].includes('工作日'))) continue;
    const up = match.groups!['up'] !== undefined;
    const verb = (match.groups!['up'] ?? match.groups!['down'])!;
    if (up ? to.value < from.value : to.value > from.value)
      yield {
        span: to.span,
        message: 'direction',
        args: { from: textOf(text, from), to: textOf(text, to), verb },
        shown: [from],
      };
    else {
      yield* rateOf(text, match, from, to);
      yield* changeOf(text, match, from, to);
    }
  }
}

function* rateOf(text: string, match: RegExpExecArray, from: Amount, to: Amount): Iterable<Finding> {
  const stated = amountOf(match, 'rest');
  if (!stated || from.rough || to.rough || from.value === 0) return;
  const rest = match.groups!['rest']!;
  if (stated.unit === '倍') return yield* timesOf(from, to, stated, rest);
  const points = rest.endsWith('百分点');
  if (!points && from.unit === '%') yield* pointsOf(text, from, to, stated);
  if (points !== (from.unit === '%') || OF_OTHERS.test(rest)) return;
  const right = Math.abs(points ? to.value - from.value : (100 * (to.value - from.value)) / from.value);
  // The two figures are rounded themselves: what the true ones may give is as good.
  const blur = points ? from.half + to.half : (100 * (to.half + (from.half * to.value) / from.value)) / from.value;
  const half = 0.5 * 10 ** -stated.decimals;
  const off = Math.abs(right - stated.value);
  // A rate may be cut off instead of rounded.
  if (off <= blur + half * (points ? 1 : 2) * (stated.rough ? 10 : 1)) return;
  if (MONEY.test(from.unit) && (off <= blur + MONEY_POINTS || off <= right * MONEY_PART)) return;
  const unit = points ? '个百分点' : '%';
  // Of rates that are told in whole numbers the difference may have decimals.
  const decimals = points ? Math.max(from.decimals, to.decimals) : stated.decimals;
  yield {
    span: stated.span,
    message: MONEY.test(from.unit) ? 'growthOfMoney' : 'growth',
    args: { right: `${right.toFixed(decimals)}${unit}` },
    shown: [from, to],
  };
}

/** As near as figures told in 倍 are taken. */
const TIMES_PART = 0.1;
/** 由20件增加到30件，增长1.5倍: what it has grown to is taken for what it has grown by. */
function* timesOf(from: Amount, to: Amount, stated: Amount, rest: string): Iterable<Finding> {
  const times = to.value / from.value;
  const isNear = (value: number) => Math.abs(value - stated.value) <= stated.half + TIMES_PART * stated.value;
  if (OF_OTHERS.test(rest) || stated.rough || times <= 1 || isNear(times - 1) || !isNear(times)) return;
  const right = times - 1;
  const shown = right < 1 ? `${Math.round(100 * right)}%` : `${right.toFixed(1).replace(/\.0$/, '')}倍`;
  yield { span: stated.span, message: 'growth', args: { right: shown }, shown: [from, to] };
}

/** 由86项减少到68项，减少18项. */
function* changeOf(text: string, match: RegExpExecArray, from: Amount, to: Amount): Iterable<Finding> {
  const stated = amountOf(match, 'change');
  if (!stated || from.rough || to.rough || stated.rough || stated.unit !== from.unit || from.unit === '%') return;
  if (match.groups!['change']!.endsWith('百分点')) return;
  const change = match.groups!['change']!;
  if (DOWN_START.test(change) !== to.value < from.value) return;
  const right = Math.abs(to.value - from.value);
  const slack = from.half + to.half + stated.half;
  if (right === stated.value || (slack > 0 && Math.abs(right - stated.value) <= slack + EXACT * right)) return;
  yield {
    span: stated.span,
    message: 'change',
    args: { from: textOf(text, from), to: textOf(text, to), right: inUnitOf(right, text, stated) },
    shown: [from, to],
  };
}

/** 由92%提高到95%，提高了3%: the difference of two rates is told in points, unless it is meant as their ratio. */
function* pointsOf(text: string, from: Amount, to: Amount, stated: Amount): Iterable<Finding> {
  const isStated = (value: number, blur: number) => Math.abs(Math.abs(value) - stated.value) <= blur + EXACT;
  const difference = to.value - from.value;
  if (!isStated(difference, 0)) return;
  const ratio = (100 * difference) / from.value;
  yield {
    span: stated.span,
    message: isStated(ratio, stated.half) ? 'pointsOrRate' : 'points',
    args: {},
    fix: textOf(text, stated).replace(/[%％]$/, '个百分点'),
    shown: [from, to],
  };
}

function amountOf(match: RegExpExecArray, group: string): Amount | undefined {
  const place = match.indices?.groups?.[group];
  if (!place) return undefined;
  const amount = amountsIn(match.groups![group]!).at(-1);
  return amount && { ...amount, span: { start: place[0] + amount.span.start, end: place[0] + amount.span.end } };
}

const sameUnit = (from: Amount, to: Amount): boolean =>
  from.unit === to.unit &&
  from.unit !== '' &&
  from.unit !== '位' &&
  from.unit !== '年' &&
  from.unit !== '日' &&
  from.unit !== '月';
