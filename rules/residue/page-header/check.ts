import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import type { Line } from '../../../server/src/draft/types';
import { draftRule, type Edit, type Problem } from '../../../server/src/engine/rule';
import { type Break, breaksOf, endsOf } from '../../breaks';

const spanOf = ({ start, paragraph }: Line) => ({
  start: start + paragraph.contentStart,
  end: start + endsOf(paragraph).end,
});

export default draftRule(
  ({ vocabulary }) =>
    function* (draft) {
      const inside = new Set<Line>();
      for (const found of breaksOf(draft, vocabulary.lexicon).breaks) {
        for (const header of found.headers) inside.add(header);
        if (found.headers.length > 0) yield interrupted(found);
      }
      for (const line of draft.lines) {
        if (line.skipped || line.paragraph.isBlank || inside.has(line)) continue;
        if (endsOf(line.paragraph).pageNumber) yield { span: spanOf(line), message: 'number', fix: '' };
        else yield* newspaper(line);
      }
    },
);

const DATE = '\\d{4}年\\d{1,2}月\\d{1,2}日(?:[ \\u3000]{0,4}星期[一二三四五六日天])?';
const PAPER = '[\\u4e00-\\u9fff]{1,8}报';
const PAGE = '第?[0-9０-９A-Z一二三四五六七八九十]{1,3}版';
const GAP = '[ \\u3000|｜·]{1,16}';
/** 2026年3月6日 某某日报 第02版, in any order: the head of a newspaper's page. A source in brackets or 《》 is none. */
const NEWSPAPER = new RegExp(
  `${PAGE}${GAP}(?:${DATE}${GAP}${PAPER}|${PAPER}${GAP}${DATE})|${DATE}${GAP}(?:${PAPER}${GAP}${PAGE}|${PAGE}${GAP}${PAPER})|${PAPER}${GAP}(?:${DATE}${GAP}${PAGE}|${PAGE}${GAP}${DATE})`,
  'g',
);
/** 某某日报 2026年3月6日 星期五, alone on its line and without a page. */
const NAMED = '[\\u4e00-\\u9fff]{0,8}(?:[日晚早晨时商导周]|都市|青年)报';
const DAY = '\\d{4}年\\d{1,2}月\\d{1,2}日[ \\u3000]{0,4}星期[一二三四五六日天]';
const HEAD_LINE = new RegExp(`^[ \\u3000]{0,16}(${NAMED}${GAP}${DAY}|${DAY}${GAP}${NAMED})[ \\u3000]{0,16}$`);
const mayBeNewspaper = mayHold(['报', '版星', '年', ' \u3000|｜·']);

function* newspaper({ paragraph, start }: Line): Iterable<Problem> {
  if (!mayBeNewspaper(paragraph.grams)) return;
  const head = HEAD_LINE.exec(paragraph.text)?.[1];
  if (head) {
    const at = start + paragraph.contentStart;
    yield { span: { start: at, end: at + head.length }, message: 'newspaper', fix: '' };
    return;
  }
  for (const {
    index,
    0: { length },
  } of matchesOf(paragraph.text, NEWSPAPER))
    yield { span: { start: start + index, end: start + index + length }, message: 'newspaper', fix: '' };
}

/** Marks the header, and joins the halves without it. */
function interrupted({ end, next, certain, headers, lines: [first, second] }: Break): Problem {
  const edits: Edit[] = [];
  let at = end;
  for (const header of headers) {
    const span = spanOf(header);
    edits.push({ span: { start: at, end: span.start }, text: '' }, { span, text: '' });
    at = span.end;
  }
  edits.push({ span: { start: at, end: next }, text: '' });
  return {
    span: spanOf(headers[0]!),
    message: certain ? 'default' : 'likely',
    fix: edits,
    args: {
      before: first.paragraph.text.trimEnd().slice(-4),
      after: second.paragraph.text.trimStart().slice(0, 4),
    },
  };
}
