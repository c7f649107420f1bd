import { derive } from '../server/src/draft/derived';
import { isSalutation } from '../server/src/draft/headings';
import type { Draft, Line, Paragraph } from '../server/src/draft/types';
import type { Lexicon } from '../server/src/engine/lexicon';

/** A sentence that a line end cuts in two; offsets are those of the draft. */
export interface Break {
  /** The end of the first half's words and the start of the second half's. */
  readonly end: number;
  readonly next: number;
  /** The first half cannot end a paragraph: a comma, an open quote, 的, 把; or it is long, or a word is split. */
  readonly certain: boolean;
  /** The lines that stand between the halves: running headers and page numbers. */
  readonly headers: readonly Line[];
  /** They are page numbers or headers beyond doubt, or there are none. */
  readonly told: boolean;
  readonly lines: readonly [Line, Line];
}

interface Ends {
  /** Where the words end, white space left out. */
  readonly end: number;
  readonly size: number;
  /** `open`: cannot end so; `maybe`: prose without a final mark; `short`: a title, heading or item by its look. */
  readonly tail: 'closed' | 'open' | 'maybe' | 'short';
  readonly begins: 'prose' | 'mark' | 'part' | 'other';
  readonly pageNumber: boolean;
}

/** A title or heading rarely is longer than this; a list item without a mark neither. */
const HEADING = 60;
/** A header and a page number may stand between the halves. */
const MOST_HEADERS = 2;
/** With these a paragraph begins: the one above, however long, may only lack its mark. */
const OPENS_SENTENCE =
  /^[\s\u3000]{0,4}(?:[“‘]|习近平|习主席|党的|党中央|中国|我国|今年|去年|当前|近年|近日|近期|日前|不久前|会议|会前|会上|这[次是一些]|此次|面对|随着|针对|改革开放|另一方面|据|如何|[12]\d{3}年|\d{1,2}月|我们|大家|各级|全[国省市县]|要(?:深入|扎实|坚持|以))/;
/** Lines of verse are shorter. */
const VERSE = 24;
/** A paragraph of this length that ends without a mark is never a heading. */
const LONG = 80;
/** A sentence cannot end so; 目的, 参与, 普及 are words of their own. */
const NO_END =
  /(?:(?<!目|标|有)的|(?<!共|总|缓|饱|温|随|平|柔|融|中)和|(?<!参|给|赋|授)与|(?<!普|涉|触|波|顾|论|提)及|或|把|被|(?<!合|兼|吞)并|不断|进一步|以及|并且|围绕|按照|根据)$/;
const PART =
  /^(?:[—–-]{2}|[★●■◆▲○·•>#|*]|[（(【[〔]|附[件：:]|注[：:]|各位|(?:尊敬|敬爱|亲爱)的|同志们|同学们|朋友们|女士们|第[一二三四五六七八九十百0-9]{1,3}[，、章节条部编]|[一二三四五六七八九十]{1,2}[是要]|首先|其次|再次|最后|来源|作者|央视网消息|新华社|本报|本网|人民网|中新社|责任编辑)/;
/** The photographer at the end of a picture's caption, or who has the picture. */
const CAPTION =
  /(?:[/／]\s?摄|记者[\s\u3000]?[^，。；]{2,16}摄|新华社发|[/／]光明图片|资料图片?|摄影[：:].{1,6}|\S摄(?:影)?报道?)$/;
const PAGE_NUMBER =
  /^(?:[-—–－_·]{1,2}\s{0,3}\d{1,3}\s{0,3}[-—–－_·]{1,2}|第\s?\d{1,3}\s?页(?:[\s,，/／]{0,3}共\s?\d{1,3}\s?页)?|\d{1,3}\s?[/／]\s?\d{1,3}|[Pp]age\s?\d{1,3}(?:\s?of\s?\d{1,3})?)$/;

export const endsOf = derive((paragraph: Paragraph): Ends => {
  const { text, contentStart } = paragraph;
  const end = text.trimEnd().length;
  const content = text.slice(contentStart, end);
  return {
    end,
    size: content.length,
    tail: tailOf(paragraph, content),
    begins: beginOf(paragraph, content),
    pageNumber: content.length < 20 && PAGE_NUMBER.test(content),
  };
});

function tailOf({ text, ordinals }: Paragraph, content: string): Ends['tail'] {
  const size = content.length;
  if (/^\s{0,3}#{1,6}\s/.test(text) || CAPTION.test(content)) return 'closed';
  if (/[，、,]$/.test(content)) return size > VERSE && !isSalutation(text) ? 'open' : 'short';
  if (isUnclosed(content.slice(-HEADING))) return size > VERSE || content.includes('《') ? 'open' : 'short';
  if (!/[\p{Script=Han}0-9０-９A-Za-z%％]$/u.test(content) || isSalutation(text)) return 'closed';
  const sentences = /[。！？]/.test(content);
  // The clauses of a headline are parted by spaces: 韩正会见… 双方就…交换意见.
  if (!sentences && /[\u4e00-\u9fff”][ \u3000][\u4e00-\u9fff“]/.test(content)) return 'short';
  const { leading, style } = ordinals[0] ?? {};
  const numbered = leading === true && style !== 'shi' && style !== 'yao';
  if (NO_END.test(content) && (sentences || (size > VERSE && !numbered && /[，、]/.test(content)))) return 'open';
  // A heading without a number has two clauses at most; a numbered one may have more, or a full stop.
  const clauses = /，[^，]{0,28}，/.test(content) && size >= 28;
  return size > HEADING || (!numbered && (clauses || (sentences && size > 10))) ? 'maybe' : 'short';
}

/** A title, quotation or bracket is opened at the end and not closed. */
function isUnclosed(tail: string): boolean {
  if (/[。！？!?；;：:]$/.test(tail)) return false;
  return ['《》', '“”', '（）'].some(([open, close]) => tail.lastIndexOf(open!) > tail.lastIndexOf(close!));
}

function beginOf({ ordinals }: Paragraph, content: string): Ends['begins'] {
  if (/^[，。、；：！？）》”’,;]/.test(content)) return 'mark';
  if (ordinals[0]?.leading || PART.test(content)) return 'part';
  return content === '' ? 'other' : 'prose';
}

interface Breaks {
  readonly breaks: readonly Break[];
  /** The draft is set in lines of one width. */
  readonly wrapped: boolean;
}
/** So many breaks, and this share of all lines, make a wrapped draft. */
const WRAPPED = 5;
const WRAPPED_SHARE = 0.4;

/** The broken sentences of a draft; both rules that ask share one answer. */
export const breaksOf = derive((draft: Draft, lexicon: Lexicon): Breaks => findBreaks(draft, lexicon));

function findBreaks({ lines, format }: Draft, lexicon: Lexicon): Breaks {
  const breaks: Break[] = [];
  const used = new Set<Line>();
  lines.forEach((line, i) => {
    if (line.skipped || line.paragraph.isBlank || !line.paragraph.hasHan || used.has(line)) return;
    const first = endsOf(line.paragraph);
    const found = first.tail === 'closed' ? undefined : secondHalf(lines, i, format === 'markdown');
    if (!found) return;
    const certain = first.tail === 'open' || joins(line.paragraph, found.line.paragraph, lexicon);
    if (!certain && first.tail === 'short' && !isRemnant(line.paragraph, found.line.paragraph)) return;
    const told = found.headers.every((header) => isToldHeader(header, lines));
    if (!told && !certain && first.size <= LONG) return;
    for (const header of found.headers) used.add(header);
    breaks.push({
      end: line.start + first.end,
      next: found.line.start + found.line.paragraph.contentStart,
      certain:
        certain ||
        (told && (found.headers.length > 0 || (first.size > LONG && !OPENS_SENTENCE.test(found.line.paragraph.text)))),
      headers: found.headers,
      told,
      lines: [line, found.line],
    });
  });
  const prose = lines.filter(({ paragraph, skipped }) => !skipped && !paragraph.isBlank).length;
  const wrapped = breaks.length >= WRAPPED && breaks.length >= WRAPPED_SHARE * prose;
  // There a short line is the end of a paragraph rather than a header.
  return { breaks: wrapped ? breaks.filter(({ told }) => told) : breaks, wrapped };
}

/** A page number, a line that stands elsewhere too, or the name of a document or a body. */
function isToldHeader({ paragraph }: Line, lines: readonly Line[]): boolean {
  const { text } = paragraph;
  return (
    endsOf(paragraph).pageNumber ||
    /(?:报告|讲话|会议|委员会|大会|发言|日报|公报|纪要)\s{0,3}\d{0,3}\s{0,3}$/.test(text.slice(-20)) ||
    lines.filter((line) => line.paragraph === paragraph).length > 1
  );
}

/** No sentence begins with 的, save 的确. */
const OF = /^\s*的(?![确士卡])\p{Script=Han}/u;

/** （三）提升质效。紧扣…，为科学决策 | 提供参考。: a heading and half a sentence, and the few words that end it. */
function isRemnant(first: Paragraph, second: Paragraph): boolean {
  const rest = second.text.trim();
  if (rest.length > REMNANT || !/^[\p{Script=Han}、，]{1,13}。$/u.test(rest)) return false;
  const last = first.sentences.at(-1)!.text.trimEnd();
  return first.sentences.length > 1 && last.length >= HALF && last.includes('，');
}
/** Characters of half a sentence. */
const HALF = 20;
const REMNANT = 14;

/** The second half goes on with a mark, 的, or a word of three characters or more lies across: 中国式 | 现代化. */
function joins(first: Paragraph, second: Paragraph, lexicon: Lexicon): boolean {
  if (endsOf(second).begins === 'mark' || OF.test(second.text)) return true;
  const text = first.text.slice(0, endsOf(first).end).slice(-7);
  const begun = second.text.slice(second.contentStart, second.contentStart + 7);
  const both = text + begun;
  const beginsWord = lexicon.has(begun.slice(0, 2)) || lexicon.has(begun.slice(0, 3));
  for (let size = 3; size <= 8; size++)
    for (let from = Math.max(0, text.length - size + 1); from < text.length; from++)
      if (from + size <= both.length && lexicon.has(both.slice(from, from + size))) {
        // 主席 | 国家副主席 is no 主席国: both sides are words of their own.
        const isChance = from + size === text.length + 1 && beginsWord && lexicon.has(text.slice(from));
        if (!isChance) return true;
      }
  return false;
}

const DATE_LINE = /^[\s（(]{0,8}(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?[）)\s]{0,8}$/;

/** A line of a heading, without a mark of a sentence, that ends what the one before has opened. */
const closes = (first: Paragraph, second: Paragraph): boolean =>
  first.text.lastIndexOf('《') > first.text.lastIndexOf('》') &&
  /^[^《。，；！？]{1,30}》[^《。，；！？]{0,12}$/.test(second.text.trimEnd()) &&
  !/[。！？]/.test(first.text);

/** The next paragraph that goes on, with the short lines before it that may be headers. */
function secondHalf(lines: readonly Line[], from: number, markdown: boolean) {
  const headers: Line[] = [];
  for (let i = from + 1; i < lines.length; i++) {
    const { paragraph, skipped } = lines[i]!;
    // In Markdown a line end within a paragraph is a space, not a break.
    if (skipped || (markdown && i === from + 1 && !paragraph.isBlank)) return undefined;
    if (paragraph.isBlank) continue;
    const { begins, tail, pageNumber } = endsOf(paragraph);
    // 关于印发《某某 | 管理办法》的通知: the second line of a title closes what the first has opened.
    if (headers.length === 0 && closes(lines[from]!.paragraph, paragraph)) return undefined;
    // A line that is a date ends what stands above it.
    if (DATE_LINE.test(paragraph.text)) return undefined;
    const isHeader = pageNumber || (tail === 'short' && begins === 'prose' && !/[，；：“]/.test(paragraph.text));
    if (!isHeader) return begins === 'prose' || begins === 'mark' ? { line: lines[i]!, headers } : undefined;
    if (headers.push(lines[i]!) > MOST_HEADERS) return undefined;
  }
  return undefined;
}
