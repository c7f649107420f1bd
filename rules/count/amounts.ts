import { matchesOf } from '../../server/src/draft/matches';
import type { Span } from '../../server/src/draft/types';

/** A figure with its unit as a text tells it: 1.59亿人, 177篇, 98.16%. */
export interface Amount {
  readonly span: Span;
  readonly value: number;
  /** 人, 篇, %; empty where none follows. */
  readonly unit: string;
  /** 1e8 of 3.2亿元; `decimals` are of the number before it. */
  readonly factor: number;
  readonly decimals: number;
  /** Half a unit of the last digit that is told, in `value`'s scale; 0 for a plain count. */
  readonly half: number;
  /** 余, 多, 近, 超过, 左右, 以上: not exact. */
  readonly rough: boolean;
}

const AMOUNT =
  /([0-9０-９]{1,9}(?:[.．][0-9０-９]{1,6})?)(万亿|亿|万|千|百)?(余|多)?(百分点|人次|美元|公里|千瓦时|千瓦|平方米|平方公里|立方米|公顷|标箱|[%％‰件项条个家所户人名位篇场次座台套元亩吨斤种类期份部张辆艘头株宗起例处支村县镇岁年倍月日第]|(?![0-9０-９.．万亿千百]))(以上|以内|左右|上下|以下)?/g;
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const ROUGH = /(?:近|约|超|超过|逾|突破|达到约|不足|不低于|不少于|累计超|力争|力争达到|大约|约为|约占)$/;

/** The figures of a text, in order. Linear: each is found once. */
export function amountsIn(text: string): Amount[] {
  const amounts: Amount[] = [];
  for (const match of matchesOf(text, AMOUNT)) {
    const [all, digits, scale, more, unit, around] = match;
    const plain = digits!.normalize('NFKC');
    const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    const factor = scale ? SCALES[scale]! : 1;
    amounts.push({
      span: { start: match.index, end: match.index + all.length },
      value: Number(plain) * factor,
      unit: unit === '％' ? '%' : unit!,
      factor,
      decimals,
      half: decimals === 0 && factor === 1 && !/[%％点]$/.test(unit!) ? 0 : 0.5 * 10 ** -decimals * factor,
      rough: Boolean(more || around) || ROUGH.test(text.slice(Math.max(0, match.index - 4), match.index)),
    });
  }
  return amounts;
}

export const textOf = (text: string, { span }: Amount): string => text.slice(span.start, span.end);

/** A value told as an amount of the text is: in its scale and its unit. */
export function inUnitOf(value: number, text: string, amount: Amount): string {
  const told = textOf(text, amount);
  const unit = told.replace(/^[0-9０-９.．]+/, '').replace(/余|多|以上|以内|左右|上下|以下/g, '');
  return `${rounded(value / amount.factor)}${unit}`;
}

/** Without what reckoning with decimal fractions leaves behind. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
