import { yearOf } from '../../../server/src/draft/dateRange';
import { draftRule } from '../../../server/src/engine/rule';
import { nameOf } from '../messages';
import { type OutdatedUse, outdatedUses } from '../outdated';

/** So many expressions, of so many kinds, that ended this long before the draft's year: the body is older than its title. */
const USES = 5;
const KINDS = 3;
const YEARS = 2;

/** An old draft under a new title: said once at the title, beside what is said at each place. */
export default draftRule(({ vocabulary }) => {
  const usesOf = outdatedUses(vocabulary);
  return function* (draft, { date }) {
    if (!date || !draft.title) return;
    const year = yearOf(date);
    const old = [...usesOf(draft, date)].filter(
      ({ entry }) => entry.certainty === 'sure' && year - Number(entry.until.slice(0, 4)) >= YEARS,
    );
    const kinds = new Map(old.map((use) => [use.entry.id, use]));
    if (old.length < USES || kinds.size < KINDS) return;
    const shown = [...kinds.values()].slice(0, 3);
    yield {
      span: draft.title.span,
      args: {
        year,
        count: old.length,
        examples: shown.map((use) => `“${nameOf(textOf(draft.text, use))}”`).join('、'),
      },
      related: shown.map((use) => ({
        span: use.span,
        message: {
          zh: `此处表述用到${use.entry.until.slice(0, 4)}年为止`,
          en: `ended in ${use.entry.until.slice(0, 4)}`,
        },
      })),
    };
  };
});

const textOf = (text: string, { span }: OutdatedUse): string => text.slice(span.start, span.end);
