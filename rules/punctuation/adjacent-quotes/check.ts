import { derive } from '../../../server/src/draft/derived';
import type { Paragraph } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

/** Where a closing mark meets the next opening one, with 、 between them and without. */
interface Meetings {
  readonly parted: readonly number[];
  readonly bare: readonly number[];
}

const KINDS = ['”“', '》《'] as const;
type Kind = (typeof KINDS)[number];
/** One of each is no habit that the other breaks. */
const ENOUGH = 3;
/** Quotes of a row are names, and no longer. */
const LONGEST = 40;
const NONE: Meetings = { parted: [], bare: [] };

const meetings = derive(
  ({ text }: Paragraph): Readonly<Record<Kind, Meetings>> => ({ '”“': find(text, '”“'), '》《': find(text, '》《') }),
);

function find(text: string, kind: Kind): Meetings {
  const [close, open] = [kind[0]!, kind[1]!];
  // “甲！”“乙！” is an exchange of words, not an enumeration.
  const bare = placesOf(text, kind).filter((at) => !'。！？…'.includes(text[at - 1] ?? ''));
  const parted = placesOf(text, `${close}、${open}`).filter((at) => !isOfMore(text, at + 3, close));
  return bare.length + parted.length === 0 ? NONE : { parted, bare };
}

/** “甲团队”、“乙标兵”张三、…: the second is part of an item, and the mark parts it from the first. */
function isOfMore(text: string, from: number, close: string): boolean {
  const end = text.indexOf(close, from);
  return end > 0 && /^[\u4e00-\u9fff]{2,4}[、和]/.test(text.slice(end + 1, end + 6)) && text[end + 1] !== '等';
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** “甲”“乙”、“丙”: both ways in one row, with one quote between the two places. */
function isOneList(text: string, parted: number, bare: number): boolean {
  const [first, second] = parted < bare ? [parted, bare] : [bare, parted];
  return second - first < LONGEST && !/[。；，“”《》\n]/.test(text.slice(first + (first === parted ? 3 : 2), second));
}

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      for (const kind of KINDS) {
        const parted: number[] = [];
        const bare: number[] = [];
        for (const { paragraph, start, skipped } of draft.lines) {
          if (skipped || paragraph.isBlank) continue;
          const found = meetings(paragraph)[kind];
          for (const at of found.parted) parted.push(start + at);
          for (const at of found.bare) bare.push(start + at);
        }
        if (parted.length === 0 || bare.length === 0) continue;
        if (parted.length + bare.length < ENOUGH && !isOneList(draft.text, parted[0]!, bare[0]!)) continue;
        // Usually nothing stands between (4.5.3.5): in doubt, and always between titles, 、 is the odd one.
        const odd = parted.length <= bare.length || kind === '》《' ? parted : bare;
        const args = { parted: parted.length, bare: bare.length };
        for (const at of odd)
          yield odd === parted
            ? { span: { start: at + 1, end: at + 2 }, fix: '', args, group: kind }
            : {
                span: { start: at, end: at + 2 },
                message: 'bare',
                args,
                group: kind,
                fix: [{ span: { start: at + 1, end: at + 1 }, text: '、' }],
              };
      }
    },
);
