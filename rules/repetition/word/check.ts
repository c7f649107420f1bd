import { isHanCode } from '../../../server/src/draft/characters';
import type { Span } from '../../../server/src/draft/types';
import { type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { isTransliteration } from '../exceptions';
import { itemsOf } from '../repeats';
import { createSegmenter, startsAt } from '../segment';

const SHORTEST = 2;
const LONGEST = 12;
/** Characters looked at on either side. */
const REACH = 6;
/** 一步一步, 走着走着, 看了看了 and 不…不…: doubled on purpose. */
const ON_PURPOSE = /^[一不]|^.[着了过]$|^第./;

export default paragraphRule(({ vocabulary }) => {
  const { lexicon } = vocabulary;
  const cut = createSegmenter(vocabulary);
  const emphatic = new Set(itemsOf(vocabulary, 'emphatic'));

  return function* ({ text }): Iterable<Problem> {
    let reported = 0;
    for (let size = SHORTEST; size <= LONGEST; size++) {
      for (const { start, end } of repeatedStretches(text, size)) {
        const at = unitStart(text, start, end, size);
        if (at === undefined || at < reported) continue;
        reported = at + 2 * size;
        yield { span: { start: at, end: reported }, fix: text.slice(at, at + size) };
      }
    }
    yield* equalItems(text);
  };

  /** The place where both copies are whole words; 俄罗斯|罗斯托夫 and 共建|共治 have none. */
  function unitStart(text: string, start: number, end: number, size: number): number | undefined {
    let from = start;
    while (from > 0 && start - from < REACH && isHanCode(text.charCodeAt(from - 1))) from--;
    let to = end + size;
    while (to < text.length && to - end - size < REACH && isHanCode(text.charCodeAt(to))) to++;
    const words = cut(text.slice(from, to));
    for (let at = start; at <= end - size; at++) {
      const unit = text.slice(at, at + size);
      if (ON_PURPOSE.test(unit) || emphatic.has(unit) || isTransliteration(unit) || isPeriodic(unit)) continue;
      if (size === SHORTEST && !lexicon.has(unit)) continue;
      if (isPartOfMore(text, at, size)) continue;
      if (startsAt(words, [at - from, at - from + size, at - from + 2 * size])) return at;
    }
    return undefined;
  }
});

/** Where every character equals the one `size` further on, for at least `size` Chinese characters. */
function repeatedStretches(text: string, size: number): Span[] {
  const found: Span[] = [];
  let start = 0;
  const last = text.length - size;
  for (let i = 0; i <= last; i++) {
    if (i < last && text.charCodeAt(i) === text.charCodeAt(i + size)) continue;
    if (i - start >= size && isAllHan(text, start, i + size)) found.push({ start, end: i });
    start = i + 1;
  }
  return found;
}

function isAllHan(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isHanCode(text.charCodeAt(i))) return false;
  return true;
}

/**
 * 支队支队长, 淮安淮安区: the second copy may belong to a title or a name the lexicon lacks; 聚焦聚焦再聚焦 is a figure of
 * speech, and 《吉祥吉祥》 a title.
 */
function isPartOfMore(text: string, at: number, size: number): boolean {
  const next = text.charAt(at + 2 * size);
  if ('长区县市镇乡村州港墙链'.includes(next) && next !== '') return true;
  return text.charAt(at - 1) === '《' || text.startsWith(`再${text.slice(at, at + size)}`, at + 2 * size);
}

/** 哈哈, or a longer unit that is itself a shorter one repeated. */
const isPeriodic = (unit: string): boolean => (unit + unit).indexOf(unit, 1) < unit.length;

/** The same item twice in a list: 、经济、经济、 with a mark before the first and after the second. */
function* equalItems(text: string): Iterable<Problem> {
  for (let mark = text.indexOf('、'); mark > 0; mark = text.indexOf('、', mark + 1)) {
    let start = mark;
    while (start > 0 && mark - start < LONGEST && isHanCode(text.charCodeAt(start - 1))) start--;
    const size = mark - start;
    if (size < SHORTEST || isHanCode(text.charCodeAt(start - 1))) continue;
    const end = mark + 1 + size;
    if (!text.startsWith(text.slice(start, mark), mark + 1) || isHanCode(text.charCodeAt(end))) continue;
    yield { span: { start, end }, fix: text.slice(start, mark), message: 'item' };
  }
}
