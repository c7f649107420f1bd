import { type Problem, sentenceRule } from '../../../server/src/engine/rule';

/** What stands between two separators; `before` is the separator in front of it. */
interface Item {
  readonly text: string;
  readonly start: number;
  readonly before: string;
}

const SEPARATOR = /[、，,；;：:。！？!?]/g;
const SHORTEST = 3;
const LONGEST = 10;

/**
 * 共同事业、共同理想，共同追求: the last (or first) of three parallel items is set off by a comma. Two commas' worth
 * of groups (甲、乙，丙、丁) are a style of their own, so the odd item must stand alone.
 */
export default sentenceRule(
  () =>
    function* ({ text }): Iterable<Problem> {
      if (!text.includes('、') || !/[，,]/.test(text)) return;
      const items = itemsOf(text);
      for (let i = 1; i < items.length; i++) {
        const item = items[i]!;
        if (item.before !== '，' && item.before !== ',') continue;
        if (closesAlone(items, i) || opensAlone(items, i))
          yield { span: { start: item.start - 1, end: item.start }, fix: '、' };
      }
    },
);

function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  let start = 0;
  let before = '';
  for (const match of text.matchAll(SEPARATOR)) {
    items.push({ text: text.slice(start, match.index), start, before });
    start = match.index + 1;
    before = match[0];
  }
  items.push({ text: text.slice(start), start, before });
  return items;
}

/** 甲、乙，丙 with no 、 after 丙. */
const closesAlone = (items: readonly Item[], i: number): boolean =>
  items[i - 1]!.before === '、' &&
  items[i + 1]?.before !== '、' &&
  (areParallel([items[i - 2]!, items[i - 1]!, items[i]!]) || areQuoted(items, i - 4, i));

/** 甲，乙、丙 with no 、 before 甲. */
const opensAlone = (items: readonly Item[], i: number): boolean =>
  items[i + 1]?.before === '、' &&
  items[i - 1]!.before !== '、' &&
  (areParallel([items[i - 1]!, items[i]!, items[i + 1]!]) || areQuoted(items, i - 1, i + 3));

/** Equal length and the same first or last two characters; a verb may lead the first (立足共同事业). */
function areParallel(three: readonly Item[]): boolean {
  const [first, second, third] = three.map(({ text }) => text) as [string, string, string];
  const size = third.length;
  if (size < SHORTEST || size > LONGEST || second.length !== size || first.length < size) return false;
  const head = first.slice(-size);
  const starts = [head, second].every((text) => text.slice(0, 2) === third.slice(0, 2));
  const ends = [head, second].every((text) => text.slice(-2) === third.slice(-2));
  return (starts || ends) && head !== second && second !== third;
}

/** Five figures of one shape: 画好…的“同心圆”、弘扬…的“正能量”…… */
function areQuoted(items: readonly Item[], from: number, to: number): boolean {
  if (from < 0 || to >= items.length) return false;
  const shape = items.slice(from, to + 1);
  return (
    shape.filter(({ before }, i) => i > 0 && before === '、').length === shape.length - 2 &&
    shape.every(({ text }) => /^[\p{Script=Han}]{3,16}“[\p{Script=Han}]{2,8}”[。！]?$/u.test(text))
  );
}
