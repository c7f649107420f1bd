import type { Draft } from '../../../server/src/draft/types';
import { draftRule } from '../../../server/src/engine/rule';
import { masksOf } from '../masks';
import { memo } from '../memo';

/** The hundred commonest surnames and some more. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈位覃霍翁隋';
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
