import { mayHold } from '../../../server/src/draft/grams';
import { draftKind } from '../../../server/src/draft/kind';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Draft } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

const CPPCC = /政协|政治协商会议/;
/** A report to a people's congress; its standing committee has members of its own (各位委员). */
const CONGRESS = /政府工作报告|人民代表大会第?[^，。]{0,8}次?会议|人大[^，。]{0,8}次会议/;
/** Where deputies and members sit together, or another body meets. */
const OTHER = /代表|党代会|两会|座谈/;
const STANDING = /常务委员会|常委会/;
const VOCATIVE = /(?:^|[。！？])[\s\u3000]{0,4}(各位(代表|委员))(?=[、，：！])/g;
const mayBe = mayHold(['位', ['代表', '委员']]);

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      if (draft.salutation === undefined || !draftKind(draft)) return;
      const opening = salutationOf(draft);
      const meeting = meetingOf(draft);
      for (let i = draft.salutation; i < draft.lines.length; i++) {
        const { paragraph, start, skipped } = draft.lines[i]!;
        if (skipped || !mayBe(paragraph.grams)) continue;
        for (const { index, 0: all, 1: words, 2: whom } of matchesOf(paragraph.text, VOCATIVE)) {
          const sentence = paragraph.text.slice(index + 1, index + all.length + 30).split(/[。！：]/)[0]!;
          // 各位委员、各位代表: both are there.
          if (sentence.includes(whom === '代表' ? '委员' : '代表')) continue;
          const message = messageFor(whom!, meeting, opening, i === draft.salutation);
          const at = start + index + all.length - words!.length;
          if (message) yield { span: { start: at, end: at + words!.length }, message, args: { opening } };
        }
      }
    },
);

function messageFor(whom: string, meeting: string | undefined, opening: string, isOpening: boolean) {
  if (meeting === 'cppcc' && whom === '代表') return 'default';
  if (meeting === 'congress' && whom === '委员') return 'congress';
  return isOpening || opening.includes(whom) ? undefined : 'other';
}

function salutationOf({ lines, salutation }: Draft): string {
  const { text, contentStart } = lines[salutation!]!.paragraph;
  return text.slice(contentStart).split(/[：:]/)[0]!.slice(0, 40);
}

function meetingOf({ title }: Draft): 'cppcc' | 'congress' | undefined {
  if (!title) return undefined;
  const { text } = title;
  if (CONGRESS.test(text) && !CPPCC.test(text) && !STANDING.test(text)) return 'congress';
  return CPPCC.test(text) && !OTHER.test(text) ? 'cppcc' : undefined;
}
