import type { TaggedWord } from '../segmenter/segment';
import { isFunctional, textOf } from './words';

const LONGEST = 10;
/** Deeds done to a body or a meeting, with how they are done: they stand before its name and are no part of it. */
const DEED =
  /^(?:隆重|充分|成功|精心|接续|统一|高水平|高标准)?(?:参加|召开|举行|出席|贯彻|落实|学习|宣传|深入|认真|组织|围绕|听取|审议|按照|根据|紧扣|紧紧|推动|支持|全面|坚决|服从|通过|发挥|抓好|做好|开展|结合|坚持|加强|深化|履行|作为|指导|推进|强化|经过|接受|提请|提交|代表|列席|主持|邀请|大力|精简|圆满|时代|来自|办好|承办|举办|协办|做强|拓展|入选|领会|清理|规范|携手|运用|值此|开好|建立|健全|完善|今天|明年|习近平|总书记|全体$|是$|来$|经$|好$|请$)/;
/** Words that may also stand within a name (城乡建设委员会), but do not open one. */
const LEAD = /^(?:建设|统一|隆重|充分|成功|高标准|高水平)$/;
/** What 和 joins to a name before it is another (全会和…会议, 部署和省委); 住房和城乡建设局 is one. */
const JOINED =
  /(?:会|会议|大|论坛|精神|讲话|谈话|报告|部署|要求|委|政协|政府|国务院|中央|监督|协商|制度|民主|委员|企业|国企|单位|部门|文件|[（）《》“”])$/;
const OPENING = /^(?:庆祝|纪念)$/;

/** The words that make one name with the word at `last`, read backward from it. */
export function chunkEndingAt(
  words: readonly TaggedWord[],
  last: number,
  belongs: (word: TaggedWord) => boolean = isPart,
): readonly TaggedWord[] {
  let first = last;
  while (first > 0 && last - first < LONGEST && belongs(words[first - 1]!)) first--;
  const deed = words.slice(first, last).findLastIndex(({ text }) => DEED.test(text));
  if (deed >= 0) first += deed + 1;
  while (last - first > 1 && LEAD.test(words[first]!.text)) first++;
  return afterAnd(words.slice(first, last + 1));
}

function afterAnd(chunk: readonly TaggedWord[]): readonly TaggedWord[] {
  const and = chunk.findLastIndex(({ text }) => text === '和');
  return and > 0 && JOINED.test(chunk[and - 1]!.text) ? chunk.slice(and + 1) : chunk;
}

/** Numbers are names' parts (第十四届, 75周年), as is a verb that opens a celebration. */
function isPart(word: TaggedWord): boolean {
  if (OPENING.test(word.text) || /^(?:\d+|[*×和])$/.test(word.text)) return true;
  if (/^(?:m|t|q)/.test(word.tag)) return true;
  return !isFunctional(word) || /^(?:届|次|中|全体|共|第)$/.test(word.text);
}

export const nameOf = (chunk: readonly TaggedWord[]): string =>
  textOf(chunk).replace(/^(?:和|(?:隆重|热烈)(?=庆祝|纪念))|和$/g, '');
