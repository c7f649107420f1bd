import { Document, isMap, isSeq, visit } from 'yaml';
import { parseEntry } from '../packs/entry';
import type { PackName } from '../packs/schemas';
import type { Mined } from './mine';

/** More candidates than this of one kind no one reviews; the most frequent are kept. */
const MOST = 1_000;

const WHAT: Readonly<Partial<Record<PackName, string>>> = {
  slogans: '加引号的提法，和支配它的动词',
  formulae:
    '反复使用的固定表述；variants 是稿件中见到的其他写法，请核对哪一种是对的；把 near 改成 true，写得相近而不同的就会提示',
  names: '人名和称谓',
  bodies: '机构全称和简称',
  meetings: '会议名称',
  headings: '标题句式',
  terms: '高频术语；收入后按词看待',
  repeats: '相邻同字而无误的上下文',
  timeline: '各年稿件中先无后有的提法；from 是首次见到的年份，请改成准确的日期并写明依据',
};

/** The candidates as pack files, by name: what stands in them can be taken as it is into `.hegao/`. */
export function packFiles(mined: Mined): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [pack, candidates] of Object.entries(mined) as [PackName, readonly object[]][]) {
    if (candidates.length === 0) continue;
    const kept = candidates.slice(0, MOST);
    for (const candidate of kept) check(pack, candidate);
    files[`${pack}.yaml`] = write(pack, kept, candidates.length);
  }
  return files;
}

function write(pack: PackName, candidates: readonly object[], found: number): string {
  const document = new Document(candidates);
  // Entries that stand on one line each are read and sorted out faster than blocks.
  visit(document, {
    Collection(key, node) {
      if (key !== null && (isMap(node) || isSeq(node))) node.flow = true;
    },
  });
  const rest = found > candidates.length ? `，只列最常见的 ${candidates.length} 条` : '';
  document.commentBefore = ` ${WHAT[pack] ?? pack}：候选 ${found} 条${rest}。\n 由 hegao mine 从稿件中找出，未经审定：核对、删改之后放进 .hegao/ 使用。`;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A candidate that the packs' schemas refuse is a fault of the miner. */
function check(pack: PackName, candidate: object): void {
  const { issues } = parseEntry(pack, candidate);
  if (issues) throw new Error(`mined ${pack}: ${JSON.stringify(candidate)}: ${issues[0]?.message}`);
}
