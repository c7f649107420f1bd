import type { Draft } from '../../../server/src/draft/types';
import { draftRule } from '../../../server/src/engine/rule';
import { masksOf } from '../masks';
import { memo } from '../memo';
import { SURNAMES } from '../surnames';

const TITLE = /书记|省长|市长|州长|县长|区长|旗长|镇长|主席|主任/g;
/** A character of these before a title belongs to the title or to an office, never to a given name. */
const NOT_GIVEN =
  /[委党组支总副市县区省州政协纪常务部局长会办公室各位原任一二三四五六七八九十届名个的和与及由在、，第本位记席]/;
/** The masks that show a draft to be masked. */
const ENOUGH = 2;

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** 何勋书记: a surname, one or two characters, and an office. */
const namedIn = memo(({ text }): readonly Named[] => {
  const found: Named[] = [];
  for (const { index, 0: title } of text.matchAll(TITLE)) {
    const size = [2, 3].find((n) => {
      const name = text.slice(Math.max(0, index - n), index);
      return (
        name.length === n &&
        SURNAMES.includes(name[0]!) &&
        /^\p{Script=Han}+$/u.test(name) &&
        !NOT_GIVEN.test(name.slice(1))
      );
    });
    if (size) found.push({ name: text.slice(index - size, index), start: index - size, end: index + title.length });
  }
  return found;
});

export default draftRule(
  () =>
    function* (draft) {
      if (!isMasked(draft)) return;
      const seen = new Set<string>();
      for (const { paragraph, start, skipped } of draft.lines) {
        if (skipped) continue;
        for (const named of namedIn(paragraph)) {
          if (seen.has(named.name)) continue;
          seen.add(named.name);
          yield { span: { start: start + named.start, end: start + named.end } };
        }
      }
    },
);

function isMasked({ lines, format }: Draft): boolean {
  let count = 0;
  for (const { paragraph, skipped } of lines) {
    if (skipped) continue;
    for (const { kind } of masksOf(paragraph, format)) if (kind === 'sure' || kind === 'likely') count++;
    if (count >= ENOUGH) return true;
  }
  return false;
}
