import { matchesOf } from '../../../server/src/draft/matches';

/**
 * Where a second clause begins in words that have no mark between them. The lists are the words that open a clause in
 * reports; the strongest never stand inside a clause of verb and object.
 */
type Strength = 'strong' | 'adverb' | 'verb';

export interface Seam {
  readonly at: number;
  readonly word: string;
  readonly strength: Strength;
}

const IDIOMS =
  '蹄疾步稳|学深悟透|久久为功|驰而不息|持之以恒|坚持不懈|坚定不移|毫不动摇|一以贯之|全力以赴|千方百计|用心用情|善作善成|真抓实干|抓实抓细|做深做实|旗帜鲜明|因地制宜|多措并举|稳扎稳打|扎扎实实';
const TIMES =
  '“十[一二三四五六七八九]五”时期是|我们|今年|去年|过去一年|过去五年|一年来|五年来|20\\d\\d年(?!度)|习近平总书记|面对';
const STRONG = `${IDIOMS}|${TIMES}|紧紧围绕|围绕|聚焦|做好|着眼|紧扣|坚持|深入(?:实施|推进|推动|开展|学习|贯彻|落实|践行|基层|一线|群众|社区|企业|农村)|(?:认真|严格|扎实|大力|积极|持续|稳步|有序)(?:贯彻|落实|学习|履行|做好|推进|推动|实施|开展|提振|深化|优化|完善)`;
const ADVERBS =
  '深入|持续|积极|大力|全力|着力|坚决|切实|扎实|加快|进一步|认真|严格|全面(?:落实|推进|实施|加强|提升|完成|贯彻|推动)|牢牢|不断|充分|稳步|精心|努力|更好|主动|继续|始终|统筹|密切|广泛|奋力|纵深|加力';
const VERBS =
  '(?<!落地)实施|推进|推动|完善|建立|健全|加强|强化|深化|提升|打造|开展|出台|落实|优化|扩大|促进|发挥|畅通|巩固|加大|构建|培育|激发|筑牢|弘扬|夯实|助力|助推|增强|锚定|突出|抓好|抓实|拓展|防范|维护|守牢';
const OPENER = new RegExp(`(${STRONG})|(${ADVERBS})|${VERBS}`, 'g');
const OPENS = new RegExp(`^(?:${STRONG}|${ADVERBS}|${VERBS}|坚|建|推|把|以|铸|提|保|改|服|汇|凝|画|深|讲|鼓)`);
const NOUN_END = /(?:回顾|任务|安排|举措|要求|目标|重点|部署|情况|成就|体会|打算|建议|问题|措施|考虑|取向|说明)$/;
/** After these the words go on in the same clause: 以…, 推动…, …和…. */
const GOES_ON =
  /(?:是[\u4e00-\u9fff]{0,2}|[以为来的和与及并而、在从要将更不能可所得去使让于对把向自到至由被给“《（·-]|更加|推动|促进|保障|支持|引导|确保|实现|助力|鼓励|服务|坚持|加快|统筹|围绕|聚焦|着力|全力|大力|积极|持续|深入|全面|切实|扎实|认真|努力|继续|主动|贯彻|加强|强化|深化|改革|[中上下时后])$/;
/** 组织委员围绕…, 推动营商环境持续优化: who or what is moved stands between, and no mark is wanted. */
const MOVED_PERSON =
  /(?:推动|引导|组织|动员|带领|团结|引领|促进|支持|鼓励|帮助|督促|指导|确保|激励|号召|教育|发动|凝聚|汇聚).{0,20}(?:委员|群众|干部|党员|单位|部门|机关|组织|企业|力量|人士|各界|系统|政协|人民|各地|地区|方面|社会|青年|职工|代表|成员|党派|团体|政府|队伍|人才|学校|农民|市民|居民|百姓)$/;
const MOVED_THING = /^.{0,6}(?:推动|促进|确保|保持|保障|实现|引导|支持|引领)/;
const COURSE = /^(?:持续|稳步|有序|不断|全面|深入|扎实|加快|进一步|更好|充分|广泛)/;
/** 积极的, 落实好: not the start of a clause. */
const ATTRIBUTE = /^[的地性化和与、了]/;
const LEAST_HEADING = 6;
const LEAST_TAIL = 4;

/** The places in a clause where another may begin. */
export function findSeams(clause: string): Seam[] {
  const seams: Seam[] = [];
  if (clause.length < LEAST_HEADING + LEAST_TAIL) return seams;
  for (const match of matchesOf(clause, OPENER)) {
    const at = match.index;
    const word = match[0];
    if (at < LEAST_HEADING && !(at >= 4 && NOUN_END.test(clause.slice(0, at)))) continue;
    if (clause.length - at - word.length < LEAST_TAIL || GOES_ON.test(clause.slice(0, at))) continue;
    if (ATTRIBUTE.test(clause.slice(at + word.length)) || isMoved(clause.slice(0, at), word)) continue;
    seams.push({ at, word, strength: match[1] ? 'strong' : match[2] ? 'adverb' : 'verb' });
  }
  return seams;
}

const isMoved = (before: string, word: string): boolean =>
  MOVED_PERSON.test(before) || (COURSE.test(word) && MOVED_THING.test(before));

/** A clause of verb and object, or the name of a part: what a heading is. */
export const isHeadingLike = (words: string): boolean => OPENS.test(words) || NOUN_END.test(words);
