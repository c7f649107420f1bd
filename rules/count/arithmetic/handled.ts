import { matchesOf } from '../../../server/src/draft/matches';
import { type Amount, textOf } from '../amounts';
import type { Finding } from './finding';

/** Proposals in, and what came of them: the second is never more than the first. */
const RECEIVED =
  /(?:提出|收到|收集|征集|报送|提交|受理|交办|接收|立案|排查出?|发现|梳理出?|摸排|查出|整理|确定|收集到|征集到|反映)/g;
const HANDLED = /(采纳|采用|立案|办结|办复|吸纳|答复|转化|整改|化解|调解|销号|解决|处置)/;
const COUNTED = /^[件项条个篇份次处起]$/;
const REACH = 26;
const RATE = /(立案|采纳|采用|办结|办复|答复|吸纳|转化)率[^0-9，。；、]{0,6}$/;
const SHARE = /占(?:总数|全部|总量|其)[^0-9，。；、]{0,6}$/;
/** Rates of rough figures (超过8000万千瓦) are told of where they are farther off than this. */
const ROUGHLY = 0.15;
const AGAIN = /人次|累计|历年|往年|上年|去年|同比|结转/;

interface Handled {
  readonly all: Amount;
  readonly some: Amount;
  readonly verb: string;
}

function* handledIn(text: string, amounts: readonly Amount[]): Iterable<Handled> {
  for (let i = 0; i + 1 < amounts.length; i++) {
    const all = amounts[i]!;
    const some = amounts[i + 1]!;
    if (!COUNTED.test(all.unit) || all.unit !== some.unit) continue;
    const before = text
      .slice(Math.max(0, all.span.start - REACH), all.span.start)
      .split(/[，,。；、！？：]/)
      .at(-1)!;
    const verb = [...matchesOf(before, RECEIVED)].at(-1)?.[0];
    const between = text.slice(all.span.end, some.span.start);
    if (!verb || between.length > REACH || /[。；！？]/.test(between) || AGAIN.test(before + between)) continue;
    const done = HANDLED.exec(between)?.[1];
    // A verb of its own before the second figure starts another count: 提出建议20条，提交提案30件被采纳.
    if (done && done !== verb && !/提出|收到|征集|提交|报送/.test(between)) yield { all, some, verb: done };
  }
}

export function* handledAndRates(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (const { all, some, verb } of handledIn(text, amounts)) {
    if (some.value > all.value && !all.rough)
      yield { span: some.span, message: 'more', args: { all: textOf(text, all), verb }, shown: [all] };
    const next = amounts.find(({ span }) => span.start >= some.span.end);
    if (next?.unit !== '%' || some.value > all.value) continue;
    const before = text.slice(some.span.end, next.span.start);
    if (RATE.exec(before)?.[1] === verb) yield* rate(text, all, some, next);
  }
  yield* shares(text, amounts);
}

/** 共30件，其中委员提案7件，占总数的23.3%. */
function* shares(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (let i = 2; i < amounts.length; i++) {
    const [all, some, share] = [amounts[i - 2]!, amounts[i - 1]!, amounts[i]!];
    if (share.unit !== '%' || all.unit !== some.unit || !COUNTED.test(all.unit) || some.value > all.value) continue;
    if (!text.slice(all.span.end, some.span.start).includes('其中')) continue;
    if (SHARE.test(text.slice(some.span.end, share.span.start))) yield* rate(text, all, some, share);
  }
}

export function* rate(text: string, all: Amount, some: Amount, stated: Amount): Iterable<Finding> {
  if (all.value === 0) return;
  const rough = all.rough || some.rough;
  const right = (100 * some.value) / all.value;
  const blur = (100 * (some.half + (all.half * some.value) / all.value)) / all.value;
  // Rounding down instead of to the nearest is common, and a rough rate leaves more room.
  const slack = stated.half * (stated.rough ? 10 : 2) + blur + 1e-9 + (rough ? right * ROUGHLY : 0);
  if (Math.abs(right - stated.value) <= slack) return;
  const told = `${right.toFixed(stated.decimals)}%`;
  yield {
    span: stated.span,
    message: rough ? 'roughRate' : 'rate',
    args: { right: told, sum: `${textOf(text, some)}÷${textOf(text, all)}` },
    shown: [all, some],
    ...(rough ? {} : { fix: told }),
  };
}
