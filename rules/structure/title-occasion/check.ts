import { draftKind, proseLines } from '../../../server/src/draft/kind';
import { draftRule } from '../../../server/src/engine/rule';

const BARE = /^(?:领导|会议|主席|书记)?(?:讲话|发言|致辞|致词|演讲|主持词|汇报)(?:稿|材料|提纲)?$/;
/** The line under the title may name the occasion: ——在……会议上, （2024年1月10日在……）. */
const OCCASION = /[会式]|活动|论坛|典礼/;

export default draftRule(
  () =>
    function* (draft) {
      const { title } = draft;
      if (!title || !BARE.test(title.text) || !draftKind(draft)) return;
      const prose = proseLines(draft);
      const at = prose.indexOf(draft.lines[title.line]!);
      const under = prose
        .slice(Math.max(0, at - 2), at + 3)
        .filter((_, i, near) => near[i] !== draft.lines[title.line]);
      const named = under.some(
        ({ paragraph }) =>
          paragraph.text.length < 60 && !/[。！？：:]\s*$/.test(paragraph.text) && OCCASION.test(paragraph.text),
      );
      if (!named) yield { span: title.span };
    },
);
