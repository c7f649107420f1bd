import { derive } from '../../../server/src/draft/derived';
import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { shift } from '../../../server/src/draft/span';
import type { Draft, Paragraph } from '../../../server/src/draft/types';
import { draftRule } from '../../../server/src/engine/rule';
import { isCommonSurname } from '../../surnames';
import { masksOf } from '../masks';

const TITLES = '书记 省长 市长 州长 县长 区长 旗长 镇长 主席 主任'.split(' ');
const TITLE = new RegExp(TITLES.join('|'), 'g');
const mayTitle = mayHold([TITLES]);
/** A character of these before a title belongs to the title or to an office, never to a given name. */
const NOT_GIVEN =
  /[委党组支总副市县区省州政协纪常务部局长会办公室各位原任一二三四五六七八九十届名个的和与联案命油及由在、，第本位记席]/;
/** Places that begin with a surname, and leaders whom every draft names. */
const NO_PERSON =
  /^(?:江苏|江西|安徽|黄山|黄石|黄冈|安康|安庆|安阳|安顺|马鞍山|石家庄|石嘴山|金华|金昌|温州|常州|常德|郑州|徐州|梅州|贺州|武汉|武威|江门|邵阳|岳阳|龙岩|柳州|秦皇岛|唐山|邢台|沈阳|白山|白城|白银|鲁迅|万州|涂山|金融|毛泽东|王沪宁|赵乐际|周恩来)/;
/** The masks that show a draft to be masked. */
const ENOUGH = 2;

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** 何勋书记: a surname, one or two characters, and an office. */
const namedIn = derive(({ text, grams }: Paragraph): readonly Named[] => {
  const found: Named[] = [];
  if (!mayTitle(grams)) return found;
  for (const { index, 0: title } of matchesOf(text, TITLE)) {
    const size = [2, 3].find((n) => {
      const name = text.slice(Math.max(0, index - n), index);
      return (
        name.length === n &&
        isCommonSurname(name[0]) &&
        !NO_PERSON.test(name) &&
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
          yield { span: shift(named, start) };
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
