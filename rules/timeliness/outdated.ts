import { type DateRange, daysBetween } from '../../server/src/draft/dateRange';
import { derive } from '../../server/src/draft/derived';
import { isPartOf, shift } from '../../server/src/draft/span';
import type { Draft, Paragraph, Span } from '../../server/src/draft/types';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import type { Packs } from '../../server/src/packs/schemas';
import { remember } from '../remember';
import { createTermMatcher } from '../terms';
import { framesOf, frameWithin, reviewedFrom } from './frames';
import { planPhases } from './planPhases';
import { type DatedExpression, DRAFTING, endingPlans } from './plans';
import { readUse, type Tense, tenseOf, type Use } from './tense';

export interface OutdatedUse {
  readonly entry: DatedExpression;
  readonly tense: Tense;
  /** 扎实开展… of what was over some months ago is more often told of the year than asked for. */
  readonly isDoubtful: boolean;
  /** In the draft. */
  readonly span: Span;
}

interface Mention extends Span {
  readonly entry: DatedExpression;
  readonly use: Use;
}

/** Expressions used as a task of the present whose time was over before the draft's date; built once for a vocabulary. */
export const outdatedUses = remember((vocabulary: Vocabulary) => {
  const mentionsOf = createMentionFinder(vocabulary);
  return function* (draft: Draft, date: DateRange): Iterable<OutdatedUse> {
    for (const [index, { paragraph, start, skipped }] of draft.lines.entries()) {
      if (skipped) continue;
      const frameAround = (mention: Mention) =>
        frameWithin(paragraph, mention.start, date) ?? framesOf(draft, date)[index];
      for (const mention of mentionsOf(paragraph)) {
        const { entry, use } = mention;
        if (entry.until >= date.start || isOfThisYear(mention, paragraph, date)) continue;
        const tense = tenseOf(paragraph, mention.start, use, date, framesOf(draft, date)[index]);
        const isLate = tense === 'past' && isOverBefore(entry, use, reviewedFrom(paragraph, mention.start, date));
        const isActor = tense === 'past' && isActingBody(mention, date) && frameAround(mention) !== 'past';
        if (isActor) yield { entry, tense, isDoubtful: true, span: shift(mention, start) };
        if (
          !isLate &&
          !isThanked(mention, paragraph) &&
          (tense === 'past' || (tense === 'open' && entry.when === 'live'))
        )
          continue;
        const isDoubtful = (use.evidence === 'manner' && isJustOver(entry, date)) || isLateDrafting(entry, date);
        yield { entry, tense, isDoubtful, span: shift(mention, start) };
      }
    }
  };
});

/**
 * 今年开展了, 今年，我们扎实开展, 2025年，全镇扎实开展 what was over in that year: what is told of a year before or the
 * running one was done in it.
 */
function isOfThisYear({ entry: { until }, use, start }: Mention, { text }: Paragraph, date: DateRange): boolean {
  const year = until.slice(0, 4);
  const told = text.slice(use.sentence, start) + use.clause;
  if (/要(?!求|点|素)|将|必须|下一步|明年|务必|力争|确保/.test(told)) return false;
  return told.includes(`${year}年，`) || (year === date.start.slice(0, 4) && told.includes('今年'));
}

/** 一年来，决战脱贫攻坚 in 2024: looking back, but on a year in which it was over. */
const isOverBefore = ({ until, kind }: DatedExpression, { evidence }: Use, year: number | undefined): boolean =>
  kind === 'task' &&
  (evidence === 'manner' || evidence === 'timed') &&
  year !== undefined &&
  Number(until.slice(0, 4)) < year;

/** Of persons and earlier days. */
const OF_OLD =
  /曾|先后|时任|历任|当时|当年|那时|以前|过去|担任|调任|任职|任|退休|老|(?:19|20)\d{2}年|去年|上年|前年|年来|以来/;
const BODY = /[局委会办部厅队室]$/;
/** Days. */
const YEAR = 365;
const HALF_A_YEAR = 183;
/** 市卫计委作了发言: what a body has just done is told with 了, and dates nothing: it had its new name for years. */
const isActingBody = ({ entry, use }: Mention, { start }: DateRange): boolean =>
  entry.kind === 'name' &&
  BODY.test(entry.terms[0]!) &&
  use.evidence === 'completed' &&
  daysBetween(entry.until, start) > YEAR &&
  !OF_OLD.test(use.clause) &&
  !entry.retro.some((mark) => use.clause.includes(mark));

/** 向驻军指战员、消防官兵致以问候: whoever is thanked or greeted is so now, also where the year is looked back on. */
const THANKS = /^[^。！？]{0,80}?(?:表示|致以)[^，。！？]{0,8}(?:感谢|敬意|问候|祝贺|祝福|谢意)/;
const isThanked = ({ entry, use, start, end }: Mention, { text }: Paragraph): boolean =>
  entry.kind === 'name' &&
  use.evidence !== 'past' &&
  use.evidence !== 'completed' &&
  text.slice(use.sentence, start).includes('向') &&
  THANKS.test(text.slice(end, end + 100));

const isJustOver = ({ until }: DatedExpression, { start }: DateRange): boolean =>
  daysBetween(until, start) < HALF_A_YEAR;

const NOTHING: readonly Mention[] = [];

function createMentionFinder({ timeline, plans }: Vocabulary): (paragraph: Paragraph) => readonly Mention[] {
  const entries = [...timeline.filter(isDated), ...plans.flatMap(endingPlans)];
  const matcher = createTermMatcher(entries.flatMap((entry) => entry.terms.map((text) => ({ text, value: entry }))));
  const phasesOf = planPhases(plans);
  return derive((paragraph: Paragraph): readonly Mention[] => {
    const terms = matcher(paragraph);
    if (terms.length === 0) return NOTHING;
    const { text } = paragraph;
    // 今年是“十三五”收官之年 is the matter of plan-phase; 在“十三五”收官之年 only says when.
    const phases = new Set(
      phasesOf(paragraph)
        .filter(({ phase, before }) => phase !== 'ending' && /年|[在从自]$/.test(before))
        .map((phase) => phase.start),
    );
    return terms.flatMap(({ start, end, value: entry }) => {
      if (isPartOf(text, start, end, entry.except) || phases.has(start)) return [];
      const use = readUse(paragraph, start, end, entry.retro);
      if (
        entry.kind === 'name' &&
        (RENAMING.test(use.clause) ||
          PLACE.test(text.slice(end, end + 3)) ||
          FOREIGN.test(text.slice(Math.max(0, start - 4), start)))
      )
        return [];
      if (use.evidence === 'past' || entry.unless.some((mark) => use.clause.includes(mark))) return [];
      return [{ entry, use, ...withQuotes(text, start, end) }];
    });
  });
}

const isDated = (entry: Packs['timeline'][number]): entry is DatedExpression => entry.until !== undefined;

/** 工商局家属院, 环保局宿舍 keep the name as that of a place; who retired from it did so then. */
const PLACE = /^(?:家属|宿舍|小区|大院|大楼|旧址|原址|院内|片区|地块|路口|门口|退休|离休)/;
/** The clause itself tells of the new name; the body of another country has the name it has. */
const RENAMING = /更名|改名|改称|前身|组建为/;
const FOREIGN =
  /(?:[美英法德泰韩]国|俄罗斯|日本|印度|印尼|越南|巴西|加拿大|澳大利亚|新西兰|墨西哥|意大利|西班牙|埃及|希腊|土耳其|乌克兰|伊朗|[^我全中各本]国|亚|斯坦)$/;

const OPENING = '“"‘『';
const CLOSING = '”"’』';
/** Includes the quotes that stand around a slogan, or close one that begins inside (“三严三实”专题教育). */
function withQuotes(text: string, start: number, end: number): Span {
  const opens = start > 0 && OPENING.includes(text[start - 1]!);
  const closes = end < text.length && CLOSING.includes(text[end]!);
  const closedInside = /[”"]/.test(text.slice(start, end)) && !/^[“"]/.test(text.slice(start, end));
  if (opens && closes) return { start: start - 1, end: end + 1 };
  return { start: opens && closedInside ? start - 1 : start, end };
}

/** In the plan's first year some are still being drawn up. */
const isLateDrafting = ({ id, until }: DatedExpression, { start }: DateRange): boolean =>
  id.startsWith(DRAFTING) && until.slice(0, 4) === start.slice(0, 4);
