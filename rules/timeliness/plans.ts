import type { Packs } from '../../server/src/packs/schemas';

type Plan = Packs['plans'][number];
type Expression = Packs['timeline'][number];
/** An expression of the vocabulary that some day is over. */
export type DatedExpression = Expression & { readonly until: string };
/** One that some day is there. */
export type ComingExpression = Expression & { readonly from: string };

/** What is named with a plan, but was fixed in it, is no task of it: 纳入“十四五”规划的, “十四五”批复的. */
const PLAN_RETRO = ['批复', '确定', '明确', '提出', '遗留', '结转', '续建', '纳入', '列入'];

/** How the ids of what is said of drawing a plan up begin. */
export const DRAFTING = 'plan-drafting-';

/** A plan as a living task after its last year, and its drafting after its first. */
export function endingPlans(plan: Plan): DatedExpression[] {
  const { name, first, last, kind, source, outline } = plan;
  const common = { except: [`“${name}”普法`, `"${name}"普法`], unless: [], certainty: 'sure' as const, source };
  const quoted = [`“${name}”`, `"${name}"`, `${name}${kind}`, `${name}时期`];
  const drafting = ['编制', '编制好', '谋划', '谋划好', '研究编制', '起草', '制定'].flatMap((verb) =>
    [`“${name}”${kind}`, `"${name}"${kind}`].map((object) => verb + object),
  );
  return [
    {
      ...common,
      id: `plan-${name}`,
      terms: quoted,
      until: `${last}-12-31`,
      when: 'live',
      kind: 'task',
      retro: PLAN_RETRO,
      basis: `“${name}”${kind}期为${first}年至${last}年，已经结束`,
    },
    {
      ...common,
      id: `plan-tasks-${name}`,
      terms: ['完成', '实现', '落实', '抓好'].flatMap((verb) => [
        `${verb}“${name}”${kind}确定的`,
        `${verb}"${name}"${kind}确定的`,
      ]),
      // In the half-year after, what was achieved is still being told.
      until: `${last + 1}-06-30`,
      when: 'live',
      kind: 'task',
      retro: [],
      basis: `“${name}”${kind}期为${first}年至${last}年，已经结束`,
    },
    {
      ...common,
      id: `${DRAFTING}${name}`,
      terms: drafting,
      unless: ['专项', '区域', '行业', '领域'],
      // Cities and counties adopt theirs some weeks after the nation's.
      until: outline ? `${first}-04-30` : `${first}-12-31`,
      when: 'always',
      kind: 'task',
      retro: ['实施情况', '中期评估'],
      replacement: `实施“${name}”${kind}`,
      basis: `“${name}”${kind}${outline ? `纲要${Number(outline.slice(0, 4))}年${Number(outline.slice(5, 7))}月已经批准` : `已于${first}年开始实施`}`,
    },
  ];
}

/** “十五五”以来 before its first day. Its outline has no such day: provinces adopt theirs weeks before the nation's. */
export const beginningPlans = ({ name, first, source }: Plan): ComingExpression[] => [
  {
    id: `since-${name}`,
    terms: [`“${name}”以来`, `"${name}"以来`],
    from: `${first}-01-01`,
    when: 'live',
    kind: 'task',
    except: [],
    unless: [],
    retro: [],
    basis: `“${name}”从${first}年开始`,
    source,
    certainty: 'sure',
  },
];
