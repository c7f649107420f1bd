import { matchesOf } from '../../server/src/draft/matches';
import { parseNumeral } from '../../server/src/draft/numeral';
import type { Paragraph, Span } from '../../server/src/draft/types';

/** The meeting that a title or an opening says is held now: 在全市招商引资推进会上的讲话. */
interface MeetingName {
  /** 招商引资, without whose meeting it is. */
  readonly theme: string;
  /** 推进会, 大会. */
  readonly kind: string;
  readonly text: string;
  readonly span: Span;
}

const KIND = '(?:工作|推进|动员|部署|表彰|总结|座谈|交流|现场|调度|启动|誓师|安排|讨论|研讨){0,3}(?:大会|会议|会)';
const NAME = `(?<name>[\\u4e00-\\u9fff]{4,40}?(?<kind>${KIND}))`;
const TITLE = new RegExp(`^[\\s\\u3000#*]{0,6}在${NAME}上的?(?:讲话|主持|发言|致辞|总结|报告|动员|表态)`, 'd');
const OPENING = new RegExp(
  `(?:今天|我们|这里|市政府|县政府|省政府)[^。；]{0,12}?(?:召开|举行|举办)(?:这次|本次)?${NAME}(?=[，。；]|的)`,
  'dg',
);
/** 去年，我们召开了全市招商引资推进会: another meeting. */
const OTHER = /去年|上次|年[初底末]|月|昨|先后|多次|曾|此前|明天|下周|会前|会后/;
const isOther = (text: string, at: number): boolean =>
  OTHER.test(text.slice(Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1, text.indexOf('会', at)));
/** Whose meeting, and of when: said in one place and not in another. */
const WHOSE = /^(?:这次|本次|隆重)?(?:全[国省市区县州镇乡]|[省市区县州])?(?:委|政府)?/;
const SHORTEST = 4;

export function meetingNamesIn({ text }: Paragraph): MeetingName[] {
  if (!text.includes('会')) return [];
  const title = TITLE.exec(text);
  const found = title ? [title] : [...matchesOf(text, OPENING)].filter(({ index }) => !isOther(text, index));
  return found.flatMap((match) => {
    const [start, end] = match.indices!.groups!['name']!;
    const name = match.groups!['name']!;
    const kind = match.groups!['kind']!;
    const theme = name.slice(0, -kind.length).replace(WHOSE, '');
    // 推进会 and 推进会议 are one kind.
    return theme.length < SHORTEST
      ? []
      : [{ theme, kind: kind.replace(/会议$/, '会'), text: name, span: { start, end } }];
  });
}

/** 第八届新能源产业博览会: an event that is held by turns. */
interface Turn {
  readonly name: string;
  readonly number: number;
  /** Said of the event that is held now, or of none that is told. */
  readonly isHeld: boolean;
  readonly span: Span;
}

const TURN =
  /(?<number>第(?:[一二三四五六七八九十百]{1,4}|\d{1,3})届)(?<name>[^，。；、：！？第届]{2,24}?(?:博览会|洽谈会|交易会|展览会|论坛|峰会|艺术节|文化节|旅游节|运动会|产业发展大会|发展大会))/dg;
const HELD = /今天|欢聚|相聚|共同迎来|在这里|我宣布|隆重|本次|这次/;
const PAST = /上届|往届|上一届|去年|前年|以来|曾|回顾|举办过|连续|自第|成功举办了|历经|明年|下届|下一届|申办|获得/;

export function turnsIn({ text, sentences }: Paragraph): Turn[] {
  if (!text.includes('届')) return [];
  const found: Turn[] = [];
  for (const sentence of sentences)
    for (const match of matchesOf(sentence.text, TURN)) {
      const [start, end] = match.indices!.groups!['number']!;
      found.push({
        name: match.groups!['name']!,
        number: parseNumeral(match.groups!['number']!.slice(1, -1)) ?? 0,
        isHeld: HELD.test(sentence.text.slice(0, match.index)) && !PAST.test(sentence.text),
        span: { start: sentence.start + start, end: sentence.start + end },
      });
    }
  return found;
}
