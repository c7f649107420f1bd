import { matchesOf } from '../../../server/src/draft/matches';
import { draftRule } from '../../../server/src/engine/rule';

const GROUPED = /(?<![0-9A-Za-z.,，])[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}(?![0-9A-Za-z])/g;
/** Five digits or more, neither a code nor a telephone number: a measure word follows. */
const PLAIN =
  /(?<![0-9A-Za-z.,，-])[1-9][0-9]{4,11}(?:\.[0-9]{1,6})?[余多]?(?=[万亿个名位人户家件项条元吨亩公平立台套辆次])/;
const COMMA =
  /(?<![0-9A-Za-z.,]|[0-9]，)[1-9][0-9]{0,2}(?:，[0-9]{3}){1,4}(?=(?:\.[0-9]{1,6})?[余多]?(?:[万亿]|元|人|户|吨|亩|件|公里))/g;

export default draftRule(
  () =>
    function* ({ lines, text }) {
      const mixed = /[0-9],[0-9]{3}/.test(text) && PLAIN.test(text);
      const comma = /[0-9]，[0-9]{3}/.test(text);
      if (!mixed && !comma) return;
      for (const { paragraph, start, skipped } of lines) {
        if (skipped) continue;
        const places = (pattern: RegExp) =>
          Array.from(matchesOf(paragraph.text, pattern), ({ index, 0: number }) => ({
            span: { start: start + index, end: start + index + number.length },
            fix: number.replace(/[,，]/g, ''),
          }));
        if (mixed) yield* places(GROUPED);
        if (comma) for (const place of places(COMMA)) yield { ...place, message: 'comma' };
      }
    },
);
