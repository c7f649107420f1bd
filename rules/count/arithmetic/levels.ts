import { matchesOf } from '../../../server/src/draft/matches';
import { type Amount, rounded, textOf } from '../amounts';
import type { Finding } from './finding';

const PASSED = /(?:突破|超过|迈上|跨越|站上|跨上|越过)了?$/;
/** 突破1200亿元大关，达到 */
const REACHED = /^[^0-9，。；：]{0,6}[，、](?:已|共|累计|历史性)?(?:达到?了?|为|增至|增加到|增长到)$/;
/** A figure this much smaller is of another thing. */
const NEAR = 0.5;

/** 突破1200亿元大关，达到1186亿元: what was passed is more than what was reached. */
export function* passed(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (let i = 0; i + 1 < amounts.length; i++) {
    const [level, reached] = [amounts[i]!, amounts[i + 1]!];
    if (reached.value >= level.value || reached.value < level.value * NEAR) continue;
    if (level.unit !== reached.unit && level.unit !== '') continue;
    if (!REACHED.test(text.slice(level.span.end, reached.span.start))) continue;
    const verb = PASSED.exec(text.slice(Math.max(0, level.span.start - 4), level.span.start))?.[0];
    if (verb)
      yield { span: reached.span, message: 'passed', args: { level: textOf(text, level), verb }, shown: [level] };
  }
}

const RATIO =
  /(?<![0-9.:：∶])([0-9]{1,2}(?:\.[0-9]{1,2})?)[:：∶]([0-9]{1,2}(?:\.[0-9]{1,2})?)[:：∶]([0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9.:：∶])/g;
const INDUSTRIES = /三次产业|一二三产|一、二、三产|三产(?:业)?(?:比|结构)|产业结构/;
/** Three numbers of a ratio that is not told in parts of a hundred (1∶2∶3). */
const HUNDRED = [80, 120] as const;
/** Each share is rounded by half a unit of its last digit. */
const ROUNDED = 1.5;

/** 三次产业结构调整为11.2∶43.5∶46.3: the three shares are the whole. */
export function* industries(text: string): Iterable<Finding> {
  if (!INDUSTRIES.test(text)) return;
  for (const match of matchesOf(text, RATIO)) {
    const shares = match.slice(1, 4) as [string, string, string];
    const sum = shares.reduce((all, share) => all + Number(share), 0);
    const decimals = Math.max(...shares.map((share) => (share.split('.')[1] ?? '').length));
    if (sum < HUNDRED[0] || sum > HUNDRED[1] || Math.abs(sum - 100) <= ROUNDED * 10 ** -decimals + 1e-9) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    yield { span, message: 'hundred', args: { sum: `${rounded(sum)}%` }, shown: [] };
  }
}

/** Rates of what there is: none can be more than all of it. 完成率, 执行率 and 增长率 can. */
const OF_ALL =
  /(?:办结|办复|答复|回复|覆盖|合格|满意|知晓|达标|普及|入学|参与|处置|审结|见面|整改|兑现|就业|参保|签约|优良|入户|建档|化解|回访|公开|通过|及格|成活|巩固)率(?:达到?了?|为|均|都|保持在?|稳定在|[已均都]达到?)?$/;
const MORE = /^(?:以上|多|余)/;
const BEYOND = /(?:超过|高于|突破|超)$/;

/** 办结率100%以上, 满意率102%. */
export function* beyondAll(text: string, amounts: readonly Amount[]): Iterable<Finding> {
  for (const { span, value, unit } of amounts) {
    if (unit !== '%' || value < 100) continue;
    const before = text.slice(Math.max(0, span.start - 14), span.start);
    if (!OF_ALL.test(before.replace(BEYOND, ''))) continue;
    const told = text.slice(span.start, span.end + 2);
    const isMore = MORE.test(told.replace(/^[^%％]{1,12}[%％]/, '')) || BEYOND.test(before);
    if (value > 100 || isMore) yield { span, message: 'beyond', args: {}, shown: [] };
  }
}

/** 由92%提高了96% */
const BY =
  /[由从][^0-9，。；]{0,8}([0-9]{1,9}(?:\.[0-9]{1,4})?)([万亿]?(?:[%％元件项个家所户人篇次座台亩吨]|公里|人次))(?:提高|上升|提升|增加|增长|扩大)(了)([0-9]{1,9}(?:\.[0-9]{1,4})?)\2(?![以左])/dg;

/** 由…提高了 with a second figure that is the larger: where it was raised to, hardly by how much. */
export function* raisedTo(text: string): Iterable<Finding> {
  for (const match of matchesOf(text, BY)) {
    if (Number(match[4]) <= Number(match[1])) continue;
    const [start, end] = match.indices![3]!;
    yield { span: { start, end }, message: 'to', args: {}, fix: '到', shown: [] };
  }
}
