import { draftKind } from '../../../server/src/draft/kind';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Line } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

const PLURAL =
  /各位(?:委员|代表|同志|领导|嘉宾|来宾|朋友|同仁|老师|同学|专家|企业家|乡亲|侨胞|同胞|战友|同事|女士|先生)们/g;
const COMRADES = /同志们|各位同志/g;
/** What a salutation names before 同志们; 朋友们, 同学们 may follow it. */
const AHEAD = /^[、，,](?:尊敬的|各位)?(?:各位)?(?:委员|代表|领导|嘉宾|来宾|主席|书记|主任|常委)/;

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      if (!draft.text.includes('各位') || !draftKind(draft)) return;
      for (const line of draft.lines) {
        if (line.skipped || !line.paragraph.text.includes('各位')) continue;
        yield* plural(line);
        yield* order(line);
      }
    },
);

function* plural({ paragraph, start }: Line): Iterable<Problem> {
  for (const { index, 0: words } of matchesOf(paragraph.text, PLURAL))
    yield { span: { start: start + index, end: start + index + words.length }, fix: words.slice(0, -1) };
}

/** 同志们、各位委员：only where the paragraph opens by addressing its audience. */
function* order({ paragraph, start }: Line): Iterable<Problem> {
  const { text, contentStart } = paragraph;
  const end = text.slice(contentStart, contentStart + 60).search(/[：:！!。]/);
  if (end < 0) return;
  const address = text.slice(contentStart, contentStart + end);
  for (const { index, 0: words } of matchesOf(address, COMRADES)) {
    const before = address.slice(0, index);
    const rest = address.slice(index + words.length);
    if (!AHEAD.test(rest) || !/^(?:[^，、,]{1,12}[、，,])*$/.test(before)) continue;
    const from = start + contentStart + index;
    yield {
      span: { start: from, end: from + words.length + 1 },
      message: 'order',
      args: { words },
      ...(isList(rest) ? { fix: moved(from, words, rest) } : {}),
    };
    return;
  }
}

/** Nothing but names of audiences up to the colon. */
const isList = (rest: string): boolean =>
  rest
    .slice(1)
    .split(/[、，,]/)
    .every((name) => /^[\u4e00-\u9fff]{2,12}$/.test(name));

/** Deletes 同志们 with the mark behind it and sets it, with that mark, at the end. */
const moved = (from: number, words: string, rest: string) => [
  { span: { start: from, end: from + words.length + 1 }, text: '' },
  {
    span: { start: from + words.length + rest.length, end: from + words.length + rest.length },
    text: rest[0]! + words,
  },
];
