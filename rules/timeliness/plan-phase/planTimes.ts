import { type DateRange, yearOf } from '../../../server/src/draft/dateRange';
import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';
import type { Tense } from '../tense';
import { sentenceBefore, yearSubject } from '../years';

type Plan = Packs['plans'][number];

const mayTell = mayHold([
  ['五”', '五"'],
  ['开局', '时期', '期间'],
]);
/** What is hoped for is no fact yet: 确保“十五五”开局良好, 为…. */
const HOPED = /确保|力争|实现|推动|推进|保障|努力|为|要|将|争取|促进|保证|谋划|有利于/;

/** What is said of the time of a plan without naming a year: 正处在“十四五”开局起步的关键时期, “十五五”开局良好. */
export function planTimes(plans: readonly Plan[]) {
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  const pattern = new RegExp(
    `[“"](?<name>${[...byName.keys()].join('|')})[”"](?:规划)?(?:(?<starting>(?:开局起步|起步开局)(?:的?(?:关键|重要)(?:时期|阶段|期))?)(?!之年|年|的?(?:关键|重要)?[一之]年)|(?<begun>开局良好|开局顺利|顺利开局|(?:时期|期间)，?(?:我们|全[市县省区州]|[我本][市县省区州])?(?:已经?(?=取得|完成|实现|建成)|取得了)))`,
    'g',
  );
  return (
    { text, grams }: Paragraph,
    date: DateRange | undefined,
    tenseAt: (start: number, end: number) => Tense,
  ): Iterable<Problem> =>
    date && mayTell(grams)
      ? matchesOf(text, pattern).flatMap((match) => {
          const start = match.index;
          const span = { start, end: start + match[0].length };
          const plan = byName.get(match.groups!['name']!)!;
          const before = sentenceBefore(text, start);
          const args = { plan: plan.name, first: plan.first, year: yearOf(date) };
          if (match.groups!['begun'])
            return date.end < `${plan.first}-01-01` && !HOPED.test(before.split(/[，；：]/).at(-1)!)
              ? [{ span, message: 'begun', args }]
              : [];
          // Some speak of the start in the second year too; and before the first, of what it will be.
          const isLate = Number(date.start.slice(0, 4)) > plan.first + 1 && yearOf(date) <= plan.last;
          if (!isLate || yearSubject(before, date) || tenseAt(span.start, span.end) !== 'living') return [];
          return [{ span, message: 'starting', args }];
        })
      : NOTHING;
}
