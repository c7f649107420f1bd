import { type DateRange, daysBetween } from '../../../server/src/draft/dateRange';
import { derive } from '../../../server/src/draft/derived';
import { isPartOf } from '../../../server/src/draft/span';
import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';
import { createTermMatcher, type TermMatch } from '../../terms';
import { inWords, nameOf, rangeInWords } from '../messages';
import { beginningPlans, type ComingExpression } from '../plans';
import { readUse } from '../tense';

/** What does not exist yet may be spoken of as coming: a bill, a body to be set up, a plan being drawn up. */
const FORTHCOMING =
  /草案|立法|立项|编纂|起草|制定|编制|拟|征求意见|提请|审议|筹建|筹备|组建|即将|将(?!来)|研究|建议稿|谋划|论证|呼吁|出台/;

/** 粮食安全保障法律制度, 社会救助法治化, 农村集体经济组织法人 name no law. */
const LAW_OF = /法[律规治人]/;
/** 《斯姆特—霍利关税法》: the title has more before the name, so it is another law. */
function isOtherLaw(text: string, start: number, { id }: ComingExpression): boolean {
  const title = id.startsWith('law-') ? text.slice(Math.max(0, start - 24), start) : '';
  const open = title.lastIndexOf('《');
  return open >= 0 && /[\p{Script=Han}A-Za-z—·]/u.test(title.slice(open)) && !/》|共和国$/.test(title.slice(open));
}

/** Days: laws, campaigns and meetings are announced and named some weeks before. */
const ANNOUNCED = 45;
/** A bill is read two or three times within half a year, and plans for the year count on it. */
const UNDER_REVIEW = 200;

/** An expression of a later day than the draft's. */
export default paragraphRule(({ vocabulary: { timeline, plans } }) => {
  const entries = [...timeline.filter(hasBeginning), ...plans.flatMap(beginningPlans)];
  const matcher = createTermMatcher(entries.flatMap((entry) => entry.terms.map((text) => ({ text, value: entry }))));
  const mentionsOf = derive((paragraph: Paragraph) =>
    matcher(paragraph).filter(
      ({ start, end, value }) =>
        !isPartOf(paragraph.text, start, end, value.except) &&
        !LAW_OF.test(paragraph.text.slice(end - 1, end + 1)) &&
        !isOtherLaw(paragraph.text, start, value),
    ),
  );
  return (paragraph, { date }) => {
    const mentions = date ? mentionsOf(paragraph) : [];
    return date && mentions.length > 0 ? early(paragraph, mentions, date) : NOTHING;
  };
});

/** Mentions of what is not there yet. */
function* early(
  paragraph: Paragraph,
  mentions: readonly TermMatch<ComingExpression>[],
  date: DateRange,
): Iterable<Problem> {
  for (const { start, end, value: entry } of mentions) {
    if (entry.from <= date.end) continue;
    const ahead = daysBetween(date.end, entry.from);
    if (ahead < ANNOUNCED) continue;
    const { clause } = readUse(paragraph, start, end);
    if (FORTHCOMING.test(clause) || entry.unless.some((mark) => clause.includes(mark))) continue;
    yield {
      span: { start, end },
      message:
        entry.certainty === 'likely' || (entry.id.startsWith('law-') && ahead < UNDER_REVIEW) ? 'likely' : 'default',
      args: {
        name: nameOf(paragraph.text.slice(start, end)),
        // The basis of an expression that is over by now says why it is over.
        basis: entry.until ? `最早见于${inWords(entry.from.slice(0, 7))}` : entry.basis,
        day: entry.from,
        draft: rangeInWords(date),
      },
      group: entry.id,
    };
  }
}

const hasBeginning = (entry: Packs['timeline'][number]): entry is ComingExpression => entry.from !== undefined;
