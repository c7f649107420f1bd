import type { Heading } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

const TITLE_REACH = 3;
/** A line of this length that names a speech or a report is a title. */
const TITLE = /^[^，。；：！？]{4,50}(?:讲话|致辞|报告|发言|讲稿)([。，；])$/;
const HEADING_LENGTH = 30;

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      let seen = 0;
      for (const { paragraph, start, skipped } of draft.lines) {
        if (skipped || paragraph.isBlank) continue;
        if (++seen > TITLE_REACH) break;
        const text = paragraph.text.trim();
        if (text.length > 60 || !TITLE.test(text)) continue;
        const end = start + paragraph.text.trimEnd().length;
        yield { span: { start: end - 1, end }, fix: '' };
      }
      yield* headingStops(draft.headings, draft.text);
    },
);

/** Where most end so, they are sentences of a list. */
const isMinority = (stopped: readonly Heading[], alone: readonly Heading[], level: number): boolean => {
  const count = (list: readonly Heading[]) => list.filter((heading) => heading.level === level).length;
  return 2 * count(stopped) <= count(alone);
};

/** （一）…；（二）…。 are the items of a list, whose last one ends the sentence. */
function endsList(headings: readonly Heading[], last: Heading, text: string): boolean {
  const before = headings[headings.indexOf(last) - 1];
  return before !== undefined && before.level === last.level && '；;'.includes(text[before.span.end] ?? ' ');
}

/** A heading that stands alone ends with 。 while another one of its level does not. */
function* headingStops(headings: readonly Heading[], text: string): Iterable<Problem> {
  const alone = headings.filter(
    ({ level, runIn, text: words }) => !runIn && level <= 2 && words.length <= HEADING_LENGTH,
  );
  const stopped = alone.filter(({ span }) => text[span.end] === '。');
  for (const heading of stopped) {
    const { end } = heading.span;
    if (endsList(headings, heading, text) || !isMinority(stopped, alone, heading.level)) continue;
    if (alone.some((other) => other.level === heading.level && text[other.span.end] !== '。'))
      yield { span: { start: end, end: end + 1 }, message: 'heading', fix: '' };
  }
}
