import { matchesOf } from '../../../server/src/draft/matches';
import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';

const BODY = '(?:党委|委|人大(?:常委会)?|政府|政协)';
/** 县委、县政府、县政协、县人大: of one place, or of none that is named. */
const ROW = new RegExp(
  `(?<level>[省市县区州旗镇乡])?${BODY}(?:、\\k<level>${BODY}){1,3}(?:[、和]\\k<level>${BODY})?(?![\\u4e00-\\u9fff]{0,2}(?:代表|委员|办))`,
  'g',
);
const OWN = new RegExp(`[省市县区州旗镇乡]?${BODY}`, 'g');
const ORDER = [/委$/, /人大/, /政府/, /政协/];
const PAUSE = 0x3001;
const ENDS = '委会府协大';
const BEGINS = '省市县区州旗镇乡党委人政';

export default paragraphRule(
  () => (paragraph) => (mayHaveRow(paragraph) ? misplaced(paragraph.text) : NOTHING),
  ['、省', '、市', '、县', '、区', '、州', '、旗', '、镇', '、乡', '、党', '、委', '、人', '、政'],
  ['人大', '政协', '政府'],
);

/** Between two bodies stands 、. */
const mayHaveRow = ({ text, codes, marks }: Paragraph): boolean =>
  marks.some(
    (at) => codes[at] === PAUSE && at > 0 && ENDS.includes(text[at - 1]!) && BEGINS.includes(text[at + 1] ?? '。'),
  );

function* misplaced(text: string): Iterable<Problem> {
  for (const { index, 0: row } of matchesOf(text, ROW)) {
    const bodies = row.match(OWN)!;
    const ranks = bodies.map(rankOf);
    if (new Set(ranks).size < ranks.length || ranks.every((rank, i) => i === 0 || rank > ranks[i - 1]!)) continue;
    const sorted = [...bodies].sort((a, b) => rankOf(a) - rankOf(b));
    let next = 0;
    yield {
      span: { start: index, end: index + row.length },
      fix: row.replace(OWN, () => sorted[next++]!),
    };
  }
}

const rankOf = (body: string): number => ORDER.findIndex((kind) => kind.test(body));
