import { isHanCode } from '../../../server/src/draft/characters';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { itemsOf } from '../../repeats';
import { createSegmenter, startsAt } from '../../segment';
import { isTransliteration } from '../../transliteration';

const SHORTEST = 2;
const LONGEST = 12;
/** Characters looked at on either side. */
const REACH = 6;
/** 一步一步, 走着走着, 看了看了 and 不…不…: doubled on purpose; 通过, 经过 and 超过 are words of their own. */
const ON_PURPOSE = /^一|^不.{1,2}$|^(?:(?![通经超]).过|.[着了])$|^第./;

export default paragraphRule(({ vocabulary }) => {
  const { lexicon } = vocabulary;
  const cut = createSegmenter(vocabulary);
  const findRepeats = createRepeatFinder();
  const emphatic = new Set(itemsOf(vocabulary, 'emphatic'));

  return ({ text, codes }) => {
    const repeats = findRepeats(codes);
    return repeats.length > 0 || text.includes('、') ? problems(text, repeats) : NOTHING;
  };

  function* problems(text: string, repeats: readonly Repeat[]): Iterable<Problem> {
    for (const { start, end, size } of repeats) {
      const place = unitStart(text, start, end, size);
      if (!place) continue;
      const { at, message } = place;
      yield { span: { start: at, end: at + 2 * size }, fix: text.slice(at, at + size), message };
    }
    yield* equalItems(text);
  }

  /**
   * The place where both copies are whole words: 俄罗斯|罗斯托夫 and 共建|共治 have none. Where one copy is part of a longer
   * word (立足|立足点, 党组织|组织|生活), it may be a slip or not.
   */
  function unitStart(text: string, start: number, end: number, size: number) {
    let from = start;
    while (from > 0 && start - from < REACH && isHanCode(text.charCodeAt(from - 1))) from--;
    let to = end + size;
    while (to < text.length && to - end - size < REACH && isHanCode(text.charCodeAt(to))) to++;
    const words = cut(text.slice(from, to));
    for (let at = start; at <= end - size; at++) {
      const unit = text.slice(at, at + size);
      if (ON_PURPOSE.test(unit) || emphatic.has(unit) || isTransliteration(unit) || isPeriodic(unit)) continue;
      if ((size === SHORTEST && !lexicon.has(unit)) || isPartOfMore(text, at, size)) continue;
      const middle = at - from + size;
      if (!startsAt(words, [middle])) continue;
      const whole = [middle - size, middle + size].filter((offset) => startsAt(words, [offset]));
      // 用党内监督监督“人”: what the second has in quotes may be its object.
      const isSure = whole.length === 2 && !mayBeTried(text, at, size) && text[at + 2 * size] !== '“';
      if (whole.length > 0) return { at, message: isSure ? 'default' : 'possible' };
    }
    return undefined;
  }
});

/** Characters from `start` to `end`, each equal to the one `size` further on. */
interface Repeat {
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/**
 * Finds the stretches of Chinese characters that repeat at once. One pass: each character is compared with the last
 * place where it stood, and only a place near by is followed to both sides.
 */
function createRepeatFinder(): (codes: Uint16Array) => Repeat[] {
  const lastSeen = new Int32Array(0x10000).fill(-LONGEST - 1);
  let base = 0;
  return (codes) => {
    const found: Repeat[] = [];
    let done = 0;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!;
      const size = base + i - lastSeen[code]!;
      lastSeen[code] = base + i;
      if (size < SHORTEST || size > LONGEST || i < done) continue;
      let start = i - size;
      while (start > 0 && codes[start - 1]! === codes[start - 1 + size]!) start--;
      let end = i - size + 1;
      while (end + size < codes.length && codes[end]! === codes[end + size]!) end++;
      if (end - start < size) continue;
      // Past the whole stretch, whatever it is made of: a text of one pattern must not be followed again and again.
      done = end + size;
      if (isAllHan(codes, start, end + size)) found.push({ start, end: Math.min(end, start + 2 * size), size });
    }
    // The next text starts out of reach of this one.
    base += codes.length + LONGEST + 1;
    if (base > 0x3fffffff) {
      base = 0;
      lastSeen.fill(-LONGEST - 1);
    }
    return found;
  };
}

function isAllHan(codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isHanCode(codes[i]!)) return false;
  return true;
}

const NAMED_DOCUMENT = new Set(['规定', '决定', '要求', '通知', '报告', '建议', '计划', '安排', '协议', '规则']);
/** 好好研究研究, 多了解了解: verbs said twice for trying something, as a speaker may. */
const TRIED = new Set(
  '研究 讨论 商量 了解 锻炼 交流 沟通 学习 思考 考虑 琢磨 体验 感受 走访 检查 调查 总结 整理 活动 休息 反思 打听 比较 梳理 体会 走动 帮扶 联系 帮衬 合计 磨炼 摔打 看望 慰问 照应 扶持 接济 关照 温习 检视 打扫 宣传 评判 收拾 清理 保养 调研 指导 点拨 参谋 提醒 教育 批评 反省 检讨 商议 盘算 掂量 打磨 历练 熟悉 适应 认识 见识 放松 普及 通融 宽限'.split(
    ' ',
  ),
);
const TRYING = /(?:好好|多|去|来|先|再|要|一起|大家|共同|互相|相互|经常|认真)$/;
/** 大家研究研究。: such a verb takes no object when it is said twice; 研究研究方案 is a slip. */
const mayBeTried = (text: string, at: number, size: number): boolean =>
  TRIED.has(text.slice(at, at + size)) && !isHanCode(text.charCodeAt(at + 2 * size));
/** 多走动走动、多帮扶帮扶; 常走走看看: one beside another is meant. */
const BESIDE_TRIED = /^[、，]\p{Script=Han}{0,2}(\p{Script=Han}{2})\1/u;
const AFTER_TRIED = /(\p{Script=Han}{2})\1[、，]\p{Script=Han}{0,2}$/u;
const PLACE_NAME = new Set(['苏丹', '美洲', '非洲', '朝鲜', '极圈']);
/** Verbs of official prose, which end no name: before 市委 or 区政府 they are doubled like anywhere. */
const VERBS = new Set(
  '按照 根据 依据 依照 遵照 对照 落实 贯彻 推进 推动 执行 围绕 坚持 加强 加快 强化 深化 完善 健全 聚焦 紧扣 支持 服从 汇报 报请 经过 通过'.split(
    ' ',
  ),
);

/**
 * 支队支队长, 淮安淮安区: the second copy may belong to a title or a name the lexicon lacks; 聚焦聚焦再聚焦 is a figure of
 * speech, and 《吉祥吉祥》 a title.
 */
/** What a word goes on with after one that ends with it: 市政府|政府信息公开, 党组织|组织开展. */
const MEETS: Readonly<Record<string, readonly string[]>> = {
  政府: ['采购', '信息', '购买', '投资', '门户网', '网站', '公报', '债'],
  博士: ['后'],
  组织: '开展 召开 生活 观看 收看 实施 群众 能力 师生 领导 党员 职工 青年'.split(' '),
  大学: ['生'],
};
/** 干部干部，先干一步; 协商协商，有商有量: a word said twice is spelt out in the next clause. */
const SPELT_OUT = 12;
function isSpeltOut(text: string, at: number, size: number): boolean {
  const end = at + 2 * size;
  if (isHanCode(text.charCodeAt(at - 1)) || !'，,'.includes(text.charAt(end) || '。')) return false;
  const clause = text.slice(end + 1, end + 1 + SPELT_OUT).split(/[，。；！？]/, 1)[0]!;
  return [...text.slice(at, at + size)].some((character) => clause.includes(character));
}

function isPartOfMore(text: string, at: number, size: number): boolean {
  const unit = text.slice(at, at + size);
  // 本规定规定, 该办法办法: the document and its verb; 南苏丹苏丹: two countries; 人民政府政府采购, 博士博士后创业: two compounds.
  if (NAMED_DOCUMENT.has(unit) && /[本该此述]$/.test(text.slice(Math.max(0, at - 1), at))) return true;
  if ('南北'.includes(text.charAt(at - 1) || '?') && PLACE_NAME.has(unit)) return true;
  if (TRIED.has(unit) && TRYING.test(text.slice(Math.max(0, at - 2), at))) return true;
  if (
    TRIED.has(unit) &&
    (BESIDE_TRIED.test(text.slice(at + 2 * size, at + 2 * size + 8)) ||
      AFTER_TRIED.test(text.slice(Math.max(0, at - 8), at)))
  )
    return true;
  if (MEETS[unit]?.some((next) => text.startsWith(next, at + 2 * size)) && isHanCode(text.charCodeAt(at - 1)))
    return true;
  if (isSpeltOut(text, at, size)) return true;
  const next = text.charAt(at + 2 * size);
  // 该整合整合，该取消取消
  if (text[at - 1] === '该' && !isHanCode(next.charCodeAt(0))) return true;
  if (!VERBS.has(unit) && '长区县市镇乡村州港墙链'.includes(next) && next !== '') return true;
  return text.charAt(at - 1) === '《' || text.startsWith(`再${text.slice(at, at + size)}`, at + 2 * size);
}

/** 哈哈, or a longer unit that is itself a shorter one repeated. */
const isPeriodic = (unit: string): boolean => (unit + unit).indexOf(unit, 1) < unit.length;

/** What may stand before the first of two items without belonging to it: 要立足岗位、立足岗位. */
const LEADING =
  /(?:(?:^|[^\p{Script=Han}])(?:我们|大家|同志们|各级|各部门|各地)?(?:都|也|还|更|必须|一定|始终|继续|切实)?[要应须将]?|[^主需重首必]要)$/u;
/** Of two items the second of which ends the first, this long is a phrase of a verb and more. */
const PHRASE = 4;
const DASH = /[—–―－～~+＋-]/;

/** The same item twice in a list: 、经济、经济、 with a mark before the first and after the second. */
function* equalItems(text: string): Iterable<Problem> {
  for (let mark = text.indexOf('、'); mark > 0; mark = text.indexOf('、', mark + 1)) {
    let end = mark + 1;
    while (end < text.length && end - mark <= LONGEST && isHanCode(text.charCodeAt(end))) end++;
    const size = end - mark - 1;
    const start = mark - size;
    if (size < SHORTEST || size > LONGEST || start < 0 || isHanCode(text.charCodeAt(end))) continue;
    // Most items differ at their ends: no string need be made.
    if (text.charCodeAt(start) !== text.charCodeAt(mark + 1) || text.charCodeAt(mark - 1) !== text.charCodeAt(end - 1))
      continue;
    const item = text.slice(mark + 1, end);
    if (!text.startsWith(item, start)) continue;
    // 学习、学习、再学习 for emphasis; 中国—东盟、东盟—日本: parts of two names.
    if (text.startsWith(`再${item}`, end + 1) || DASH.test(text.slice(start - 1, start))) continue;
    // 不能彼此对抗，而要团结、团结、还是团结; “妈妈、妈妈”
    if (text.startsWith(`还是${item}`, end + 1) || text.startsWith(`更要${item}`, end + 1)) continue;
    if (text[start - 1] === '“' && text[end] === '”') continue;
    const isWhole = !isHanCode(text.charCodeAt(start - 1));
    if (isWhole || (size >= PHRASE && LEADING.test(text.slice(Math.max(0, start - LONGEST), start))))
      yield { span: { start, end }, fix: item, message: 'item' };
  }
}
