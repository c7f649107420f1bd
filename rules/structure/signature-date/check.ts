import { readDate } from '../../../server/src/draft/date';
import { daysBetween } from '../../../server/src/draft/dateRange';
import { draftKind, proseLines } from '../../../server/src/draft/kind';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Line } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

/** Datelines stand among the first paragraphs, signatures among the last, and both are short. */
const TOP = 6;
const BOTTOM = 3;
const LENGTH = 60;
const PADDED = /(?:[0-9]{4}年)(?:0[1-9]月[0-9]{1,2}日?|[0-9]{1,2}月0[1-9]日)/g;
const SIGNATURE =
  /^[（(]?((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日|[一二][〇零○九][〇零○一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[）)]?$/;
/** Days: a text may be signed some weeks before it is given or after. */
const FAR_APART = 60;

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      if (!draftKind(draft)) return;
      const prose = proseLines(draft).filter(
        ({ paragraph }) => paragraph.text.includes('日') || paragraph.text.includes('月'),
      );
      const all = proseLines(draft);
      const top = all.slice(0, TOP).filter(isShort);
      const bottom = all.slice(Math.max(TOP, all.length - BOTTOM)).filter(isShort);
      if (prose.length === 0) return;
      for (const line of [...top, ...bottom]) yield* padded(line);
      yield* contradiction(top, bottom);
    },
);

const isShort = ({ paragraph }: Line): boolean => paragraph.text.length <= LENGTH;

function* padded({ paragraph, start }: Line): Iterable<Problem> {
  for (const { index, 0: date } of matchesOf(paragraph.text, PADDED))
    yield { span: { start: start + index, end: start + index + date.length }, fix: date.replace(/(?<=[年月])0/g, '') };
}

function* contradiction(top: readonly Line[], bottom: readonly Line[]): Iterable<Problem> {
  const given = top.map(({ paragraph }) => dayIn(paragraph.text)).find((day) => day !== undefined);
  if (!given) return;
  for (const { paragraph, start } of bottom) {
    const signed = SIGNATURE.exec(paragraph.text.trim())?.[1];
    const day = signed && dayIn(signed);
    if (!day || Math.abs(daysBetween(given.iso, day.iso)) <= FAR_APART) continue;
    const from = start + paragraph.text.indexOf(signed);
    yield { span: { start: from, end: from + signed.length }, message: 'contradiction', args: { other: given.text } };
  }
}

/** A full date in a line, as typed and as ISO. */
function dayIn(text: string): { text: string; iso: string } | undefined {
  const iso = readDate(text);
  const typed = /[0-9〇零○一二三四五六七八九]{4}年[^日]{2,6}日/.exec(text)?.[0];
  return iso && iso.length === 10 && typed ? { text: typed, iso } : undefined;
}
