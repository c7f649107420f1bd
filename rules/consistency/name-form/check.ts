import type { Draft } from '../../../server/src/draft/types';
import { groupBy } from '../../../server/src/engine/groupBy';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import { type NameForm, nameFormsIn } from '../nameForms';
import { inDraft, otherPlace } from '../statements';

const formsOf = inDraft(nameFormsIn);
/** 区县 and 县区 may both be meant once; a draft that has chosen one form shows it so often. */
const CHOSEN = 3;

/** One thing under two forms of its name, each of them right alone. */
export default draftRule(
  () =>
    function* (draft: Draft): Iterable<Problem> {
      const forms = formsOf(draft);
      for (const group of groupBy(forms, ({ kind, key }) => `${kind} ${key}`).values()) {
        if (group[0].kind === 'abbreviation') yield* usedBefore(draft, group[0]);
        else if (group.length > 1) yield* mixed(draft, group);
      }
    },
);

function* mixed(draft: Draft, group: readonly [NameForm, ...NameForm[]]): Iterable<Problem> {
  const [{ kind }] = group;
  const byForm = groupBy(group, ({ form }) => form);
  if (byForm.size < 2) return;
  const ranked = [...byForm.values()].sort((a, b) => b.length - a.length);
  const preferred = preferredForm(kind, draft);
  const chosen = (preferred ? byForm.get(preferred) : undefined) ?? ranked[0]!;
  if (kind === 'counties' && (chosen.length < CHOSEN || ranked.slice(1).some(({ length }) => length > 1))) return;
  const [reference] = chosen;
  for (const { span, form, text } of group) {
    if (form === reference.form) continue;
    yield {
      span,
      message: kind === 'congress' ? (isOfConference(draft) ? 'conference' : 'default') : 'default',
      // What the two forms share (the congress, the place) is the place's own.
      fix: kind === 'congress' ? text.replace(form, reference.form) : reference.text,
      args: { other: reference.text },
      related: [otherPlace(reference)],
      group: kind,
    };
  }
}

function preferredForm(kind: NameForm['kind'], draft: Draft): string | undefined {
  if (kind === 'termOrder') return 'bodyFirst';
  return kind === 'congress' && isOfConference(draft) ? '中共' : undefined;
}

/** The draft of a people's political consultative conference: the speaker's body stands in the title or the opening. */
const isOfConference = ({ title, text }: Draft): boolean =>
  /政协|政治协商会议/.test(title?.text ?? '') || /政协|政治协商会议/.test(text.slice(0, 200));

/** A short form used before （以下简称…） introduces it. The full name itself, just before, may contain it. */
function* usedBefore({ text, title }: Draft, { form, span }: NameForm): Iterable<Problem> {
  const sentence = Math.max(text.lastIndexOf('。', span.start), text.lastIndexOf('\n', span.start)) + 1;
  // A title is short, and stands before any explanation.
  const at = text.indexOf(form, title?.span.end ?? 0);
  if (at < 0 || at >= sentence) return;
  yield {
    span: { start: at, end: at + form.length },
    message: 'early',
    related: [{ span, message: { zh: '简称在这里才作说明', en: 'introduced here' } }],
  };
}
