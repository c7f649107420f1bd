import { derive } from '../../server/src/draft/derived';
import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph, Span } from '../../server/src/draft/types';
import type { Packs } from '../../server/src/packs/schemas';
import { remember } from '../remember';
import { sentenceBefore } from './years';

type Plan = Packs['plans'][number];
type Phase = 'opening' | 'middle' | 'closing' | 'ending' | 'nth';

/** A plan named with a phase: “十四五”规划收官之年. */
export interface PlanPhase extends Span {
  readonly plan: Plan;
  readonly phase: Phase;
  /** 第四年: 4. */
  readonly nth: number;
  /** The sentence before it, where its year is named. */
  readonly before: string;
}

const FILLER =
  '(?:规划|计划|时期|发展|建设|实施|执行|目标任务|各项|圆满|全面|胜利|冲刺|和二〇三五年远景目标|和2035年远景目标|纲要|的|全面发力){0,4}';
const YEAR = '(?:之年|[的之]?(?:关键|重要)?(?:之年|一年))';
const PHASES = `(?<opening>(?:开局起步|开局|起步|起始)(?:${YEAR}|年)|第一年|首年)|(?<middle>(?:承上启下|承前启后)${YEAR}|中期(?:评估)?(?:之年|年))|(?<closing>(?:收官|决胜)(?:${YEAR}|年)|最后一年)|第(?<nth>[二三四五])年(?![级初])|(?<ending>收官在即|即将收官|收官近在咫尺)`;

/** The phases a paragraph names; the same for every rule that asks. */
export const planPhases = remember((plans: readonly Plan[]) => {
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  const pattern = new RegExp(`[“"](?<name>${[...byName.keys()].join('|')})[”"]${FILLER}(?:${PHASES})`, 'g');
  return derive(({ text }: Paragraph): readonly PlanPhase[] =>
    /之年|一年|局年|官年|首年|收官|第[一二三四五]年/.test(text)
      ? Array.from(matchesOf(text, pattern), ({ index: start, groups, 0: { length } }) => ({
          plan: byName.get(groups!['name']!)!,
          phase: (['opening', 'middle', 'closing', 'ending', 'nth'] as const).find((phase) => groups![phase])!,
          nth: '一二三四五'.indexOf(groups!['nth'] ?? '一') + 1,
          start,
          end: start + length,
          before: sentenceBefore(text, start),
        }))
      : [],
  );
});

/**
 * The years a phase may be said of. 承上启下 has been said of every year between the first and the last (of 2012 in the
 * 2012 report, of 2018 and 2023 as a rule).
 */
export function yearsOf({ plan: { first, last }, phase, nth }: PlanPhase): { from: number; to: number } {
  if (phase === 'opening') return { from: first, to: first };
  if (phase === 'middle') return { from: first + 1, to: last - 1 };
  if (phase === 'nth') return { from: first + nth - 1, to: first + nth - 1 };
  return { from: last, to: last };
}
