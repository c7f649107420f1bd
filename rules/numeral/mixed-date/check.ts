import { asArabic, asHan } from '../numerals';
import { ARABIC, type Pattern, patternRule } from '../patterns';

const YEAR = '[一二][〇零○九][〇零○一二三四五六七八九]{2}';
const MONTH = '(?:十[一二]?|[一二三四五六七八九])';
const DAY = '(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const AFTER_MONTH = '(?=[份底末初中上下，。；、）)至到起以]|$)';
const number = (text: string): string => asArabic(text.replaceAll('○', '〇'));
const arabic = ([date]: RegExpExecArray): string =>
  date.replace(/[〇零○一二三四五六七八九十]+/g, (digits) => number(digits));

const patterns: readonly Pattern[] = [
  // 二〇二五年1月10日, 二〇二五年1月十日, 二〇二五年一月10日
  { find: new RegExp(`${YEAR}年[0-9]{1,2}月(?:(?:[0-9]{1,2}|${DAY})[日号])?`, 'g'), needs: ['年'], fix: arabic },
  { find: new RegExp(`${YEAR}年${MONTH}月[0-9]{1,2}[日号]`, 'g'), needs: ['年'], fix: arabic },
  // 2025年一月十日, 2025年一月份; but 2025年三月三 is a festival
  {
    find: new RegExp(`(?<![0-9])[0-9]{4}年${MONTH}月(?:(?:[0-9]{1,2}|${DAY})[日号]|${AFTER_MONTH})`, 'g'),
    needs: ['月'],
    fix: arabic,
  },
  { find: new RegExp(`(?<![0-9])(?:[0-9]{4}年)?[0-9]{1,2}月${DAY}[日号]`, 'g'), needs: ['月'], fix: arabic },
  {
    find: new RegExp(`(?<![0-9年十一二三四五六七八九])${MONTH}月[0-9]{1,2}[日号]`, 'g'),
    needs: ['月'],
    notAfter: /(?:农历|阴历|闰)$/,
    fix: arabic,
  },
  {
    find: /(?<=农历|阴历)([0-9]{1,2})月(?:(初)?([0-9]{1,2})日?)?/g,
    needs: ['农历', '阴历'],
    message: 'lunar',
    fix: ([, month, , day]) => lunarMonth(Number(month)) + (day ? lunarDay(Number(day)) : ''),
  },
  {
    find: /(正月|[冬腊]月)初?([0-9]{1,2})日?(?!世纪)/g,
    needs: ['正月', '腊月', '冬月'],
    message: 'lunar',
    fix: ([, month, day]) => month + lunarDay(Number(day)),
  },
];

const lunarMonth = (month: number): string => `${month === 1 ? '正' : month === 12 ? '腊' : asHan(String(month))}月`;
const lunarDay = (day: number): string => (day <= 10 ? '初' : '') + asHan(String(day));

export default patternRule(patterns, ARABIC, '月');
