import { matchesOf } from '../../../server/src/draft/matches';
import { paragraphRule } from '../../../server/src/engine/rule';

/** What every listener of an official speech knows, and names that are said as they are written. */
const KNOWN =
  'GDP CPI PPI PMI AI IT IP PC APP WTO WHO APEC G20 RCEP CEPA BRICS NBA CBA VR AR DNA CT ICU KTV ATM LED LNG SUV USB IPO PPP MBA EMBA CEO VIP ID OK TV AA AAA AAAA AAAAA SK BA PM CCTV QQ PK VOCs REITs';
/** Capital letters alone: model numbers (C919), mixed-case brands and units are left out. */
const ABBREVIATION = /(?<![A-Za-z0-9.·_“"+-])[A-Z](?:&[A-Z]|[A-Z]{1,5}s?)(?![A-Za-z0-9._+"”-])/g;

export default paragraphRule(({ options }) => {
  const known = new Set(`${KNOWN} ${options['known']}`.split(/\s+/));
  return function* ({ text, hasHan }) {
    if (!hasHan) return;
    for (const match of matchesOf(text, ABBREVIATION)) {
      const start = match.index;
      const end = start + match[0].length;
      // XX stands for a name: the rules of the family placeholder speak of it.
      // An Empirical Study of US States: a word of a foreign title.
      if (/[a-z] $/.test(text.slice(Math.max(0, start - 2), start)) && /^ [A-Z]?[a-z]/.test(text.slice(end, end + 3)))
        continue;
      if (/^X+$/.test(match[0]) || known.has(match[0]) || isExplained(text, start, end)) continue;
      yield { span: { start, end }, group: match[0] };
    }
  };
}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** 研究与试验发展（R&D）, or ESG（环境、社会和治理）. */
const isExplained = (text: string, start: number, end: number): boolean =>
  /[（(《<]/.test(text.charAt(start - 1)) || /[（(]/.test(text.charAt(end));
