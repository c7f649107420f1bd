import { matchesOf } from '../../../server/src/draft/matches';
import type { Amount } from '../amounts';
import type { Finding } from './finding';

/** ，同比分别增长18.2%、21.5% */
const RATES =
  /[，、]?(?:同比|比上年|较上年|比去年)?分别(?:同比|比上年|较上年)?(?:增长|下降|提高|上升|增加)了?((?:[0-9.]{1,6}[%％](?:左右|以上)?)(?:(?:[、和]|以及)[0-9.]{1,6}[%％]){1,5})/g;
const NO_COUNT = /^(?:[%年月日第倍]|百分点)$/;

/**
 * 接待320万人次，收入21亿元，同比分别增长18.2%、21.5%、16.7%: no more rates than figures. Fewer may be right, of the
 * last figures told.
 */
export function* respectively(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (const match of matchesOf(text, RATES)) {
    const start = match.index + match[0].indexOf(match[1]!);
    const before = amounts.filter(({ span }) => span.end <= match.index + 1);
    const told = before.filter(({ unit, span }) => !NO_COUNT.test(unit) && !text.startsWith('月', span.end));
    const rates = match[1]!.match(/[%％]/g)!.length;
    // A share before them is another statement; the last figure stands right before the rates.
    if (before.some(({ unit }) => unit === '%') || before.at(-1) !== told.at(-1)) continue;
    if (told.length < 2 || told.length !== rates - 1) continue;
    const last = told.at(-1)!.span.end;
    if (match.index - last > 0 && !/^(?:人民币)?[，、]?$/.test(text.slice(last, match.index))) continue;
    const args = { told: told.length, rates };
    yield { span: { start, end: start + match[1]!.length }, message: 'respectively', args, shown: told };
  }
}
