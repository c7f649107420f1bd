import type { DateRange } from '../../server/src/draft/dateRange';
import type { Paragraph } from '../../server/src/draft/types';
import { type Frame, frameWithin } from './frames';

/**
 * How a sentence uses an expression whose time is over. Naming it while looking back is right; writing it as something
 * to do is not. Chinese has no tense, so marks are weighed, from the nearest to the farthest:
 *
 * 1. What the expression is built into. Inside 《》 or a quoted speech it is a name or another's words; 比“十三五”末,
 *    “十三五”以来, 脱贫攻坚成果, 打赢脱贫攻坚战之后 look back whatever the rest of the sentence says: past.
 * 2. Its clause. A mark of completion (了, 已, 曾, 以来, 去年) makes it past. A mark of will (要, 必须, 确保, 即将, 让我们)
 *    makes it living. 如期, 圆满, 取得 make it past unless will stands beside them (确保如期完成).
 * 3. Its sentence before it: will (全市上下要坚持…，打好…), then completion or a mark of time (五年来，…，打好…).
 * 4. Manner (坚决, 扎实, 深入, 进一步) is written of what was done and of what is to be done: living only where the
 *    passage does not look back.
 * 5. The passage (frames.ts): a review is past; elsewhere nothing is said: open.
 */
export type Tense = 'past' | 'living' | 'open';

/** What stands beside an expression in its paragraph, whatever the draft's date. */
export interface Use {
  readonly sentence: number;
  readonly clause: string;
  readonly evidence: 'past' | 'will' | 'completed' | 'timed' | 'manner' | 'none';
}

const VERBS_AFTER = '(?:战|战役|工作|任务|目标|目标任务|主要目标任务|各项任务|规划|计划|规划目标任务|的?胜利)?';
/** Right after the expression. */
const BUILT_ON = new RegExp(
  `^[”"’』]?${VERBS_AFTER}(?:以来|末|期末|之后|以后|后(?![续期])|完成之?后|打响|之前|的?(?:伟大|重大|显著|丰硕|历史性)?(?:成果|精神|成就|成效|经验|历程|历史|基础|故事|事迹|壮举|奇迹|岁月|贡献)|的?(?:动员令|帽子|重要指示精神|重要批示精神|重要讲话精神)|[”"’』]?理念(?:首倡地|发源地|诞生地)|(?:疫情)?(?:突袭|来袭|袭来|突如其来)|(?:时)?(?:那样|一样)|(?:时期)?[^，。；：要]{0,16}取得的|的(?:新旧)?(?:对比|照片|图片)|的?后续|国家投入|(?:检视|查摆|查找|梳理|发现|暴露)出?的|上?(?:巩固|深化)|的基础|收官后|转段|平稳转段|志|总结表彰)`,
);
/** Right before the expression. */
const BUILT_UNDER =
  /(?:比|较|高于|低于|超过|好于|优于|相当于|自|继|原|打赢了|打好了|夺取了|战胜|克服|抗击|应对|抵御|顶住|打响|历经|经历|经受住?|世纪|非凡|不亚于|回顾|回望|总结)(?:新冠|全国|国家|全省|全市)?[“"‘『]?$/;
/** Told as one of the steps of a history: 从打赢脱贫攻坚战，到推进…; 随着“十三五”收官，… */
const isStep = (before: string, after: string, later: string): boolean =>
  (/从[^，。；]{0,8}$/.test(before) &&
    (/^[^，。；]{0,10}到/.test(after) || (after.length < 8 && /^，[再又]?到/.test(later)))) ||
  /从[^，。；]{2,24}到$/.test(before) ||
  (/随着[“"]?$/.test(before) && /^[”"]?(?:规划)?(?:圆满|胜利)?收官(?!在即|之年|近)/.test(after));
const COMPLETED =
  /(?<![为除])了(?![解然望如])|已经|业已|已(?=[完实取建全成如历基经胜打])|曾|先后|之后|经受|顶住|战胜|抵御|历经|历史性|累计|长期(?:工作|奋战|扎根)|决定[^，。；]{0,12}(?:在|从)全党|\d{1,2}月(?:到|至)\d{1,2}月|回顾|回望|回首|总结(?!好|提炼)|转段|巩固(?:拓展|深化|提升)?[^，。；]{0,20}成果/;
/** These only tell when. */
const TIMED = /以来|[年期]来|去年|上年|前年|过去/;
/** 会议的主要任务是…: what is to be done; other sentences with 是 tell what something was. */
const COMPLETED_UNLESS_WILLED =
  /如期|圆满|胜利(?:完成|收官|实现|结束)|顺利|取得|获得|赢得|荣获|得到|实现良好|时期|期间|成功|克服|抗击|应对|战疫|^[^，。；]{0,12}(?:成为|是(?<!(?:任务|目的|议题|重点)是))(?!为)/;
const WILL =
  /(?<![主重首必需纲简摘概紧次只机提扼旨想])要(?![求素点件害闻务塞领么义道冲案旨职诀强])|必须|务必|务须|应当|应该|确保(?!了)|力争|让我们|即将|将(?=会|要|继续|于|进一步|持续|全面|坚持|深入|迎来)|在即|近在咫尺|倒计时|下一步|今后|明年|新的一年|今年(?!以来)|当前|目前|正在|(?:新的更大|新的|更大|更多|应有)的?贡献|而(?:努力|不懈|团结)?奋斗/;
const MANNER =
  /坚决|坚定|努力|奋力|全力|着力|大力|深入|扎实|切实|认真|全面|继续|持续|不断|进一步|更加|加快|推动|推进|统筹|围绕|紧扣|聚焦|对标|服务|编制|谋划|制定|实施|落实|贯彻|完成|实现|打好|打赢|做好|抓好|决胜|决战|冲刺|夺取|开展|迎接|喜迎|巩固|深化|加强|加大|按照|收官|开局/;
/** Of the clause before it: 如期打赢…，全面建成…. */
const IN_TIME = /如期|胜利(?:完成|收官|实现)|取得[^，。；]{0,10}(?:决定性|全面|伟大)胜利/;
/** What follows tells of a decision (开展…，是党中央作出的重大决策) or of what came of it (扎实开展…，…取得显著成效). */
const DECIDED = /^，(?:这)?是[^，。；]{0,16}(?:作出|确定|决定|提出)的/;
const ACHIEVED = /取得(?!更|新的更|新)[^，。；]{0,12}(?:成效|成果|成就|胜利|进展)|凝聚起/;
/** 今年4月到7月，…在全党开展: dates are told of what was. */
const NARRATED = /\d{1,2}月(?:到|至)\d{1,2}月|[月后]到\d{1,2}月，/;
const CAME_OF_IT =
  /^，(?:凝聚起|[^，。；]{2,24}(?:显著|明显)(?:增强|提升|提高|改善|好转)|(?:开启|迈上|踏上|走上)了?[^，。；]{0,16}新征程|具有[^，。；]{0,6}历史意义|取得(?!更|新)[^，。；]{0,12}(?:成效|成果|成就|胜利|进展))/;
/** “十四五”时期，我们要…: the time is set for what is to be done. */
const TIME_OF_PLAN = /^[”"]?(?:规划)?(?:时期|期间)$/;
const TO_DO_THEN =
  /^，(?:我们|全[市省县区州国]|[我本][市省县区州]|各级|各部门|各地)?(?:要(?![求素点件害闻务])|必须|力争|将(?=继续|进一步|全面|坚持|深入|加快|着力|大力|努力))/;
/** 今年是…，也是…: the year is that of the clause before. */
const ALSO = /^(?:也|又|更|还|同时也)是/;
const THIS_YEAR = /(?:今年|明年|当前)[^，。；]{0,4}是/;
const CLAUSE_END = /[，,。；;：:！!？?]/;
const SENTENCE_END = /[。！？!?]/;
/** How far is looked, in characters: the cost stays linear in drafts without marks. */
const CLAUSE_REACH = 120;
const SENTENCE_REACH = 400;
const NAME_REACH = 200;
/** Quotes around a slogan are shorter, quotes around a speech longer. */
const SPEECH_LENGTH = 16;

/** The tense of a use at the draft's date, in a passage that begins in `frame`. */
export function tenseOf(paragraph: Paragraph, at: number, use: Use, date: DateRange, frame: Frame | undefined): Tense {
  if (use.evidence === 'past' || use.evidence === 'completed' || use.evidence === 'timed') return 'past';
  if (use.evidence === 'will') return 'living';
  const here = frameWithin(paragraph, at, date, use.sentence) ?? frameWithin(paragraph, at, date) ?? frame;
  if (here === 'past') return 'past';
  return use.evidence === 'manner' ? 'living' : 'open';
}

/** Reads what stands beside `start`–`end`; `retro` are marks of looking back that belong to the expression itself. */
export function readUse(paragraph: Paragraph, start: number, end: number, retro: readonly string[] = []): Use {
  const { text } = paragraph;
  const sentence = backTo(SENTENCE_END, text, start, SENTENCE_REACH);
  const from = Math.max(sentence, backTo(CLAUSE_END, text, start, CLAUSE_REACH));
  const to = clauseEnd(text, end);
  const evidence = weigh({
    earlier: text.slice(sentence, from),
    before: text.slice(from, start),
    after: text.slice(end, to),
    later: laterClauses(text, to),
    isName: isNamed(text, start, end),
    retro,
  });
  return { sentence, clause: text.slice(from, to), evidence };
}

interface Surroundings {
  /** The sentence up to the clause, and the clause before and after the expression. */
  readonly earlier: string;
  readonly before: string;
  readonly after: string;
  /** The rest of the sentence. */
  readonly later: string;
  readonly isName: boolean;
  readonly retro: readonly string[];
}

function weigh({ earlier, before, after, later, isName, retro }: Surroundings): Use['evidence'] {
  if (isName || BUILT_ON.test(after) || BUILT_UNDER.test(before) || isStep(before, after, later)) return 'past';
  const rest = `${before}|${after}`;
  if (retro.some((mark) => rest.includes(mark)) || COMPLETED.test(rest) || DECIDED.test(later)) return 'completed';
  if (TIME_OF_PLAN.test(after) && TO_DO_THEN.test(later)) return 'will';
  if (TIMED.test(rest)) return isAchieved(before, after) ? 'completed' : 'timed';
  if (WILL.test(before) || WILL.test(after)) return 'will';
  if (NARRATED.test(earlier) || CAME_OF_IT.test(later)) return 'completed';
  if (ALSO.test(before) && THIS_YEAR.test(earlier)) return 'will';
  if (isAchieved(before, after)) return 'completed';
  if (WILL.test(earlier)) return 'will';
  if (COMPLETED.test(earlier) || IN_TIME.test(earlier)) return 'completed';
  if (TIMED.test(earlier)) return 'timed';
  if (ACHIEVED.test(later) && !WILL.test(later)) return 'completed';
  return MANNER.test(before) || MANNER.test(after) ? 'manner' : 'none';
}

const isAchieved = (before: string, after: string): boolean =>
  COMPLETED_UNLESS_WILLED.test(before) || COMPLETED_UNLESS_WILLED.test(after);

function backTo(mark: RegExp, text: string, at: number, reach: number): number {
  let start = at;
  while (start > 0 && at - start < reach && !mark.test(text[start - 1]!)) start--;
  return start;
}

function laterClauses(text: string, from: number): string {
  let to = from;
  while (to < text.length && to - from < CLAUSE_REACH && !SENTENCE_END.test(text[to]!)) to++;
  return text.slice(from, to);
}

function clauseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < CLAUSE_REACH && !CLAUSE_END.test(text[end]!)) end++;
  return end;
}

/** Inside 《》, or inside a quotation that is a speech and not the expression's own quotes. */
function isNamed(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - NAME_REACH), start);
  if (near.lastIndexOf('《') > near.lastIndexOf('》')) return true;
  const quote = openQuote(text, start);
  // “三严三实”专题教育: the expression itself closes the quotation it stands in.
  if (quote < 0 || text.slice(start, end).includes('”')) return false;
  const close = text.slice(0, quote + SENTENCE_REACH).indexOf('”', end);
  return close >= 0 && close - quote > Math.max(SPEECH_LENGTH, end - start + 8);
}

/** The “ before `at` that no ” has closed. */
function openQuote(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= 0 && at - i < NAME_REACH; i--) {
    if (text[i] === '”') depth++;
    else if (text[i] === '“' && depth-- === 0) return i;
  }
  return -1;
}
