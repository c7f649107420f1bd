import { type Amount, inUnitOf, textOf } from '../amounts';
import type { Finding } from './finding';

const MEASURED = /^(?:[%倍年月日岁第]|百分点|)$/;
const STOP = /[。；！？]/;
/** Between the total and 其中: at most a comma and what the total is of. */
const TOTAL_REACH = 30;
/** Of so many figures before 其中 one is the whole. */
const WHOLES = 2;
/** A part this much more than a rough whole (约2.5万亿元) is more than the true one. */
const ROUGHLY = 1.2;
/** 比上年增加1500亿元 tells a change, not a whole. */
const CHANGE = /[比较][^，。]{0,8}(?:增加|减少|提高|下降|增长)了?$/;
/** 年均超收2040亿元，其中去年超收2573亿元: one of them may be more than the mean. */
const MEAN = /(?:[年月日季户人]均|平均|每年)[^，。0-9]{0,6}$/;

/** 学校256所（含国际学校2所），其中…: a bracket that ends before 其中 tells parts of the whole as well. */
const INCLUDING = /[（(]含[^（）()]{1,40}[）)][，,]?$/;

const isNoWhole = (before: string): boolean => CHANGE.test(before) || MEAN.test(before);

/** 共收到提案30件，其中A 10件、B 25件: the parts are not more than the whole. */
export function* wholeAndParts(text: string, amounts: readonly Amount[], start = 0): Iterable<Finding> {
  for (let at = text.indexOf('其中', start); at >= 0; at = text.indexOf('其中', at + 2)) {
    const total = wholeBefore(text, at, amounts);
    if (!total || MEASURED.test(total.unit)) continue;
    const between = text.slice(total.span.end, at);
    if (between.length > TOTAL_REACH || STOP.test(at === start ? between.replace(/。$/, '') : between)) continue;
    const parts = partsAfter(text, at + 2, amounts, total);
    const [first] = parts;
    if (first && first.value > (total.rough ? total.value * ROUGHLY : total.value + total.half))
      yield {
        span: first.span,
        message: hasLarger(amounts, total, first) ? 'partOrWhole' : 'part',
        args: { total: textOf(text, total) },
        shown: [total],
      };
    else if (parts.length > 1) yield* wrongSum(text, total, parts);
  }
}

/** The figure before 其中 that is the whole: the last one, or where two are told the one in the unit of the parts. */
function wholeBefore(text: string, at: number, amounts: readonly Amount[]): Amount | undefined {
  const bracket = INCLUDING.exec(text.slice(Math.max(0, at - 44), at))?.[0].length;
  const before = bracket ? at - bracket : at;
  const earlier = amounts.filter(
    ({ span }) => span.end <= before && !isNoWhole(text.slice(Math.max(0, span.start - 12), span.start)),
  );
  // 查处36起，处理48人，其中…15起; not 参与其中, which goes on with something else.
  const isLead = /[，,：:；（(]/.test(text[at - 1] ?? '');
  const unit = isLead ? amounts.find(({ span }) => span.start >= at)?.unit : undefined;
  return earlier.slice(-WHOLES).findLast((amount) => amount.unit === unit) ?? earlier.at(-1);
}

/** A larger figure before may be the whole that is meant: 总量1400户，新登记147户，其中企业500户. */
const hasLarger = (amounts: readonly Amount[], total: Amount, part: Amount): boolean =>
  amounts.some(({ span, unit, value }) => span.end < total.span.start && unit === part.unit && value >= part.value);

/** The parts come to more than the whole; or to one less, where the sentence ends with them. */
function* wrongSum(text: string, total: Amount, parts: readonly Amount[]): Iterable<Finding> {
  const sum = sumOf(parts);
  // 运动员886人，女运动员437人，男运动员449人: the first part is parted in its turn.
  if (parts.length > 2 && sum === 2 * parts[0]!.value) return;
  if (total.rough || parts.some(({ rough }) => rough)) return;
  const isMore = sum > total.value + slackOf(total, parts);
  const isShort = Number.isInteger(total.value) && total.value - sum === 1 && endsThere(text, parts);
  if (isMore || isShort)
    yield {
      span: total.span,
      message: isMore ? 'sum' : 'short',
      args: { sum: inUnitOf(sum, text, total), total: textOf(text, total) },
      shown: parts,
    };
}

const sumOf = (parts: readonly Amount[]): number => parts.reduce((all, { value }) => all + value, 0);

/** How far the sum may be off since the figures are rounded. */
const slackOf = (total: Amount, parts: readonly Amount[]): number =>
  total.half + parts.reduce((all, { half }) => all + half, 0);

/** The parts that 、 joins, all in the unit of the whole. */
function partsAfter(text: string, from: number, amounts: readonly Amount[], total: Amount): Amount[] {
  const parts: Amount[] = [];
  let end = from;
  let sum = 0;
  for (const amount of amounts) {
    if (amount.span.start < from) continue;
    // The parts are complete; what follows divides the whole in another way (中共委员、非中共委员，女委员).
    if (parts.length > 1 && sum === total.value) break;
    const between = text.slice(end, amount.span.start);
    const joined = parts.length === 0 ? /^[，,：:]?[^，,。；！？、：:]{0,24}$/ : /^[、，,][^，,。；！？、：:]{1,20}$/;
    if (parts.length > 0 && !between.startsWith('、') && !sameThing(text, parts[0]!, amount)) break;
    // 运动员405人，包括男运动员136人: parts of a part.
    if (parts.length > 0 && /包括|包含|分别/.test(between)) break;
    if (amount.unit !== total.unit || !joined.test(between) || /增长|增加|提高|下降|减少|排名|第$/.test(between)) break;
    parts.push(amount);
    sum += amount.value;
    end = amount.span.end;
  }
  return parts;
}

/** 委员提案20件，集体提案10件: two kinds of one thing. */
const sameThing = (text: string, { span: a }: Amount, { span: b }: Amount): boolean => {
  const [one, other] = [text.slice(a.start - 2, a.start).trim(), text.slice(b.start - 2, b.start).trim()];
  return one === other || (MEN.test(one) && WOMEN.test(other)) || (WOMEN.test(one) && MEN.test(other));
};
/** 其中男4名，女3名: nobody is both. */
const MEN = /(?:^|[^\u4e00-\u9fff]|中)男[性生]?$/;
const WOMEN = /(?:^|[^\u4e00-\u9fff]|中)女[性生]?$/;

const endsThere = (text: string, parts: readonly Amount[]): boolean =>
  /^(?:[。；]|$)/.test(text.slice(parts.at(-1)!.span.end));

/** Sums of decimal fractions are this near to what they should be. */
const EXACT = 1e-6;
/** 新增159种，修订1101种，总共6385种: changes to a whole are not its parts. */
const CHANGES = /新增|修订|增加|减少|同比|净增|调整|更新|取消/;
const CHANGE_REACH = 6;
const TOGETHER = /(?:合计|共计|总计|一共|共)$/;

/** A 19项、B 9项，共28项: here the parts make up the whole. */
export function* partsThenTotal(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (let i = 2; i < amounts.length; i++) {
    const total = amounts[i]!;
    if (MEASURED.test(total.unit) || total.rough) continue;
    const before = text.slice(amounts[i - 1]!.span.end, total.span.start);
    if (before.length > 4 || !/^[，,、]/.test(before) || !TOGETHER.test(before)) continue;
    const parts: Amount[] = [];
    for (let j = i - 1; j >= 0; j--) {
      const part = amounts[j]!;
      const gap = parts.length === 0 ? '' : text.slice(part.span.end, parts[0]!.span.start);
      if (part.unit !== total.unit || part.rough || (parts.length > 0 && !/^[、，][^，。；、：]{1,20}$/.test(gap)))
        break;
      parts.unshift(part);
    }
    if (parts.length < 2) continue;
    const from = text.slice(Math.max(0, parts[0]!.span.start - CHANGE_REACH), parts.at(-1)!.span.start);
    if (CHANGES.test(from)) continue;
    const sum = sumOf(parts);
    const off = Math.abs(sum - total.value);
    if (off > EXACT && off >= slackOf(total, parts))
      yield { span: total.span, message: 'together', args: { sum: inUnitOf(sum, text, total) }, shown: parts };
  }
}

/** 全年发生11起，分别为A 8起、B 2起、C 1起; 共12名（A 7名、B 5名）: the parts are all. */
const PARTS_FOLLOW = /^[^0-9，。；、：（）()]{0,8}(?:[，,](?:分别是|分别为|分别)|[：:]|[（(])[^0-9，。；、]{1,12}$/;
const PARTS_GO_ON = /^[、，][^0-9，。；、：]{1,12}$/;
const SOME = /其中|新增|增加|减少|下降|增长|同比|比|较|每|累计|近|约|占|等|第|目标|计划|力争/;

export function* partsAfterTotal(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (let i = 0; i + 2 < amounts.length; i++) {
    const total = amounts[i]!;
    if (MEASURED.test(total.unit) || total.rough) continue;
    const lead = text.slice(total.span.end, amounts[i + 1]!.span.start);
    if (!PARTS_FOLLOW.test(lead) || SOME.test(lead)) continue;
    const parts: Amount[] = [];
    for (let j = i + 1; j < amounts.length; j++) {
      const part = amounts[j]!;
      const between = parts.length === 0 ? lead : text.slice(parts.at(-1)!.span.end, part.span.start);
      if (part.unit !== total.unit || part.rough || (parts.length > 0 && !PARTS_GO_ON.test(between))) break;
      if (SOME.test(between)) break;
      parts.push(part);
    }
    const end = parts.at(-1)?.span.end;
    if (parts.length < 2 || end === undefined || !/^(?:[。；）)]|$)/.test(text.slice(end))) continue;
    const sum = sumOf(parts);
    if (Math.abs(sum - total.value) <= slackOf(total, parts) + EXACT) continue;
    const isAll = lead.includes('分别');
    // Another thing of the same unit may be listed in the bracket: each part tells less than the total.
    if (!isAll && (sum < total.value / 2 || parts.some(({ value }) => value >= total.value))) continue;
    yield {
      span: total.span,
      message: isAll ? 'all' : 'allMaybe',
      args: { sum: inUnitOf(sum, text, total) },
      shown: parts,
    };
  }
}
