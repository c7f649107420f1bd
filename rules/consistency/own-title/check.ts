import { draftRule, type Problem } from '../../../server/src/engine/rule';

/** 以《…》为题 */
const NAMED = /以[《“]([^《》“”]{8,40})[》”]为题/;
/** So much of the two must be alike for them to be one title. */
const ALIKE = 0.7;

/** What the speaker says his title is, against the title. */
export default draftRule(
  () =>
    function* ({ title, lines }): Iterable<Problem> {
      if (!title) return;
      for (const { paragraph, start, skipped } of lines) {
        const match = skipped || !paragraph.text.includes('为题') ? null : NAMED.exec(paragraph.text);
        if (!match) continue;
        const named = match[1]!;
        const own = title.text.trim();
        if (own.includes(named) || sharedPart(named, own) < ALIKE) return;
        const at = start + match.index + 2;
        yield {
          span: { start: at, end: at + named.length },
          args: { title: own },
          related: [{ span: title.span, message: { zh: '标题', en: 'the title' } }],
        };
        return;
      }
    },
);

/** The common beginning and end of two texts, as a part of the longer one. */
function sharedPart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (head + tail) / Math.max(a.length, b.length);
}
