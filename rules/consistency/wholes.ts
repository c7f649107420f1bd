import { matchesOf } from '../../server/src/draft/matches';
import type { Paragraph, Span } from '../../server/src/draft/types';
import { sentenceOf } from './sentences';

/** How many there are in all, told before what is counted: 全市12支专业扑火队, 现有2.3万名党员. */
interface Whole {
  /** Measure word and thing: 支专业扑火队. */
  readonly thing: string;
  readonly value: number;
  readonly subject: string;
  readonly unit: string;
  readonly sentence: string;
  readonly span: Span;
}

const WHOLE =
  /(?<lead>全[市省县区州](?:现有|共有)?|现有|共有|\d{1,4}个[\u4e00-\u9fff]{1,8}的)(?<value>\d{1,9}(?:\.\d{1,4})?)(?<unit>[万亿]?(?:余|多)?[个家所支名位条座处项户])(?<noun>[\u4e00-\u9fff]{2,12}?)(?=[，。；、]|要|与|和|的|将|都|全部|已|[参成完实])/g;
/** A short name is said of the whole only with 现有, or behind another number; a longer one also with 全市. */
const SHORT = 4;
/** 个方面, 名同志: of any thing. */
const ANY = /^(?:方面|同志|单位|部门|问题|地区|地方|代表|项目)$/;

/** 全县42万人民: all who live there. */
const PEOPLE =
  /全(?<level>[省市县区州旗镇乡])(?<value>\d{1,5}(?:\.\d{1,4})?)(?<unit>[万亿])[多余]?(?:各族|全体)?[\u4e00-\u9fff]{0,3}?(?:人民|父老乡亲|干部群众|儿女)(?!调解|币|武装)/g;
/** 20名优秀共产党员, “优秀共产党员”称号的20名: those honoured at one meeting. */
const HONOURED = [
  /(?<value>\d{1,4})(?<unit>[名位个家])(?<noun>(?:优秀|先进|模范|最美|劳动模范|道德模范)[\u4e00-\u9fff]{2,8}?)(?=[，。；、！和与及的向等就表]|$)(?!代表)/g,
  /“(?<noun>(?:优秀|先进|模范|最美)[\u4e00-\u9fff]{2,8})”(?:荣誉)?称号的(?<value>\d{1,4})(?<unit>[名位个家])/g,
];
/** Some of them, or others. */
const SOME = /其中|来自|分别|另有|还有|历年|累计|先后|共有|推荐|候选/;
const MAY_HONOUR = /(?:优秀|先进|模范|最美)(?=[^，。]{3})/;

export function wholesIn(paragraph: Paragraph): Whole[] {
  const found = countedIn(paragraph);
  const { text, sentences } = paragraph;
  const add = (thing: string, subject: string, { index, 0: all, groups }: RegExpExecArray) => {
    const start = index + all.indexOf(groups!['value']!);
    const sentence = sentenceOf(sentences, index).text;
    const { value, unit } = groups as Record<string, string>;
    if (!SOME.test(sentence))
      found.push({
        thing,
        value: Number(value),
        subject,
        unit: unit!,
        sentence,
        span: { start, end: start + value!.length },
      });
  };
  if (/[万亿].{0,6}[民亲众女]/.test(text))
    for (const match of matchesOf(text, PEOPLE))
      add(`人口 ${match.groups!['unit']}`, `全${match.groups!['level']}人口`, match);
  if (MAY_HONOUR.test(text))
    for (const pattern of HONOURED)
      for (const match of matchesOf(text, pattern)) {
        const { noun, unit } = match.groups as { noun: string; unit: string };
        add(`${/[名位]/.test(unit) ? '名' : '个'} ${noun}`, noun, match);
      }
  return found;
}

function countedIn({ text, sentences }: Paragraph): Whole[] {
  if (!/全[市省县区州]\d|[现共]有\d|个[\u4e00-\u9fff]{1,8}的\d/.test(text)) return [];
  const found: Whole[] = [];
  for (const { index, groups } of matchesOf(text, WHOLE)) {
    const { lead, value, unit, noun } = groups as Record<string, string>;
    if (ANY.test(noun!) || (noun!.length < SHORT && !/(?:现有|的)$/.test(lead!))) continue;
    const start = index + lead!.length;
    found.push({
      // 来自22个国家的300家企业: of the same 22.
      thing: `${lead!.endsWith('的') ? lead : ''}${unit} ${noun}`,
      value: Number(value),
      subject: noun!,
      unit: unit!,
      sentence: sentenceOf(sentences, index).text,
      span: { start, end: start + value!.length },
    });
  }
  return found;
}

/** Told of one thing the values are near each other. */
export const isNear = (a: Whole, b: Whole): boolean =>
  a.value !== b.value && Math.max(a.value, b.value) < 2 * Math.min(a.value, b.value);
