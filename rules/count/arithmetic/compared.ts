import { type Amount, textOf } from '../amounts';
import type { Finding } from './finding';

/** 1860人，比去年的1500人增加 */
const WITH = /^[，、]?(?:比|较)(?:上年|去年|上一年|(?:19|20)[0-9]{2}年)(?:同期)?的$/;
const CHANGED = /^(?:(增加|增长|提高|上升|上涨)|(减少|下降|降低))了?(?:约|近)?$/;
/** Growth of money may be told at constant prices. */
const MONEY = /元$/;

/** A figure, the one of the year before, and how much more or less it is. */
export function* compared(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [now, before, stated] = [amounts[i]!, amounts[i + 1]!, amounts[i + 2]!];
    if (stated.unit !== '%' || now.unit !== before.unit || now.unit === '%' || now.unit === '') continue;
    if (now.rough || before.rough || before.value === 0) continue;
    if (!WITH.test(text.slice(now.span.end, before.span.start))) continue;
    const verb = CHANGED.exec(text.slice(before.span.end, stated.span.start));
    if (!verb) continue;
    const shown = [before, now];
    if (verb[1] ? now.value < before.value : now.value > before.value) {
      const args = { from: textOf(text, before), to: textOf(text, now), verb: (verb[1] ?? verb[2])! };
      yield { span: { start: before.span.end, end: stated.span.end }, message: 'direction', args, shown };
      continue;
    }
    const right = (100 * Math.abs(now.value - before.value)) / before.value;
    const blur = (100 * (now.half + (before.half * now.value) / before.value)) / before.value;
    if (MONEY.test(now.unit) || Math.abs(right - stated.value) <= blur + 2 * stated.half * (stated.rough ? 10 : 1))
      continue;
    yield { span: stated.span, message: 'growth', args: { right: `${right.toFixed(stated.decimals)}%` }, shown };
  }
}
