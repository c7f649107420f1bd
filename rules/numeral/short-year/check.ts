import { isDigitCode } from '../../../server/src/draft/characters';
import { matchesOf } from '../../../server/src/draft/matches';
import { type Pattern, patternRule } from '../patterns';

/** 21 → 2021, 98 → 1998. */
const full = (year: string): string => (Number(year) < 50 ? '20' : '19') + year;
const filled = ([text]: RegExpExecArray): string => text.replace(/(?<![0-9])[0-9]{2}(?=年)/g, (year) => full(year));
/** A multiple of five is as likely a length of time (20年以来). */
const year = (match: RegExpExecArray): string | false =>
  /(?<![0-9])[0-9][05]年/.test(match[0]) ? false : filled(match);
/** The digits before are part of the same number, date or code. */
const PART = /(?:[0-9０-９.．A-Za-z第·]|[0-9年][,，—－～~-])$/;
/** The words that make of two digits and 年 a length of time. */
const NOT_A_YEAR =
  /(?:[0-9０-９.．A-Za-z第·]|[0-9年][,，—－～~-]|[近这前后满达共经历隔逾超约过]|开放|成立|建[市区县省国院校党军制]|以来的?|长达|持续|连续|过去|未来|今后|任职|工作|从[事教医政业警军艺])$/;

/** Two digits and no more before 年: looked for by hand, since most years are whole. */
function hasShortYear(text: string): boolean {
  for (let at = text.indexOf('年', 2); at >= 0; at = text.indexOf('年', at + 1)) {
    const digit = (back: number) => isDigitCode(text.charCodeAt(at - back));
    if (digit(1) && digit(2) && !(digit(3) && digit(4))) return true;
  }
  return false;
}

const patterns: readonly Pattern[] = [
  // 21年3月, 从18年1月
  {
    find: /[0-9]{2}年(?=(?:1[0-2]|[1-9])(?:[—－～-](?:1[0-2]|[1-9]))?月)/g,
    needs: hasShortYear,
    notAfter: PART,
    fix: filled,
  },
  // 从18年到20年, 18年至20年间
  {
    find: /[0-9]{2}年[到至][0-9]{2}年/g,
    needs: hasShortYear,
    after: /(?:^|[从自由在，。；])$/,
    fix: (m) => (isYears(m[0]) ? filled(m) : false),
  },
  // 自21年以来, 从18年起
  {
    find: /[0-9]{2}年(?=以来|起|开始|[到至](?:20[0-9]{2}|今|目前|现在))/g,
    needs: hasShortYear,
    after: /[从自]$/,
    fix: filled,
    notAfter: /(?:[^，。；、自从]自|[跟盲服听顺])$/,
  },
  // 2021—23年
  {
    find: /[0-9]{4}[—－～~-][0-9]{2}(?=年(?![来多余]))/g,
    needs: hasShortYear,
    notAfter: /[0-9]$/,
    fix: ([text]) => text.slice(0, 5) + text.slice(0, 2) + text.slice(5),
  },
  // 21年底, 23年上半年, 22年度
  {
    find: /[0-9]{2}年(?=[底初末](?:[，。；、的至到以前我全]|$)|度(?![过假日])|[上下]半年|全年(?![0-9])|第?[一二三四1-4]季度|春节|全国两会)/g,
    needs: hasShortYear,
    notAfter: NOT_A_YEAR,
    fix: filled,
  },
  // 比20年增长, 较19年同期
  {
    find: /[0-9]{2}年(?=同期|末|底|增|提[高升]|下降|上升|减少|翻|的?基础上)/g,
    needs: hasShortYear,
    after: /[比较与在]$/,
    fix: filled,
  },
  // 21年以来 at the start of a clause
  {
    find: /(?:[12][0-9]|9[0-9])年(?=以来)/g,
    needs: hasShortYear,
    after: /(?:^|[，。；、：（“\s])$/,
    message: 'maybe',
    fix: year,
  },
  // 九八年, 二一年, 〇八年; but 七八年 may be seven or eight years
  {
    find: /(?:[八九][〇零一二三四五六七八九]|[六七][〇零一二三四五]|[〇零][一二三四五六七八九]|二[〇零一])(?=年)/g,
    notAfter: /[一二三四五六七八九十百千万〇零○0-9第数]$/,
    message: 'han',
    fix: han,
  },
];

/** Years run upwards and stay within living memory of the draft; 10年到20年 may be a term. */
function isYears(text: string): boolean {
  const [from, to] = Array.from(matchesOf(text, /[0-9]{2}/g), ([value]) => Number(full(value)));
  return from! < to! && to! - from! < 40 && !(from! % 5 === 0 && to! % 5 === 0);
}

function han([text]: RegExpExecArray): string | false {
  const [tens, ones] = [...text].map((digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit));
  // 八九年, 六七年: adjacent digits are an approximation.
  if (tens! > 2 && ones === tens! + 1) return false;
  return `${tens! > 2 ? '一九' : '二〇'}${text.replace('零', '〇')}`;
}

export default patternRule(patterns, '年');
