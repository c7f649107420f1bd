import { draftKind, kindOfTitle, proseLines } from '../../../server/src/draft/kind';
import { draftRule } from '../../../server/src/engine/rule';

/** A body shorter than this is an excerpt or has not been written yet. */
const SHORTEST_BODY = 60;
/** Paragraphs of the body among which the audience may be addressed. */
const REACH = 2;
const ADDRESSED =
  /^(?:(?!人们|[我你他她它咱]们)\p{Script=Han}{1,8}们[，,、：:！!]|尊敬的|敬爱的|亲爱的|各位|诸位|大家(?:早上|上午|中午|下午|晚上|新[年春])?好|同志们|同学们|朋友们|女士们|先生们|委员们|代表们|老师们|乡亲们|战友们)/u;
/** 某某日报讯（记者 …）: the news of a speech under a title that ends with 讲话. */
const NEWS =
  /^(?:本报|\p{Script=Han}{2,6}[日晚]报|新华社|中新社|人民网)[^，。]{0,16}(?:讯|电)|^.{0,24}[（(][^（()）]{0,16}(?:记者|通讯员)/u;
const EXCERPT = /^[（(](?:上接|接|节选|摘要|摘录|根据)|摘要|节选|摘登|要点|提纲|（[一二三四五六七八九十]）$/;

export default draftRule(
  () =>
    function* (draft) {
      if (!draft.title || draft.salutation !== undefined) return;
      const kind = draftKind(draft);
      if (kind !== 'speech' && kind !== 'address' && kind !== 'host') return;
      // 大会发言 are often printed under their subject alone.
      if (!kindOfTitle(draft.title.text) || /发言|演讲/.test(draft.title.text) || EXCERPT.test(draft.title.text))
        return;
      const after = proseLines(draft).filter(({ start }) => start > draft.title!.span.start);
      const body = after.findIndex(({ paragraph }) =>
        opensBody(paragraph.text.slice(paragraph.contentStart).trimEnd()),
      );
      const first = after[body];
      if (
        !first ||
        after.slice(0, body + REACH).some(({ paragraph }) => isAddressed(paragraph.text.slice(paragraph.contentStart)))
      )
        return;
      const { text, contentStart } = first.paragraph;
      if (NEWS.test(text.slice(contentStart, contentStart + 48))) return;
      const clause = text.slice(contentStart).search(/[，。、；：！？,;:!?]/);
      const start = first.start + contentStart;
      yield { span: { start, end: clause > 0 ? start + clause : first.start + text.length } };
    },
);

const isAddressed = (text: string): boolean => ADDRESSED.test(text) || EXCERPT.test(text.slice(0, 8));

/** Neither the speaker's name, the dateline nor a second line of the title. */
const opensBody = (text: string): boolean =>
  text.length >= SHORTEST_BODY || (/[。！？]$/.test(text) && !/^[（(—－]/.test(text));
