import { draftKind, proseLines } from '../../../server/src/draft/kind';
import { draftRule } from '../../../server/src/engine/rule';

/** Lines under the title in which it may come again: the page's source and date stand between. */
const REACH = 4;
/** A shorter line may well be a heading of the same name. */
const SHORTEST = 6;
const bare = (text: string): string => text.replace(/[\s\u3000#*]/g, '');

export default draftRule(
  () =>
    function* (draft) {
      const { title } = draft;
      if (!title || title.text.length < SHORTEST || !draftKind(draft)) return;
      const prose = proseLines(draft);
      const at = prose.indexOf(draft.lines[title.line]!);
      for (const { paragraph, start } of prose.slice(at + 1, at + 1 + REACH)) {
        if (bare(paragraph.text) !== bare(title.text)) continue;
        const end = start + paragraph.text.length;
        const lineEnd = /^(?:\r\n|\r|\n)/.exec(draft.text.slice(end, end + 2))?.[0].length ?? 0;
        yield { span: { start, end: end + lineEnd }, fix: '' };
      }
    },
);
