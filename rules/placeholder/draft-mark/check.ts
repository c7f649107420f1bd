import { draftKind, proseLines } from '../../../server/src/draft/kind';
import { matchesOf } from '../../../server/src/draft/matches';
import { draftRule } from '../../../server/src/engine/rule';

/** The title, and the line under it. */
const REACH = 3;
const TITLE = 60;
const VERSION =
  /[（(【[](?:送审|征求意见|讨论|初|修改|修订|代拟|审改|送审修改|第[一二三四五六七八九]|[一二三四五六七八九]次修改|[一二三四五六七八九]审)稿[）)】\]]|[（(【[](?:未定稿|待审|终稿|定稿|最终版|最新版|修改版)[）)】\]]/g;

export default draftRule(
  () =>
    function* (draft) {
      if (!draftKind(draft)) return;
      for (const { paragraph, start } of proseLines(draft).slice(0, REACH)) {
        const { text } = paragraph;
        if (text.length > TITLE || /[。，；]/.test(text)) return;
        for (const { index, 0: found } of matchesOf(text, VERSION))
          yield { span: { start: start + index, end: start + index + found.length }, fix: '' };
      }
    },
);
