import type { Locale } from '../engine/rule';
import type { PackName } from '../packs/schemas';
import type { Mined } from './mine';
import type { Candidate } from './types';

const SHOWN = 15;
const TITLES: Readonly<Partial<Record<PackName, { zh: string; en: string }>>> = {
  slogans: { zh: '加引号的提法', en: 'Quoted slogans' },
  formulae: { zh: '固定表述', en: 'Set phrases' },
  names: { zh: '人名和称谓', en: 'Names and titles' },
  bodies: { zh: '机构和简称', en: 'Bodies and short names' },
  meetings: { zh: '会议', en: 'Meetings' },
  headings: { zh: '标题句式', en: 'Heading patterns' },
  terms: { zh: '高频术语', en: 'Frequent terms' },
  repeats: { zh: '相邻同字而无误', en: 'Doubled characters that are right' },
  timeline: { zh: '先无后有的提法', en: 'Expressions that came up' },
};

/** What was found, for reading: the most frequent of each kind. */
export function summaryOf(mined: Mined, locale: Locale): string {
  return (Object.entries(mined) as [PackName, readonly Candidate[]][])
    .filter(([, candidates]) => candidates.length > 0)
    .map(([pack, candidates]) => {
      const lines = candidates.slice(0, SHOWN).map((candidate) => `  ${lineOf(candidate)}`);
      const more = candidates.length - lines.length;
      if (more > 0) lines.push(locale === 'zh' ? `  …另有 ${more} 条` : `  …and ${more} more`);
      return `${TITLES[pack]?.[locale] ?? pack}（${candidates.length}）\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function lineOf(candidate: Candidate): string {
  const { count, firstUse, lastUse, evidence, uses } = candidate;
  const dates = firstUse === undefined ? '' : firstUse === lastUse ? ` ${firstUse}` : ` ${firstUse}—${lastUse}`;
  const place = evidence?.[0] ?? '';
  return `${String(count).padStart(5)}  ${nameOf(candidate)}${usesOf(candidate, uses)}${dates}  ${place}`;
}

function nameOf(candidate: Candidate): string {
  const { name, form, term, pattern, items, id } = candidate as Record<string, unknown>;
  return String(form ?? term ?? pattern ?? items ?? name ?? id);
}

/** 〔增强 3，坚定 1〕; the form itself is not told again. */
function usesOf(candidate: Candidate, uses: Readonly<Record<string, number>> = {}): string {
  const { short } = candidate as { short?: readonly string[] };
  const told = Object.entries(uses).filter(([form]) => form !== nameOf(candidate));
  const parts = told.slice(0, 4).map(([form, count]) => `${form} ${count}`);
  if (short?.length) parts.push(...short);
  return parts.length > 0 ? `〔${parts.join('，')}〕` : '';
}
