import type { TaggedWord } from '../segmenter/segment';
import { createTally, formsOf, sightingsOf } from './tally';
import type { Candidate, MinedDraft } from './types';
import { isFunctional, textOf, wordEndingAt } from './words';

/** Longer titles first: 副主席 is no 主席. */
const TITLE =
  /总书记|副总理|国务委员|委员长|秘书长|检察长|副书记|副主席|副省长|副市长|副区长|副县长|副主任|书记|主席|总理|省长|市长|区长|县长|州长|镇长|乡长|主任|部长|厅长|局长|院长|校长|同志/g;
const HAN_NAME = /^[\u4e00-\u9fff]{2,3}$/;
/** The commonest surnames, for names that the segmenter does not know as such. */
const SURNAME =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温]/;
/** Rarer ones: they tell a whole name (章明) from a given one (志远), and no more. */
const RARE =
  /^[习章柳葛裴聂祝关甘卓耿欧骆倪季费霍包左鲁舒柯尚穆涂凌焦华鲍柴岳游齐辛宁管解闵池冉申靳窦庄艾桂祁耶连房路滕盛苗项覃蓝应单简占成沙岑卞车阳劳詹莫鞠臧冷佟敖危丛边]/;
/** What stands before a title and is no name: 书记、副市长, 各位主任, 省市县书记. */
const NO_NAME = /[省市区县州镇乡村委党组部厅局院会处科长记席任员副正各位届两全名个多等和及与兼原老的]/;

/** People with the titles they are given, before the name or after it. */
export function mineNames(drafts: readonly MinedDraft[]): Candidate<'names'>[] {
  const tally = createTally();
  for (const { lines } of drafts)
    for (const { text, words, place } of lines)
      for (const match of text.matchAll(TITLE)) {
        const end = match.index + match[0].length;
        const before = nameBefore(words, text, match.index, match[0]);
        const name = before ?? (match[0] === '同志' ? undefined : nameAfter(words, text, end));
        if (name) tally.add(name, place, match[0]);
      }
  const found = tally.entries();
  // 志远书记 where 黄志远 is known.
  const isPart = (name: string) => found.some(([other]) => other.length > name.length && other.endsWith(name));
  return found
    .filter(([name]) => !isPart(name))
    .map(([name, counted]) => ({ name, titles: formsOf(counted), ...sightingsOf(counted) }));
}

/** 刘锋书记; a name the segmenter has cut in two (雪·梅) is put together again. */
function nameBefore(words: readonly TaggedWord[], text: string, end: number, title: string): string | undefined {
  const last = wordEndingAt(words, end);
  const word = words[last];
  if (!word) return undefined;
  const tagged = word.tag.startsWith('nr');
  // A given name alone: with the surname before it that the segmenter has cut off (黄·志远), else only where nothing
  // else could be its surname, and with a title that tells who it is (、雪梅市长).
  if (word.text.length === 2 && !SURNAME.test(word.text) && !RARE.test(word.text)) {
    const whole = `${text[word.start - 1] ?? ''}${word.text}`;
    if (SURNAME.test(whole) && words[last - 1]?.text.length === 1 && isName(whole, tagged)) return whole;
    if (title === '同志' || /\p{Script=Han}/u.test(whole[0]!)) return undefined;
  }
  const names = word.text.length > 1 ? [word.text] : joined(words, last);
  return names.find((name) => isName(name, tagged));
}

/** With one word before it, and with two; a word that opens no name (把李书记, 刚才李主任) is not joined. */
function joined(words: readonly TaggedWord[], last: number): string[] {
  return [1, 2]
    .filter((count) => opensName(words[last - count]))
    .map((count) => textOf(words.slice(last - count, last + 1)));
}

const opensName = (word: TaggedWord | undefined): boolean =>
  word !== undefined && (SURNAME.test(word.text) || (word.text.length === 1 && !isFunctional(word)));

/** 国务院总理 李强: only across a space, where nothing else follows. */
function nameAfter(words: readonly TaggedWord[], text: string, end: number): string | undefined {
  const name = /^[ \u3000]([\u4e00-\u9fff]{2,3})(?![\u4e00-\u9fff])/.exec(text.slice(end, end + 5))?.[1];
  const word = words.find(({ start }) => start === end + 1);
  return name && isName(name, word?.tag.startsWith('nr') === true) ? name : undefined;
}

const isName = (text: string, tagged: boolean): boolean =>
  HAN_NAME.test(text) && !NO_NAME.test(text) && (tagged || SURNAME.test(text));
