import { derive } from '../../../server/src/draft/derived';
import type { Draft, Line, Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

/** A shorter paragraph may well be a saying that trails off. */
const SHORTEST = 30;
/** Lines below a teaser in which its text must begin again: title, author, date, salutation. */
const REACH = 8;
const MORE = /[[【（(]?(?:阅读全文|查看全文|全文阅读|点击查看全文|展开全文|更多|详细)[>»】\]）)]{0,4}$/;
/** 在…会上的讲话各位委员：, the title and the salutation in one line. */
const FUSED =
  /^([^。！？；：]{4,50}(?:讲话|致辞|发言|报告|讲话稿|贺词|祝词))((?:尊敬的)?(?:各位|同志们|女士们|朋友们|主席|主任)[^。！？：:]{0,40}[：:])([\s\S]*)/;

const withoutSpace = derive(({ text }: Paragraph) => text.replace(/\s+/g, ''));
/** The words before the dots that cut a paragraph off. */
const cutOff = derive(({ text }: Paragraph) => {
  if (text.length <= SHORTEST || !/[.…。】>»)）\]文多细\s]$/.test(text)) return undefined;
  const dotted = text.trimEnd().replace(MORE, '').trimEnd();
  let end = dotted.length;
  while (end > 0 && '.…。'.includes(dotted[end - 1]!)) end--;
  const dots = dotted.slice(end);
  return dots.length >= 3 || dots.includes('…') ? dotted.slice(0, end).replace(/\s+/g, '') : undefined;
});
const fused = derive(({ text, contentStart }: Paragraph) =>
  text.length > 12 ? FUSED.exec(text.slice(contentStart, contentStart + 200)) : null,
);

export default draftRule(
  () =>
    function* (draft) {
      for (let i = 0; i < draft.lines.length; i++) {
        const line = draft.lines[i]!;
        if (line.skipped || line.paragraph.isBlank) continue;
        if (isTeaser(draft, i)) yield { span: wholeLine(draft, i), fix: '' };
        else if (fused(line.paragraph)) yield separated(draft, line);
      }
    },
);

/** What stands before the dots is the beginning of what follows below. */
function isTeaser({ lines }: Draft, at: number): boolean {
  const words = cutOff(lines[at]!.paragraph);
  if (!words || words.length < SHORTEST) return false;
  let below = '';
  for (let i = at + 1, seen = 0; i < lines.length && seen < REACH; i++) {
    if (lines[i]!.paragraph.isBlank) continue;
    seen++;
    below += withoutSpace(lines[i]!.paragraph);
    if (below.length > words.length + 400) break;
  }
  return below.includes(words);
}

/** The line with its line end. */
function wholeLine({ lines, text }: Draft, at: number) {
  const { start } = lines[at]!;
  return { start, end: lines[at + 1]?.start ?? text.length };
}

function separated({ text }: Draft, { start, paragraph }: Line): Problem {
  const [, title, salutation, body] = fused(paragraph)!;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const from = start + paragraph.contentStart;
  const ends = [from + title!.length, ...(body ? [from + title!.length + salutation!.length] : [])];
  return {
    span: { start: from, end: from + title!.length + salutation!.length + (body ? 1 : 0) },
    message: 'fused',
    fix: ends.map((end) => ({ span: { start: end, end }, text: eol })),
  };
}
