import { derive } from '../../../server/src/draft/derived';
import { isPartOf } from '../../../server/src/draft/span';
import type { Draft, Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';
import type { Packs } from '../../../server/src/packs/schemas';
import { createTermMatcher } from '../../terms';

type Slogan = Packs['slogans'][number];

interface Use {
  readonly slogan: Slogan;
  readonly start: number;
  readonly end: number;
  readonly as: 'quoted' | 'bare' | 'misplaced';
  /** What the closing quote should not take in. */
  readonly head: string;
}

const OPENING = '“‘"\'《〈「『';
const CLOSING = '”’"\'》〉」』';

/** Slogans without their quotes, or with the closing quote after a word that does not belong to the slogan. */
export default draftRule(({ vocabulary }) => {
  const match = createTermMatcher(vocabulary.slogans.map((slogan) => ({ text: slogan.name, value: slogan })));
  const usesIn = derive((paragraph: Paragraph) =>
    match(paragraph)
      .filter(({ start, end, value }) => !isPartOf(paragraph.text, start, end, value.except))
      .flatMap(({ start, end, value }) => useOf(paragraph.text, start, end, value) ?? []),
  );
  return function* (draft) {
    const quoted = new Set(located(draft, usesIn).flatMap(({ use }) => (use.as === 'quoted' ? [use.slogan.name] : [])));
    for (const { use, offset } of located(draft, usesIn)) {
      if (use.as !== 'quoted') yield problemOf(use, offset, quoted.has(use.slogan.name));
    }
  };
});

function located(draft: Draft, usesIn: (paragraph: Paragraph) => readonly Use[]) {
  return draft.lines.flatMap(({ paragraph, start, skipped }) =>
    skipped || !paragraph.hasHan ? [] : usesIn(paragraph).map((use) => ({ use, offset: start })),
  );
}

function useOf(text: string, start: number, end: number, slogan: Slogan): Use | undefined {
  const opens = OPENING.includes(text[start - 1] ?? '\n');
  if (opens && CLOSING.includes(text[end] ?? '\n')) return { slogan, start, end, as: 'quoted', head: '' };
  if (opens) {
    const head = slogan.heads.find(
      (word) => text.startsWith(word, end) && CLOSING.includes(text[end + word.length] ?? '\n'),
    );
    return head === undefined
      ? undefined
      : { slogan, start: start - 1, end: end + head.length + 1, as: 'misplaced', head };
  }
  return isInside(text, start) ? undefined : { slogan, start, end, as: 'bare', head: '' };
}

/** Characters that a quotation may have before a slogan in it. */
const REACH = 400;

/** Inside a quotation or a title an opening mark comes nearer than a closing one. */
function isInside(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const mark = text[i]!;
    if (mark === '"') return true;
    if ('”’》〉」』。'.includes(mark)) return false;
    if (OPENING.includes(mark)) return true;
  }
  return false;
}

function problemOf({ slogan, start, end, as, head }: Use, offset: number, isQuotedElsewhere: boolean): Problem {
  const span = { start: offset + start, end: offset + end };
  const args = { name: slogan.name, head };
  if (as === 'misplaced') return { span, message: 'misplaced', args, fix: `“${slogan.name}”${head}` };
  return { span, message: isQuotedElsewhere ? 'uneven' : 'default', args, fix: `“${slogan.name}”`, group: slogan.name };
}
