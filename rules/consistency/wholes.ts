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

export function wholesIn({ text, sentences }: Paragraph): Whole[] {
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
