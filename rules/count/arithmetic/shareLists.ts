import type { Amount } from '../amounts';
import type { Finding } from './finding';

/** 86件，占39.4%; 86件（占39.4%）. */
const SHARE = /^[，,（(]占(?:比|到|总数的?|全部|总量的?|立案总数的?|提案总数的?)?(?:为)?$/;
/** From one share to the next number. */
const NEXT = /^[）)]?[，,；;、][^0-9。！？]{1,24}$/;
/** Of so many shares all but one must be of one whole: two may agree by chance. */
const LEAST = 3;
/** What is off by less, in points, may have been made to add up to 100. */
const POINTS = 0.5;

interface Part {
  readonly count: Amount;
  readonly share: Amount;
}

/** Parts with their shares of one whole (甲86件，占40%；乙61件，占28%；…): the one that is not of that whole. */
export function* shareLists(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  let parts: Part[] = [];
  for (let i = 0; i + 1 < amounts.length; i++) {
    const [count, share] = [amounts[i]!, amounts[i + 1]!];
    if (share.unit !== '%' || count.unit === '%' || !SHARE.test(text.slice(count.span.end, share.span.start))) continue;
    const last = parts.at(-1);
    const goesOn =
      last && last.count.unit === count.unit && NEXT.test(text.slice(last.share.span.end, count.span.start));
    if (!goesOn) {
      yield* oddOf(parts);
      parts = [];
    }
    parts.push({ count, share });
    i++;
  }
  yield* oddOf(parts);
}

/** Where all parts but one are the shares told of their sum, that one is wrong. */
function* oddOf(parts: readonly Part[]): Iterable<Finding> {
  if (parts.length < LEAST || parts.some(({ count, share }) => count.rough || share.rough)) return;
  const sum = parts.reduce((all, { count }) => all + count.value, 0);
  const rightOf = ({ count }: Part): number => (100 * count.value) / sum;
  const odd = parts.filter((part) => Math.abs(rightOf(part) - part.share.value) > POINTS + 2 * part.share.half);
  const [only] = odd;
  if (odd.length !== 1 || !only) return;
  const unit = only.count.factor;
  yield {
    span: only.share.span,
    message: 'rate',
    args: {
      right: `${rightOf(only).toFixed(only.share.decimals)}%`,
      sum: `${only.count.value / unit}÷${Math.round((1e4 * sum) / unit) / 1e4}`,
    },
    shown: parts.filter((part) => part !== only).map(({ count }) => count),
  };
}
