/** What goes on from a masked name, as in **市. */
export const PLACE = /^(?:[省市县州旗镇乡村]|区(?!间|块|域|别))/;
/** What is counted or dated, and the words that only begin like it (年轻, 项目, 篇章). */
export const UNIT =
  /^[多余]?[十百千万亿]{0,2}(?:年(?!轻|度|青|龄|代)|月|日(?!益|常|报|夜|子|本|元|韩|方)|届|次(?!要)|名(?!城|牌|副|胜|人|校|医|师|优|镇|企|录|片)|人(?!民|大|工|才|社|均|口|员|文|们|居|心|气)|个(?!体|性|人|别)|项(?!目)|件|元(?!素|旦|宵|气)|户(?!籍|口|外)|亩|家(?!乡|园|庭|国|人|风|长)|条(?!例|件|款)|篇(?!章)|场(?!景|所|镇|馆|面|域)|吨|公里|平方|[%％])/;

/**
 * Two runs of stars that hold a few words between them are Markdown emphasis, unless the words go on from a masked
 * name, or a mark stands where CommonMark lets no emphasis open (6.2, left-flanking).
 */
export function isEmphasis(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  const longest = run.length === 1 ? 24 : 60;
  const holds = (from: number, to: number) =>
    to > from &&
    to - from <= longest &&
    !/[\s，。、；：！？”）]/.test(text[from]!) &&
    !/\s/.test(text[to - 1]!) &&
    !PLACE.test(text.slice(from, from + 2)) &&
    !UNIT.test(text.slice(from, from + 6));
  if (wrapsHead(text, start, end)) return true;
  // Nearer marks alone count: the whole text would be searched again at every mark.
  const reach = longest + run.length;
  const closing = text.slice(end, end + reach).indexOf(run);
  const near = Math.max(0, start - reach);
  const opening = text.slice(near, start - 1).lastIndexOf(run);
  return (closing >= 0 && holds(end, end + closing)) || (opening >= 0 && holds(near + opening + run.length, start));
}

/** An ordinal and its white space are shorter. */
const HEAD_REACH = 60;
const ORDINAL_BEFORE = /^\s*(?:[-+>#]+\s+|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)*$/;

/**
 * The only two runs of a line, the first before all words and the second at its end or at the end of its first phrase
 * (**日程安排**; **人才强市。**要…): a heading in bold, whatever its words are.
 */
function wrapsHead(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  const first = text.slice(0, HEAD_REACH).indexOf(run);
  if (first < 0) return false;
  const second = text.indexOf(run, first + run.length);
  if ((start !== first && start !== second) || second < 0 || text.indexOf(run, second + run.length) >= 0) return false;
  if (second - first - run.length < 2 || !ORDINAL_BEFORE.test(text.slice(0, first).trimStart())) return false;
  const after = second + run.length;
  return (
    text.slice(after).trim() === '' || /[。：！？:]/.test(text[second - 1]!) || /[。：！？:，]/.test(text[after] ?? '')
  );
}
