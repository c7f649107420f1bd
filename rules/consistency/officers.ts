import { mayHold } from '../../server/src/draft/grams';
import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph, Span } from '../../server/src/draft/types';
import { isSurname } from '../surnames';

/** A person named after an office: 市商务局副局长王建国. The span is the office with the name. */
interface Officer {
  readonly name: string;
  /** The last characters of the body, with the office: 商务局局长. */
  readonly office: string;
  readonly deputy: boolean;
  readonly span: Span;
}

const OFFICES =
  '局长 主任 部长 厅长 院长 校长 会长 处长 行长 书记 主席 市长 县长 区长 镇长 乡长 董事长 总经理 秘书长'.split(' ');
const mayName = mayHold([OFFICES]);
const OFFICER = new RegExp(
  `(?<office>${OFFICES.join('|')})(?<name>[\\u4e00-\\u9fff]{2,3})(?=同志|[，。；、）)]|作|主持|宣读|通报|介绍|发言|讲话|出席|参加|$)`,
  'g',
);
/** The end of the body's name; a deputy is addressed without 副 (王局长), but named with the body and the office in full. */
const BEFORE = /(?<body>[\u4e00-\u9fff]{2,3}?)(?<deputy>副)?$/;
const NOT_GIVEN = /[的了是在与及对等各省市县区州副总前任职部门单位同志作讲主持]/;

export function officersIn({ text, grams }: Paragraph): Officer[] {
  const found: Officer[] = [];
  if (!mayName(grams)) return found;
  for (const { index, 0: all, groups } of matchesOf(text, OFFICER)) {
    const { office, name } = groups as Record<string, string>;
    if (!isSurname(name![0]) || NOT_GIVEN.test(name!)) continue;
    const { body, deputy } = BEFORE.exec(text.slice(Math.max(0, index - 4), index))?.groups ?? {};
    if (!body || /[任兼和及、为是]$/.test(body)) continue;
    found.push({
      name: name!,
      office: `${body.slice(-2)}${office}`,
      deputy: deputy !== undefined,
      span: { start: index - (deputy?.length ?? 0), end: index + all.length },
    });
  }
  return found;
}
