import { draftKind, proseLines } from '../../../server/src/draft/kind';
import type { Draft } from '../../../server/src/draft/types';
import { draftRule } from '../../../server/src/engine/rule';

export default draftRule(
  ({ options }) =>
    function* (draft) {
      if (draft.salutation === undefined || draft.title) return;
      const kind = draftKind(draft);
      const first = proseLines(draft)[0];
      if (!kind || first !== draft.lines[draft.salutation] || titledInFrontMatter(draft)) return;
      const { paragraph, start } = first!;
      const length = paragraph.text.search(/[：:]/) + 1;
      // 各位代表：现在，我代表…向大会报告工作 names itself, and is published with its title apart.
      if (kind === 'report' && !options['reports']) return;
      const report = kind === 'report' || kind === 'committee-report';
      yield {
        span: { start: start + paragraph.contentStart, end: start + length },
        ...(report ? { message: 'report' } : {}),
      };
    },
);

const titledInFrontMatter = ({ lines }: Draft): boolean =>
  lines
    .slice(0, 20)
    .some(({ paragraph, skipped }) => skipped && /^(?:title|标题)[ \t]{0,4}[:：]/i.test(paragraph.text));
