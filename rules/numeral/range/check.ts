import { matchesOf } from '../../../server/src/draft/matches';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';

/** 5—10%, 9～16亿, 13～17万元: the number before the connector has no unit. */
const RANGE =
  /(?<![0-9０-９.．A-Za-z/第]|[0-9%％万亿元][,，—－～~至到-])([0-9]{1,12}(?:\.[0-9]{1,6})?)([—－～~至到-]|——)([0-9]{1,12}(?:\.[0-9]{1,6})?)((?:百|千)?(?:[%％‰]|万亿|万|亿)(?:美?元|吨|亩|人次|人|户|公里|平方米|平方公里|千瓦时|千瓦|斤|家|辆|台|套|个|名|件)?)/g;
/** A half-width hyphen or tilde goes with the rest (GB/T 15834—2011, 4.13.3). */
const DASHES: Readonly<Record<string, string>> = { '-': '—', '~': '～' };
/** 2021—2025: the numbers before the unit are years. */
const YEARS = /^(?:19|20)[0-9]{2}$/;

export default paragraphRule(
  () =>
    function* ({ text }): Iterable<Problem> {
      if (!/[%％‰万亿]/.test(text)) return;
      for (const match of matchesOf(text, RANGE)) {
        const [all, from, connector, to, unit] = match;
        if (YEARS.test(from!) || Number(from) >= Number(to)) continue;
        const percent = /[%％‰]/.test(unit!);
        const spoken = connector === '至' || connector === '到';
        yield {
          span: { start: match.index, end: match.index + all.length },
          args: { unit: unit! },
          fix: `${from}${unit}${DASHES[connector!] ?? connector}${to}${unit}`,
          ...(spoken ? { message: 'spoken' } : percent ? { message: 'percent' } : {}),
        };
      }
    },
  '%％‰万亿',
  '—－～~至到-',
);
