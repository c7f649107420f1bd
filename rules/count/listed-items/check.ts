import { parseNumeral } from '../../../server/src/draft/numeral';
import type { Span } from '../../../server/src/draft/types';
import { type Problem, sentenceRule } from '../../../server/src/engine/rule';
import { type Pairs, pairMarks } from '../items';
import { inScriptOf } from '../script';
import { listAfter } from './after';
import { listBefore } from './before';

const LIST_MARK = /[、：（(，]/;
/** A number with what it counts. 两手, 三期, 第三次 and 5个百分点 count no list. */
const STATED =
  /(?<![第近约超余逾数几上·\d０-９.．十百千万零〇这每一二两三四五六七八九])([0-9０-９]{1,2}|[两二三四五六七八九]|十[一二三四五六七八九]?(?!字))(?:(个一|大|个(?!百分点|月|小时|多)|项|条|家|名|位|类|种|方面|座|省|市|区|县|州|盟|旗|部(?!分)|所|件|处|地|领域|支|国|款|张|套|本|篇|块|城|方|者|点(?!多)|翼|极|核|镇|乡|村|校|港|系|江|站|馆|园|屏|带|圈|廊|关系|环节|难|新|化|链|群|基地|中心|库|台|岛|桥|路|河|湖|山|网)|(?<=[“‘][^“‘]{1,2})(?=[^0-9，。、；：公]{1,6}[”’]))(?!以上|左右|多|余|上下|以内)/g;
const MOST = 40;
/** Farther apart than this, number and list have nothing to do with each other. */
const NEAR = 2;

interface Mismatch {
  readonly items: readonly Span[];
  readonly count: number;
  readonly message: 'default' | 'maybe';
}

export default sentenceRule(
  () =>
    function* ({ text }): Iterable<Problem> {
      if (!LIST_MARK.test(text)) return;
      let pairs: Pairs | undefined;
      for (const match of text.matchAll(STATED)) {
        const number = parseNumeral(match[1]!);
        if (number === undefined || number < 1 || number > MOST) continue;
        pairs ??= pairMarks(text);
        const span = { start: match.index, end: match.index + match[1]!.length };
        const mismatch = judge(text, span, match.index + match[0].length, number, pairs);
        if (mismatch) yield problem(text, span, number, mismatch);
      }
    },
);

function judge(text: string, span: Span, after: number, number: number, pairs: Pairs): Mismatch | undefined {
  const before = listBefore(text, span.start, pairs);
  const following = listAfter(text, after, pairs);
  const fits = (list: { open: boolean; readings: ReadonlySet<number> } | undefined): boolean =>
    list !== undefined && [...list.readings].some((count) => (list.open ? count <= number : count === number));
  if (fits(before) || fits(following)) return undefined;
  if (following?.bracketed && !following.open && Math.abs(following.items.length - number) <= NEAR)
    return { items: following.items, count: following.items.length, message: 'default' };
  if (before && Math.abs(before.count - number) <= NEAR) {
    const goesOn = text.slice(after).search(/[、，。；：！？,;:]/);
    const quoted = /[“‘]/.test(text.charAt(span.start - 1));
    if (quoted && !before.open && !before.sure && (number < 2 || before.items.length < 3)) return undefined;
    if (!before.open && goesOn >= 0 && text.charAt(after + goesOn) === '、') return undefined;
    return { items: before.items, count: before.count, message: before.sure || before.open ? 'default' : 'maybe' };
  }
  if (following && !following.open && Math.abs(following.items.length - number) <= NEAR)
    return { items: following.items, count: following.items.length, message: 'maybe' };
  return undefined;
}

function problem(text: string, span: Span, number: number, { items, count, message }: Mismatch): Problem {
  return {
    span,
    message,
    args: { number, count },
    fix: inScriptOf(text.slice(span.start, span.end), count),
    related: items.map((item, i) => ({
      span: item,
      message: { zh: `第${i + 1}项：${text.slice(item.start, item.end)}`, en: `item ${i + 1}` },
    })),
  };
}
