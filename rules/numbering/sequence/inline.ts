import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { parseNumeral } from '../../../server/src/draft/numeral';
import { hanNumeral } from '../../../server/src/draft/ordinal';
import type { Draft, Paragraph } from '../../../server/src/draft/types';
import type { Problem } from '../../../server/src/engine/rule';

/** A number that is no ordinal by its form, and counts on all the same. */
interface Mark {
  readonly value: number;
  readonly start: number;
  readonly text: string;
  /** The same with another number. */
  readonly as: (value: number) => string;
}

const NUMBER = '[一二三四五六七八九十]{1,2}';
/** ① within a sentence; after other characters it refers to a note. */
const CIRCLED = /[①-⑳](?=[\p{Script=Han}“《])/gu;
const CLAUSE_START = /[。；：:，,\s]/;
/** 一抓…；二抓…: the verb alone after the number. */
const VERB = new RegExp(
  `(?:^|[，。；：])(${NUMBER})([抓查看讲建强促严聚树守谋改治保育防管创])(?=[\\u4e00-\\u9fff])`,
  'gu',
);
/** A host leads from one item of the agenda to the next: 现在进行第二项议程, 下面进行第三项，请…. */
const AGENDA = new RegExp(
  `(?:进行|转入|进入)(?!的)[^，。；：第]{0,8}第(${NUMBER})项(?:议程|议题|程序|(?=[，：]))`,
  'g',
);

const mayBeCircled = mayHold(['②③', '④⑤⑥⑦⑧⑨⑩']);
const mayBeVerb = mayHold(['抓查看讲建强促严聚树守谋改治保育防管创', '三四五六七八九', '一', '二']);
const mayBeAgenda = mayHold([['项议', '项程', '项，', '项：'], '第']);

/** Gaps in ①…②…④, in 一抓…二抓…四抓 and in the items that a host announces. */
export function* inlineGaps(draft: Draft): Iterable<Problem> {
  const agenda: Mark[] = [];
  for (const { paragraph, start, skipped } of draft.lines) {
    if (skipped || paragraph.isBlank) continue;
    const { grams, text } = paragraph;
    if (mayBeCircled(grams)) yield* gapsOf(circled(paragraph), start);
    if (mayBeVerb(grams)) {
      const marks = verbs(text);
      for (const verb of new Set(marks.map(verbOf))) {
        const alike = marks.filter((mark) => verbOf(mark) === verb);
        yield* gapsOf(alike, start, 2);
      }
    }
    if (mayBeAgenda(grams)) for (const mark of items(text)) agenda.push({ ...mark, start: start + mark.start });
  }
  yield* gapsOf(agenda, 0);
}

function circled({ text }: Paragraph): Mark[] {
  return matchesOf(text, CIRCLED)
    .filter(({ index }) => index === 0 || CLAUSE_START.test(text[index - 1]!))
    .map(({ index, 0: mark }) => ({
      value: mark.charCodeAt(0) - 0x245f,
      start: index,
      text: mark,
      as: (value) => String.fromCharCode(0x245f + value),
    }));
}

const verbOf = ({ text }: Mark): string => text.slice(-1);

function verbs(text: string): Mark[] {
  return matchesOf(text, VERB).map(({ index, 0: all, 1: number, 2: verb }) => ({
    value: parseNumeral(number!) ?? 0,
    start: index + all.length - number!.length - 1,
    text: number! + verb!,
    as: (value) => hanNumeral(value) + verb!,
  }));
}

function items(text: string): Mark[] {
  return matchesOf(text, AGENDA).map(({ index, 0: all, 1: number }) => {
    const at = all.lastIndexOf(`第${number!}`);
    return {
      value: parseNumeral(number!) ?? 0,
      start: index + at,
      text: all.slice(at),
      as: (value) => all.slice(at).replace(number!, hanNumeral(value)),
    };
  });
}

/** A number that passes over others, in a series that begins with one and has come to `least`: 一抓到底，三抓… is none. */
function* gapsOf(marks: readonly Mark[], offset: number, least = 1): Iterable<Problem> {
  let before: Mark | undefined;
  for (const mark of marks) {
    const last = before?.value ?? 0;
    // What does not begin with one, or goes back, may refer to something else.
    if (mark.value !== 1 && (!before || mark.value <= last)) continue;
    if (before && last >= least && mark.value > last + 1) yield problemOf(mark, before, offset);
    before = mark;
  }
}

function problemOf(mark: Mark, before: Mark, offset: number): Problem {
  const spanOf = ({ start, text }: Mark) => ({ start: offset + start, end: offset + start + text.length });
  return {
    span: spanOf(mark),
    args: { expected: mark.as(before.value + 1), before: before.text },
    related: [{ span: spanOf(before), message: { zh: '前一个序号', en: 'the ordinal before' } }],
  };
}
