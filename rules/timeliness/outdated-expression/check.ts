import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { inWords, nameOf } from '../messages';
import { type OutdatedUse, outdatedUses } from '../outdated';

/** An expression written as a living task after its time was over; what counts as looking back stands in tense.ts. */
export default draftRule(({ vocabulary }) => {
  const usesOf = outdatedUses(vocabulary);
  return function* (draft, { date }) {
    if (!date) return;
    for (const use of usesOf(draft, date)) yield problemOf(use, draft.text);
  };
});

function problemOf(use: OutdatedUse, text: string): Problem {
  const { entry, span } = use;
  const marked = text.slice(span.start, span.end);
  const instead = entry.fix ?? entry.replacement;
  const fix = entry.fix && entry.terms.reduce((fixed, term) => fixed.replace(term, entry.fix!), marked);
  return {
    span,
    message: messageOf(use),
    args: {
      name: nameOf(marked),
      until: inWords(entry.until),
      day: entry.until,
      basis: entry.basis,
      instead: instead ? `可改写为：${instead}；若是回顾，请写明时间。` : '可删去；若是回顾，请写明时间。',
    },
    ...(fix && fix !== marked ? { fix } : {}),
    group: entry.id,
  };
}

function messageOf({ entry, tense, isDoubtful }: OutdatedUse): string {
  if (entry.certainty === 'likely' || isDoubtful) return entry.kind === 'name' ? 'oldName' : 'likely';
  if (entry.kind === 'name') return 'renamed';
  return tense === 'living' ? 'living' : 'default';
}
