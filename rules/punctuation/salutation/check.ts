import type { Line } from '../../../server/src/draft/types';
import { draftRule, type Problem } from '../../../server/src/engine/rule';

/** A salutation stands among the first paragraphs. */
const REACH = 8;
const PERSON =
  '(?:尊敬的|敬爱的|亲爱的)?(?:各位)?[\\u4e00-\\u9fff]{0,10}(?:委员|代表|同志|领导|嘉宾|来宾|朋友|同事|老师|同学|战友|乡亲|主席|书记|[们])';
const ADDRESS = new RegExp(`^(?:${PERSON}[、，,]){0,6}${PERSON}([，,。；;]?)$`, 'u');
const OPENING = /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|朋友们|女士们|先生们)/;

export default draftRule(
  () =>
    function* (draft): Iterable<Problem> {
      const line = draft.salutation === undefined ? undefined : draft.lines[draft.salutation];
      if (line) yield* mixedMarks(line);
      else yield* missingColon(draft.lines);
    },
);

/** 各位委员、各位嘉宾，同志们：one list, two marks. The rarer one is shown; in doubt the comma. */
function* mixedMarks({ paragraph, start }: Line): Iterable<Problem> {
  const address = paragraph.text
    .slice(0, paragraph.text.search(/[：:]/))
    .replace(/[（(][^（()）]{0,40}[）)]/g, (note) => ' '.repeat(note.length));
  const places = (marks: string) => [...address].flatMap((mark, at) => (marks.includes(mark) ? [at] : []));
  const [pauses, commas] = [places('、'), places('，,')];
  if (pauses.length === 0 || commas.length === 0 || address.includes('阁下')) return;
  if (partsGroups(address)) return;
  const [odd, fix] = commas.length <= pauses.length ? [commas, '、'] : [pauses, '，'];
  for (const at of odd) yield { span: { start: start + at, end: start + at + 1 }, fix };
}

/** 各位领导、各位来宾，女士们、先生们: the comma parts groups whose members stand with 、. */
const partsGroups = (address: string): boolean => address.split(/[，,]/).every((group) => group.includes('、'));

/** 各位委员、同志们，alone in its paragraph. */
function* missingColon(lines: readonly Line[]): Iterable<Problem> {
  let seen = 0;
  let last: Problem | undefined;
  for (const line of lines) {
    if (line.skipped || line.paragraph.isBlank) continue;
    const problem = addressWithoutColon(line);
    // An address of several paragraphs ends with the last of them.
    if (!problem && (last || ++seen > REACH)) break;
    last = problem ?? last;
  }
  if (last) yield last;
}

function addressWithoutColon({ paragraph, start }: Line): Problem | undefined {
  const text = paragraph.text.slice(paragraph.contentStart).trimEnd();
  const match = text.length <= 40 && OPENING.test(text) ? ADDRESS.exec(text) : null;
  if (!match) return undefined;
  const end = start + paragraph.contentStart + text.length;
  const mark = match[1]!.length;
  return {
    span: { start: mark ? end - mark : start + paragraph.contentStart, end },
    message: 'colon',
    fix: [{ span: { start: end - mark, end }, text: '：' }],
  };
}
